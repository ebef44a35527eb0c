package org.huiyin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.reply.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/outcomes.md} leaves out no way in which anything ends. */
class OutcomesPageTest {

  private static final Path PAGE = Path.of("docs/outcomes.md");
  private static final Pattern END =
      Pattern.compile("<bpmn:endEvent id=\"(\\w+)\" name=\"([^\"]+)\"");
  private static final Pattern DELETED =
      Pattern.compile("deleteProcessInstance\\(.*?\"([A-Z_]+)\"\\)", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"petition-handling", "referral", "joint-conference"})
  void everyEndOfAModelHasItsLineInTheModelsTable(String model) throws IOException {
    String all = Files.readString(PAGE);
    int from = all.indexOf("`" + model + "`\n");
    assertThat(from).as("the part on " + model).isPositive();
    String part = all.substring(from, all.indexOf("\n## ", from));

    assertThat(
            END.matcher(Files.readString(Path.of("processes", model + ".bpmn")))
                .results()
                .map(end -> "| `" + end.group(1) + "` " + end.group(2) + " |"))
        .isNotEmpty()
        .allMatch(part::contains, "has its line");
  }

  @Test
  void everyOutcomeEveryStateAndEveryReasonIsThereByItsName() throws IOException {
    String page = Files.readString(PAGE);
    ResourceBundle texts = ResourceBundle.getBundle("messages_zh_CN");

    assertThat(
            texts.keySet().stream()
                .filter(key -> key.matches("code\\.(outcome|state)\\.\\w+"))
                .map(key -> "`" + key.replaceFirst(".*\\.", "") + "` " + texts.getString(key)))
        .hasSizeGreaterThan(10)
        .allMatch(page::contains, "is named");
    assertThat(Stream.of(Service.NotServed.values()).map(reason -> "`" + reason + "`"))
        .allMatch(page::contains, "is named");
  }

  @Test
  void everyInstanceThatIsEndedFromOutsideIsThere() throws IOException {
    String page = Files.readString(PAGE);
    List<String> reasons;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      reasons =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> DELETED.matcher(read(file)).results())
              .map(found -> "`" + found.group(1) + "`")
              .toList();
    }

    assertThat(reasons).hasSizeGreaterThanOrEqualTo(2).allMatch(page::contains, "is named");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
