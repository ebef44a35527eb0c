package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browser and server agree on what may stand in a form. */
class FeelSubsetTest {

  /**
   * Drawn at random from the subset, with what feelin 3.1.2 as form-js calls it said to each:
   * hidden or not.
   */
  @Test
  void theServerHidesWhatTheBrowserHides() throws IOException {
    List<String> differing = new ArrayList<>();
    int hidden = 0;
    try (InputStream recorded = getClass().getResourceAsStream("/form/feelin-3.1.2.json")) {
      for (JsonNode row : new ObjectMapper().readTree(recorded)) {
        String expression = row.path("e").asText();
        FeelSubset.read(expression);
        boolean holds = Forms.FEEL.holds("=" + expression, Paths.asMap(Values.of(row.path("c"))));
        hidden += holds ? 1 : 0;
        if (holds != row.path("r").asBoolean()) {
          differing.add(row.toString());
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(hidden).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1 +1",
        "a - b > 0",
        "string length(a) > 3",
        "matches(a, \"x\")",
        "a = \"x\\\"y\"",
        "some x in a satisfies x",
        "a in [1..5]",
        "a[1] = 2",
        "today() > a",
        "a =",
        "= a",
        "(a = 1",
        "a = 1)",
        "not a",
        "a == 1",
        "contains(a, b)",
        "a = @\"2026-01-01\"",
        "{a: 1}",
        "a; b",
        "if a then b",
        "a between 1 and 2",
        "",
        "a = 'x'"
      })
  void whatTheyAreNotKnownToAgreeOnIsOutside(String expression) {
    assertThatThrownBy(() -> FeelSubset.read(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** To the browser they are unlike; the engine's FEEL alone would not know. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fact != true",
        "not(fact = \"A\") and fact != true",
        "if fact != 1 then true else false"
      })
  void whatIsOfAnotherKindIsUnlike(String expression) {
    assertThat(Forms.FEEL.holds("=" + expression, Map.of("fact", "B"))).isTrue();
  }

  @Test
  void itsNamesAreFoundAndWordsOfTheLanguageAreNot() {
    assertThat(
            FeelNames.first(
                "not(route = \"a b\") and list contains(this.tags, x.y) or count(rows) > 2"))
        .containsExactlyInAnyOrder("route", "this", "x", "rows");
    assertThat(FeelNames.inRow("this.wording = null and parent.a = this.b"))
        .containsExactlyInAnyOrder("wording", "b");
  }
}
