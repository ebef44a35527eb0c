package org.huiyin.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Conditions of the common subset by chance, over the fields of {@link #FIELDS} and some facts. */
final class DrawnConditions {

  /** One field of each kind that a condition can ask for; JSON with single quotes. */
  static final List<String> FIELDS =
      List.of(
          "{'type': 'number', 'id': 'n', 'key': 'count1'}",
          "{'type': 'number', 'id': 'm', 'key': 'count2'}",
          "{'type': 'checkbox', 'id': 'u', 'key': 'urgent'}",
          "{'type': 'checkbox', 'id': 'v', 'key': 'told'}",
          "{'type': 'radio', 'id': 'w', 'key': 'route', 'values': [{'label': '甲', 'value': 'A'}, {'label': '乙', 'value': 'B'}, {'label': '丙', 'value': 'C'}]}",
          "{'type': 'select', 'id': 's', 'key': 'goal', 'values': [{'label': '甲', 'value': 'A'}, {'label': '乙', 'value': 'B'}, {'label': '丙', 'value': 'C'}]}",
          "{'type': 'textfield', 'id': 't', 'key': 'title'}",
          "{'type': 'textarea', 'id': 'x', 'key': 'words'}",
          "{'type': 'taglist', 'id': 'g', 'key': 'tags', 'values': [{'label': '甲', 'value': 'A'}, {'label': '乙', 'value': 'B'}, {'label': '丙', 'value': 'C'}]}",
          "{'type': 'checklist', 'id': 'h', 'key': 'boxes', 'values': [{'label': '甲', 'value': 'A'}, {'label': '乙', 'value': 'B'}, {'label': '丙', 'value': 'C'}]}",
          "{'type': 'datetime', 'id': 'd', 'key': 'day', 'subtype': 'date', 'dateLabel': '日'}");

  private static final List<String> TEXTS = List.of("\"A\"", "\"B\"", "\"\"", "\"王\"", "\"𠮷\"");
  private static final List<String> NUMBERS = List.of("0", "1", "-1", "2.5", "100");

  private final Random chance;

  DrawnConditions(Random chance) {
    this.chance = chance;
  }

  /** What a form shows at first: anything of what the fields and facts can hold, or nothing. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    maybe(values, "count1", 0, 1, -1, 2.5, 100);
    maybe(values, "count2", 0, 1, -1, 2.5, 100);
    maybe(values, "urgent", true, false);
    maybe(values, "told", true, false);
    maybe(values, "route", "A", "B", "C");
    maybe(values, "goal", "A", "B", "C");
    maybe(values, "title", "A", "", "王", "𠮷");
    maybe(values, "words", "B", "", "王", " ");
    maybe(values, "tags", List.of(), List.of("A"), List.of("A", "B"));
    maybe(values, "boxes", List.of(), List.of("B"), List.of("C", "B"));
    maybe(values, "day", "2026-11-23", "2024-02-29");
    maybe(values, "fact", "A", true, false, 1, "");
    maybe(values, "case", Map.of("kind", "A"), Map.of("kind", true));
    return values;
  }

  private void maybe(Map<String, Object> values, String name, Object... some) {
    if (chance.nextInt(3) > 0) {
      values.put(name, some[chance.nextInt(some.length)]);
    }
  }

  /** Without its {@code =}; not every one passes the lint. */
  String next() {
    return any(3);
  }

  private String any(int depth) {
    return switch (depth == 0 ? 4 + chance.nextInt(6) : chance.nextInt(10)) {
      case 0 -> any(depth - 1) + " and " + any(depth - 1);
      case 1 -> any(depth - 1) + " or " + any(depth - 1);
      case 2 -> "not(" + any(depth - 1) + ")";
      case 3 ->
          depth == 3
              ? "if " + any(1) + " then " + any(1) + " else " + any(1)
              : "(" + any(depth - 1) + ")";
      case 4 -> one("count1", "count2", "count(tags)", "count(boxes)") + sign() + number();
      case 5 -> one("route", "goal", "title", "words", "fact", "case.kind") + same() + text();
      case 6 -> one("urgent", "told", "fact", "case.kind") + same() + one("true", "false");
      case 7 ->
          one("count1", "urgent", "route", "title", "tags", "day", "fact", "missing", "case.kind")
              + same()
              + "null";
      case 8 ->
          "list contains(" + one("tags", "boxes") + ", " + one("\"A\"", "\"B\"", "route") + ")";
      default ->
          chance.nextBoolean()
              ? one("urgent", "told", "fact", "true")
              : one("route", "goal", "title") + " in (" + text() + ", " + text() + ")";
    };
  }

  private String number() {
    return chance.nextInt(4) == 0 ? one("count1", "count2", "count(tags)") : one(NUMBERS);
  }

  private String text() {
    return one(TEXTS);
  }

  private String sign() {
    return one(" = ", " != ", " < ", " <= ", " > ", " >= ");
  }

  private String same() {
    return one(" = ", " != ");
  }

  private String one(String... some) {
    return some[chance.nextInt(some.length)];
  }

  private String one(List<String> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
