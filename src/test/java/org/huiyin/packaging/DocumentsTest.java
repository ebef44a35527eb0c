package org.huiyin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point at is there. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");
  private static final Pattern ACCOUNT = Pattern.compile("`([a-z]+[0-9]?(?:-[a-z0-9]+)?)`");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
          Stream.of(Path.of("README.md")),
          docs.filter(file -> file.toString().endsWith(".md")).toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    Path beside = document.toAbsolutePath().getParent();

    assertThat(
            LINK.matcher(Files.readString(document))
                .results()
                .map(found -> beside.resolve(found.group(1))))
        .allMatch(Files::exists);
  }

  @Test
  void theReadmeBeginsWithTheTwoCommands() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String firstBlock =
        readme.substring(
            readme.indexOf("```") + 3, readme.indexOf("```", readme.indexOf("```") + 3));

    assertThat(firstBlock.strip().lines())
        .containsExactly("./mvnw spring-boot:run", "./mvnw verify");
  }

  @Test
  void theAccountsInTheReadmeAreThoseOfTheSample() throws IOException {
    List<String> known =
        new ObjectMapper()
            .readTree(Path.of("src/main/resources/sample/qingshan.json").toFile())
            .findValuesAsText("userId");
    List<String> named =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `") && !line.contains("/"))
            .flatMap(
                line ->
                    ACCOUNT.matcher(line.split("\\|")[1]).results().map(found -> found.group(1)))
            .filter(account -> !account.equals("admin"))
            .toList();

    assertThat(named).isNotEmpty();
    assertThat(known).containsAll(named);
  }
}
