package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

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
}
