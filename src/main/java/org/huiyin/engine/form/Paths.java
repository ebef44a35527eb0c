package org.huiyin.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds and puts values of nested JSON by a form's paths. */
final class Paths {

  private Paths() {}

  static Object get(Map<String, Object> from, List<String> path) {
    Object here = from;
    for (String segment : path) {
      here = here instanceof Map<?, ?> map ? map.get(segment) : null;
    }
    return here;
  }

  static void put(Map<String, Object> into, List<String> path, Object value) {
    mapMadeAt(into, path.subList(0, path.size() - 1)).put(path.get(path.size() - 1), value);
  }

  static Map<String, Object> mapAt(Map<String, Object> from, List<String> path) {
    return asMap(get(from, path));
  }

  static Map<String, Object> mapMadeAt(Map<String, Object> into, List<String> path) {
    Map<String, Object> here = into;
    for (String segment : path) {
      here = cast(here.computeIfAbsent(segment, s -> new LinkedHashMap<String, Object>()));
    }
    return here;
  }

  /** Anything but an object counts as an empty one. */
  static Map<String, Object> asMap(Object value) {
    return value instanceof Map<?, ?> ? cast(value) : Map.of();
  }

  @SuppressWarnings("unchecked")
  static List<Object> listAt(Map<String, Object> from, List<String> path) {
    return get(from, path) instanceof List<?> list ? (List<Object>) list : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object value) {
    return (Map<String, Object>) value;
  }
}
