package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveListsTest {

  private final List<String> made = new ArrayList<>();
  private final LiveLists lists =
      new LiveLists().list("villages", () -> make("V01")).list("units", () -> make("HOUSING"));

  private List<Option> make(String value) {
    made.add(value);
    return List.of(new Option(value, value));
  }

  @Test
  void onlyTheListThatSomethingIsChosenFromIsMadeAndOnce() {
    assertThat(lists.containsKey("units")).isTrue();
    assertThat(lists.containsKey("deputies")).isFalse();
    assertThat(lists.get("units")).isSameAs(lists.get("units"));
    assertThat(lists.get("deputies")).isNull();

    assertThat(made).containsExactly("HOUSING");
  }

  @Test
  void aFormThatIsShownHasThemAll() {
    assertThat(lists)
        .containsEntry("villages", List.of(new Option("V01", "V01")))
        .containsEntry("units", List.of(new Option("HOUSING", "HOUSING")))
        .hasSize(2);
  }
}
