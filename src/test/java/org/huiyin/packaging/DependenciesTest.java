package org.huiyin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever changes a version says why, and looks again at what is known of it. */
class DependenciesTest {

  private static final Pattern VERSION =
      Pattern.compile("<((?!java\\.)[\\w.-]+\\.version)>([^<]+)</");

  @Test
  void everyVersionThatIsOursIsNamedWithItsReason() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> rows = Files.readAllLines(Path.of("docs/dependencies.md"));
    List<String> missing = new ArrayList<>();
    Matcher version = VERSION.matcher(pom.substring(0, pom.indexOf("</properties>")));
    while (version.find()) {
      String begins = "| `" + version.group(1) + "` | " + version.group(2) + " | ";
      if (rows.stream()
          .noneMatch(row -> row.startsWith(begins) && row.length() > begins.length() + 6)) {
        missing.add(version.group(1) + " " + version.group(2));
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyKnownVulnerabilityIsAnswered() throws IOException {
    assertThat(
            Files.readAllLines(Path.of("docs/dependencies.md")).stream()
                .filter(row -> row.startsWith("| CVE-") || row.startsWith("| [CVE-")))
        .hasSizeGreaterThan(10)
        .allSatisfy(row -> assertThat(row.split("\\|")[3].strip()).hasSizeGreaterThan(10));
  }

  /** Bound to the build, so that no jar is made with the net that has none. */
  @Test
  void theBillOfMaterialsIsPartOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml"))).contains("cyclonedx-maven-plugin");
  }
}
