package org.huiyin.engine.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values of the browser and of the gate, brought to what both mean by them. */
final class Alike {

  private Alike() {}

  /**
   * To compare: nothing is nothing, a number is its value, a list names each choice once, and a
   * line has no breaks.
   */
  static Object plain(Object value) {
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
      return exact.signum() == 0 ? "0" : exact.toString();
    }
    if (value instanceof String text) {
      String line = text.replaceAll("[\\r\\n\\t]", " ");
      return line.isEmpty() ? null : line;
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? null : list.stream().map(one -> plain(one)).distinct().toList();
    }
    return value;
  }

  /** Without what only shows a fact, and without what is nothing. */
  static Object typedOnly(Form form, Map<String, Object> data) {
    Map<String, Object> left = new TreeMap<>();
    data.forEach((name, value) -> left.put(name, something(value)));
    form.each(
        component -> {
          if (component.keyed() && !component.mayBeTyped() && component.path().size() == 1) {
            left.remove(component.path().get(0));
            left.values().forEach(rows -> withoutIn(rows, component.path().get(0)));
          }
        });
    left.values().removeIf(Alike::isNothing);
    return left;
  }

  private static void withoutIn(Object rows, String name) {
    if (rows instanceof List<?> list) {
      list.forEach(
          row -> {
            if (row instanceof Map<?, ?> map) {
              map.remove(name);
            }
          });
    }
  }

  private static Object something(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Alike::something).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> left = new TreeMap<>();
      map.forEach((name, one) -> left.put(name, something(one)));
      left.values().removeIf(Alike::isNothing);
      return left;
    }
    return plain(value);
  }

  private static boolean isNothing(Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }
}
