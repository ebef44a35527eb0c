package org.huiyin.engine.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Reads checked form content by key; what was left empty is {@code null}, {@code false} or an empty
 * list.
 */
public record Content(Map<String, Object> values) {

  public String text(String key) {
    Object value = values.get(key);
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return text.isBlank() ? null : text;
  }

  public boolean yes(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** Of a choice between {@code YES} and {@code NO}; {@code null} when nobody chose. */
  public Boolean yesOrNo(String key) {
    String chosen = text(key);
    return chosen == null ? null : Boolean.valueOf(chosen.equals("YES"));
  }

  public LocalDate date(String key) {
    String text = text(key);
    return text == null ? null : LocalDate.parse(text);
  }

  public Integer number(String key) {
    return values.get(key) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
  }

  /** An id that a select carries as text. */
  public Long id(String key) {
    String text = text(key);
    return text == null ? null : Long.valueOf(text);
  }

  @SuppressWarnings("unchecked")
  public List<Content> rows(String key) {
    return values.get(key) instanceof List<?> rows
        ? rows.stream().map(row -> new Content((Map<String, Object>) row)).toList()
        : List.of();
  }

  /** What was chosen from a list of many. */
  public List<String> texts(String key) {
    return values.get(key) instanceof List<?> chosen
        ? chosen.stream().map(Object::toString).toList()
        : List.of();
  }

  public List<Long> ids(String key) {
    return values.get(key) instanceof List<?> chosen
        ? chosen.stream().map(value -> Long.valueOf(value.toString())).toList()
        : List.of();
  }
}
