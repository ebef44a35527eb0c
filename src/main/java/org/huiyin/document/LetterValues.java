package org.huiyin.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values of one letter, said as an official document says them and found under both names of
 * each field.
 */
final class LetterValues {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private final Letter letter;
  private final Map<String, Object> given;
  private final Map<String, Object> values = new HashMap<>();

  private LetterValues(Letter letter, Map<String, Object> given) {
    this.letter = letter;
    this.given = given;
  }

  /**
   * @throws IllegalArgumentException for a key that this letter does not have
   */
  static Map<String, Object> of(Letter letter, Map<String, Object> given) {
    LetterValues values = new LetterValues(letter, given);
    values.refuseUnknown();
    letter.fields().forEach(values::put);
    return values.values;
  }

  private void refuseUnknown() {
    TreeSet<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(
        letter.fields().stream()
            .map(field -> field.isOfList() ? field.listKey() : field.key())
            .collect(Collectors.toSet()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The letter " + letter.templateName() + " has no fields " + unknown);
    }
  }

  private void put(LetterField field) {
    if (field.isOfList()) {
      List<Map<String, Object>> rows = rows(field.listKey());
      values.put(field.listKey(), rows);
      values.put(field.chineseListName(), rows);
    } else {
      String text = text(given.get(field.key()));
      values.put(field.key(), text);
      values.put(field.chineseName(), text);
    }
  }

  private List<Map<String, Object>> rows(String list) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (given.get(list) instanceof List<?> items) {
      for (Object item : items) {
        rows.add(row(list, (Map<?, ?>) item, rows.size() + 1));
      }
    }
    return rows;
  }

  private Map<String, Object> row(String list, Map<?, ?> item, int number) {
    Map<String, Object> row = new HashMap<>();
    for (LetterField field : letter.fields()) {
      if (field.isOfList() && field.listKey().equals(list)) {
        Object value =
            field.itemKey().equals("no") ? Integer.valueOf(number) : item.get(field.itemKey());
        row.put(field.itemKey(), text(value));
        row.put(field.chineseItemName(), text(value));
      }
    }
    return row;
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDate date) {
      return DATE.format(date);
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    return value.toString();
  }
}
