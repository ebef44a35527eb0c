package org.huiyin.document.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the fields mean at one place of the letter: plain names everywhere, a list's names inside of
 * the paragraphs or rows that are repeated for it.
 */
final class Values {

  private final Map<String, Object> all;
  private final Map<String, String> item;

  private Values(Map<String, Object> all, Map<String, String> item) {
    this.all = all;
    this.item = item;
  }

  static Values of(Map<String, Object> all) {
    return new Values(all, Map.of());
  }

  /** The list that a field's name leads into, or {@code null} for a plain field. */
  String listOf(String name) {
    int dot = name.indexOf('.');
    if (dot < 0 || !item.isEmpty()) {
      return null;
    }
    String list = name.substring(0, dot);
    return all.get(list) instanceof List<?> ? list : null;
  }

  List<Values> items(String list) {
    return ((List<?>) all.get(list)).stream().map(row -> withItem(list, (Map<?, ?>) row)).toList();
  }

  private Values withItem(String list, Map<?, ?> row) {
    Map<String, String> named = new HashMap<>();
    row.forEach(
        (name, value) -> named.put(list + "." + name, value == null ? "" : value.toString()));
    return new Values(all, named);
  }

  /** The text of a field, without what XML cannot carry; empty when nothing was given. */
  String text(String name) {
    Object value = item.containsKey(name) ? item.get(name) : all.get(name);
    return value == null ? "" : Texts.printable(value.toString());
  }
}
