package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageNamesTest {

  private static final String STEP = "notification.step.";

  /** Or the case file shows the key. */
  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_zh_CN"})
  void whateverIsSentHasItsNameInTheCaseFile(String bundle) {
    ResourceBundle texts = ResourceBundle.getBundle(bundle);
    List<String> unnamed =
        texts.keySet().stream()
            .filter(key -> key.startsWith(STEP) && !key.equals(STEP + "other"))
            .map(key -> "code.about." + key.substring(STEP.length()))
            .filter(key -> !texts.containsKey(key))
            .toList();

    assertThat(unnamed).isEmpty();
  }

  /** The later one would be shown for both. */
  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_zh_CN"})
  void noTextIsGivenTwice(String bundle) throws IOException {
    List<String> keys =
        Files.readAllLines(Path.of("src/main/resources", bundle + ".properties")).stream()
            .filter(line -> line.matches("[\\w.-]+=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }
}
