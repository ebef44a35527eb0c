package org.huiyin.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.huiyin.client.Hint.Asked;
import org.huiyin.client.Hint.Choice;

/**
 * For every field of a form whatever its rules allow, by chance; the same seed gives the same. Now
 * and then a field is left as it is.
 */
public final class ChanceHints {

  private static final int LONG_TEXT = 300;
  private static final int MOST_ROWS = 4;

  /** One in as many fields is left as it is. */
  private static final int LEFT_ALONE = 5;

  /** Characters that have made trouble somewhere: of two units, of no width, of markup. */
  private static final int[] LETTERS =
      "信访事项答复〔2026〕号A1<b>&\"'{}$\\ \n\t\u3000\u200b\uD842\uDFB7é—…".codePoints().toArray();

  private final LocalDate today;
  private final RandomGenerator chance;

  private ChanceHints(LocalDate today, long seed) {
    this.today = today;
    this.chance = new Random(seed);
  }

  public static Map<String, Object> of(JsonNode schema, LocalDate today, long seed) {
    return new ChanceHints(today, seed).level(schema);
  }

  private Map<String, Object> level(JsonNode container) {
    Map<String, Object> hints = new HashMap<>();
    for (JsonNode component : container.path("components")) {
      String path = component.path("path").asText("");
      switch (component.path("type").asText()) {
        case "group" -> {
          Map<String, Object> inner = level(component);
          if (path.isEmpty()) {
            hints.putAll(inner);
          } else {
            hints.put(path, inner);
          }
        }
        case "dynamiclist" -> rows(component, path, hints);
        default -> field(component, hints);
      }
    }
    return hints;
  }

  /** A list whose rows nobody may add or take away keeps those it has. */
  private void rows(JsonNode list, String path, Map<String, Object> hints) {
    if (!list.path("allowAddRemove").asBoolean(false)) {
      hints.put(path, level(list));
      return;
    }
    JsonNode bounds = list.path("properties");
    int least = bounds.path("minRows").asInt(0);
    int most = Math.max(least, Math.min(MOST_ROWS, bounds.path("maxRows").asInt(MOST_ROWS)));
    List<Map<String, Object>> rows = new ArrayList<>();
    int count = chance.nextInt(least, most + 1);
    for (int row = 0; row < count; row++) {
      rows.add(level(list));
    }
    hints.put(path, rows);
  }

  private void field(JsonNode component, Map<String, Object> hints) {
    String key = component.path("key").asText("");
    if (key.isEmpty() || chance.nextInt(LEFT_ALONE) == 0) {
      return;
    }
    JsonNode rules = component.path("validate");
    Object hint =
        switch (component.path("type").asText()) {
          case "textfield", "textarea" -> text(rules);
          case "number" ->
              chance.nextInt(
                  rules.path("min").asInt(1),
                  rules.path("max").asInt(rules.path("min").asInt(1) + 99) + 1);
          case "checkbox" -> rules.path("required").asBoolean() || chance.nextBoolean();
          case "select", "radio" -> (Hint) ChanceHints::one;
          case "checklist", "taglist" -> (Hint) ChanceHints::several;
          case "datetime" -> moment(component);
          default -> null;
        };
    if (hint != null) {
      hints.put(key, hint);
    }
  }

  /** By the field's own chance: it is asked again and again until the conditions have settled. */
  private static Object one(Asked asked) {
    List<Choice> choices = asked.choices();
    return choices.isEmpty() ? null : choices.get(asked.chance().nextInt(choices.size())).value();
  }

  private static Object several(Asked asked) {
    RandomGenerator coin = asked.chance();
    List<Object> chosen =
        asked.choices().stream().filter(choice -> coin.nextBoolean()).map(Choice::value).toList();
    return chosen.isEmpty() ? null : chosen;
  }

  /** What has to have a shape is left to the form's own rule. */
  private String text(JsonNode rules) {
    if (rules.has("pattern") || rules.has("validationType")) {
      return null;
    }
    int least = Math.max(1, rules.path("minLength").asInt(1));
    int most = Math.max(least, Math.min(LONG_TEXT, rules.path("maxLength").asInt(LONG_TEXT)));
    int length = chance.nextInt(least, most + 1);
    // Blanks alone are no answer, and blanks around one are not counted.
    StringBuilder text = new StringBuilder("答");
    while (text.length() < length - 2) {
      text.appendCodePoint(LETTERS[chance.nextInt(LETTERS.length)]);
    }
    while (text.length() < length) {
      text.append('。');
    }
    return text.toString();
  }

  private String moment(JsonNode component) {
    LocalDate day = today.plusDays(chance.nextInt(60));
    String hour = "%02d:%02d".formatted(chance.nextInt(24), chance.nextInt(60));
    return switch (component.path("subtype").asText("date")) {
      case "time" -> hour;
      case "datetime" -> day + "T" + hour;
      default -> day.toString();
    };
  }
}
