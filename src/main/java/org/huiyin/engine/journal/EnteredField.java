package org.huiyin.engine.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of a form that no capability has a column for, as the person read it who filled it in: a
 * form that is changed later does not change what was entered.
 *
 * @param key as in the form, inside of a group with a path {@code home.village}
 * @param label what the form called it
 * @param value of JSON's own types; {@code null} for a list with rows
 * @param text the value in words, a choice by its label; {@code null} where it is yes or no, and
 *     for a list with rows
 * @param rows what is left of each row, all rows in their order; {@code null} but for a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnteredField(
    String key, String label, Object value, String text, List<List<EnteredField>> rows) {

  public static EnteredField of(String key, String label, Object value, String text) {
    return new EnteredField(key, label, value, text, null);
  }

  public static EnteredField list(String key, String label, List<List<EnteredField>> rows) {
    return new EnteredField(key, label, null, null, rows);
  }

  /** Values by key, the rows of a list as a list of such. */
  public static Map<String, Object> values(List<EnteredField> fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (EnteredField field : fields) {
      values.put(
          field.key(),
          field.rows() == null
              ? field.value()
              : field.rows().stream().map(EnteredField::values).toList());
    }
    return values;
  }
}
