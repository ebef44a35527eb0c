package org.huiyin.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiyin.client.Hint.Asked;
import org.huiyin.client.Hint.Choice;

/**
 * Fills a form from its schema, as a careful person would: what a scenario hints at, what is
 * prefilled, the default, or else, only where a value is required, one that the rules accept.
 */
public final class FormFiller {

  /** More rounds than a sensible form has conditions that hang on one another. */
  private static final int ROUNDS = 12;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode schema;
  private final Map<String, Object> variables;
  private final FieldValues values;
  private final Conditions conditions;

  FormFiller(
      JsonNode schema, Map<String, Object> variables, FieldValues values, Conditions conditions) {
    this.schema = schema;
    this.variables = variables;
    this.values = values;
    this.conditions = conditions;
  }

  /**
   * @param variables what the server shows, prefills and offers to choose from
   * @param today day for fields of which nobody says anything
   * @param seed of everything that is left to chance
   */
  public static FormFiller of(
      JsonNode schema, Map<String, Object> variables, LocalDate today, long seed) {
    return new FormFiller(schema, variables, new FieldValues(today, seed), new Conditions());
  }

  /** Again and again until no condition changes any more. */
  public Map<String, Object> fill(Map<String, Object> hints) {
    Map<String, Object> filled = Map.of();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Object> context = new HashMap<>(variables);
      context.putAll(filled);
      Map<String, Object> next = new LinkedHashMap<>();
      walk(schema, new Level("", variables, hints, context, next));
      if (next.equals(filled)) {
        return filled;
      }
      filled = next;
    }
    throw new IllegalStateException(
        "The conditions of form " + schema.path("id").asText() + " never settle");
  }

  private void walk(JsonNode container, Level level) {
    for (JsonNode component : container.path("components")) {
      if (conditions.hold(component.path("conditional").path("hide").asText(""), level.context())) {
        continue;
      }
      switch (component.path("type").asText()) {
        case "group" -> walk(component, group(component, level));
        case "dynamiclist" -> rows(component, level);
        case "expression" -> level.put(key(component), value(component.path("expression"), level));
        default -> {
          if (!key(component).isEmpty() && !component.path("disabled").asBoolean()) {
            level.put(key(component), field(component, level));
          }
        }
      }
    }
  }

  private static Level group(JsonNode group, Level level) {
    String path = group.path("path").asText("");
    return path.isEmpty() ? level : level.within(path);
  }

  private void rows(JsonNode list, Level level) {
    String path = list.path("path").asText();
    Object hint = rowsHinted(list, Level.get(level.hints(), path), level);
    List<?> given = Level.list(Level.get(level.given(), path));
    List<?> before = Level.list(Level.get(level.context(), path));
    int least =
        Math.max(
            list.path("defaultRepetitions").asInt(1),
            list.path("properties").path("minRows").asInt(0));
    int count =
        hint instanceof List<?> hinted ? hinted.size() : given.isEmpty() ? least : given.size();
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      Object rowHint = hint instanceof List<?> hinted ? hinted.get(i) : hint;
      walk(list, level.row(path, i, at(given, i), rowHint, at(before, i), row));
      rows.add(row);
    }
    level.put(path, rows);
  }

  /** A hint for a list is asked with what its first choice offers. */
  private Object rowsHinted(JsonNode list, Object hint, Level level) {
    if (!(hint instanceof Hint asking)) {
      return hint;
    }
    for (JsonNode component : list.path("components")) {
      if (chooses(component)) {
        String place = level.path() + list.path("path").asText();
        return asking.answer(new Asked(component, choices(component, level), values.chance(place)));
      }
    }
    return null;
  }

  private static Object at(List<?> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  private Object field(JsonNode component, Level level) {
    String key = key(component);
    String place = level.path() + key;
    Object given = Level.get(level.given(), key);
    JsonNode readOnly = component.path("readonly");
    if (readOnly.asBoolean(false) || conditions.hold(readOnly.asText(""), level.context())) {
      return given == null ? FieldValues.untouched(component) : given;
    }
    List<Choice> choices = choices(component, level);
    Object hinted = hinted(component, Level.get(level.hints(), key), choices, place);
    if (hinted != null) {
      return offered(component, hinted, choices, place);
    }
    if (!FieldValues.empty(given) && (!chooses(component) || isOffered(given, choices))) {
      return given;
    }
    if (component.hasNonNull("defaultValue")) {
      return JSON.convertValue(component.get("defaultValue"), Object.class);
    }
    return component.path("validate").path("required").asBoolean()
        ? values.made(component, choices, place)
        : FieldValues.untouched(component);
  }

  private Object hinted(JsonNode component, Object hint, List<Choice> choices, String place) {
    return hint instanceof Hint asking
        ? asking.answer(new Asked(component, choices, values.chance(place)))
        : hint;
  }

  /** A person can only click on what is there. */
  private static Object offered(
      JsonNode component, Object value, List<Choice> choices, String place) {
    if (chooses(component) && !isOffered(value, choices)) {
      throw new IllegalArgumentException(place + " does not offer " + value + " but " + choices);
    }
    return value;
  }

  private static boolean isOffered(Object value, List<Choice> choices) {
    List<?> all = value instanceof List<?> several ? several : List.of(value);
    return choices.stream().map(Choice::value).toList().containsAll(all);
  }

  private static boolean chooses(JsonNode component) {
    return List.of("select", "radio", "checklist", "taglist")
        .contains(component.path("type").asText());
  }

  private List<Choice> choices(JsonNode component, Level level) {
    String key = component.path("valuesKey").asText("");
    Object source =
        !key.isEmpty()
            ? variables.get(key)
            : component.has("valuesExpression")
                ? value(component.path("valuesExpression"), level)
                : JSON.convertValue(component.path("values"), Object.class);
    return Level.list(source).stream()
        .map(
            entry ->
                entry instanceof Map<?, ?> choice
                    ? new Choice(Objects.toString(choice.get("label")), choice.get("value"))
                    : new Choice(Objects.toString(entry), entry))
        .toList();
  }

  private Object value(JsonNode expression, Level level) {
    return conditions.value(expression.asText("=null"), level.context());
  }

  private static String key(JsonNode component) {
    return component.path("key").asText("");
  }
}
