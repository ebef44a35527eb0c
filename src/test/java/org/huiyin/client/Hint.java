package org.huiyin.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** How a scenario answers a field of which it knows the meaning but not the values on offer. */
@FunctionalInterface
public interface Hint {

  /** One entry of a list to choose from. */
  record Choice(String label, Object value) {}

  /** What the field offers, and chance, the same in every run. */
  record Asked(JsonNode component, List<Choice> choices, RandomGenerator chance) {}

  /**
   * @return {@code null} to leave it to the form
   */
  Object answer(Asked asked);

  /** The first choice whose label fits, or else the form's own rule. */
  static Hint labelled(Predicate<String> label) {
    return asked ->
        asked.choices().stream()
            .filter(c -> label.test(c.label()))
            .map(Choice::value)
            .findFirst()
            .orElse(null);
  }

  /** Every choice whose label fits. */
  static Hint allLabelled(Predicate<String> label) {
    return asked ->
        asked.choices().stream().filter(c -> label.test(c.label())).map(Choice::value).toList();
  }

  /**
   * Of a list: a row for each choice that its first select offers.
   *
   * @param rest of each row
   */
  static Hint rowForEach(Map<String, Object> rest) {
    return asked ->
        asked.choices().stream()
            .map(
                choice -> {
                  Map<String, Object> row = new HashMap<>(rest);
                  row.put(asked.component().path("key").asText(), choice.value());
                  return row;
                })
            .toList();
  }

  static Hint lastChoice() {
    return asked ->
        asked.choices().isEmpty() ? null : asked.choices().get(asked.choices().size() - 1).value();
  }

  static Hint oneOf(String... values) {
    return asked -> values[asked.chance().nextInt(values.length)];
  }
}
