package org.huiyin.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.huiyin.client.Hint.Choice;

/** A value that a field's own rules accept, for fields of which a scenario says nothing. */
final class FieldValues {

  private static final String WORDS = "已经核实，情况属实。";

  /** Tried against a pattern. */
  private static final List<String> SHAPES =
      List.of(
          "1",
          "100",
          "2026",
          "13800138000",
          "09:30",
          "0855-1234567",
          "11010519491231002X",
          "556000",
          "A1",
          "张三");

  private final LocalDate today;
  private final long seed;

  FieldValues(LocalDate today, long seed) {
    this.today = today;
    this.seed = seed;
  }

  /** The same for the same field in every run and every round. */
  RandomGenerator chance(String place) {
    return new Random(seed * 31 + place.hashCode());
  }

  /** What form-js sends for a field that nobody touched. */
  static Object untouched(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "textfield", "textarea" -> "";
      case "checkbox" -> false;
      case "checklist", "taglist" -> List.of();
      default -> null;
    };
  }

  static boolean empty(Object value) {
    return value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty();
  }

  Object made(JsonNode component, List<Choice> choices, String place) {
    Object value =
        switch (component.path("type").asText()) {
          case "textfield", "textarea" -> text(component.path("validate"));
          case "number" -> number(component);
          case "checkbox" -> true;
          case "select", "radio" -> choices.isEmpty() ? null : pick(choices, place);
          case "checklist", "taglist" -> choices.isEmpty() ? null : List.of(pick(choices, place));
          case "datetime" -> moment(component);
          default -> null;
        };
    if (value == null) {
      throw new IllegalStateException("No value for the required field " + place + ", and no hint");
    }
    return value;
  }

  private Object pick(List<Choice> choices, String place) {
    return choices.get(chance(place).nextInt(choices.size())).value();
  }

  private String moment(JsonNode component) {
    return switch (component.path("subtype").asText("date")) {
      case "time" -> "09:30";
      case "datetime" -> today + "T09:30";
      default -> today.toString();
    };
  }

  private static Object number(JsonNode component) {
    JsonNode rules = component.path("validate");
    BigDecimal least =
        rules.path("min").isNumber() ? rules.path("min").decimalValue() : BigDecimal.ONE;
    BigDecimal value =
        rules.path("max").isNumber() ? least.min(rules.path("max").decimalValue()) : least;
    return component.path("decimalDigits").asInt(0) == 0
        ? (Object) value.intValue()
        : (Object) value.doubleValue();
  }

  private static String text(JsonNode rules) {
    String type = rules.path("validationType").asText();
    if (type.equals("email")) {
      return "office@example.org";
    }
    int least = rules.path("minLength").asInt(0);
    int most = rules.path("maxLength").asInt(Integer.MAX_VALUE);
    String words = WORDS.repeat(least / WORDS.length() + 1);
    words = words.substring(0, Math.min(words.length(), Math.max(most, least)));
    String pattern = rules.path("pattern").asText("");
    return Stream.concat(Stream.of(words), SHAPES.stream())
        .filter(shape -> shape.length() >= least && shape.length() <= most)
        .filter(shape -> pattern.isEmpty() || shape.matches(".*(?:" + pattern + ").*"))
        .findFirst()
        .orElse(null);
  }
}
