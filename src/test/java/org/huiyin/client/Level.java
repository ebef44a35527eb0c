package org.huiyin.client;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a form we are: the form itself, a group with a path, or a row of a list.
 *
 * @param given what the server shows or prefills here
 * @param hints what the scenario says here
 * @param context what expressions may ask for
 * @param filled what has been filled in here
 */
record Level(
    String path,
    Map<String, Object> given,
    Map<String, Object> hints,
    Map<String, Object> context,
    Map<String, Object> filled) {

  Level within(String name) {
    Map<String, Object> inner = new LinkedHashMap<>();
    put(name, inner);
    return new Level(
        path + name + ".", map(get(given, name)), map(get(hints, name)), context, inner);
  }

  /**
   * @param before the same row as the round before filled it
   */
  Level row(
      String list, int index, Object given, Object hints, Object before, Map<String, Object> into) {
    Map<String, Object> rowContext = new HashMap<>(context);
    rowContext.putAll(map(before));
    rowContext.put("this", map(before));
    rowContext.put("parent", context);
    return new Level(path + list + "[" + index + "].", map(given), map(hints), rowContext, into);
  }

  void put(String key, Object value) {
    Map<String, Object> at = filled;
    String[] names = key.split("\\.");
    for (int i = 0; i < names.length - 1; i++) {
      at = map(at.computeIfAbsent(names[i], name -> new LinkedHashMap<String, Object>()));
    }
    at.put(names[names.length - 1], value);
  }

  /** Under the whole key, as scenarios write it, or step by step. */
  static Object get(Map<String, Object> from, String key) {
    if (from.containsKey(key) || !key.contains(".")) {
      return from.get(key);
    }
    int dot = key.indexOf('.');
    return get(map(from.get(key.substring(0, dot))), key.substring(dot + 1));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }

  static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
