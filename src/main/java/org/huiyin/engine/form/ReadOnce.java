package org.huiyin.engine.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What an owner has read for one submit or one look, so that check and record read it once. */
final class ReadOnce {

  private final Map<Class<?>, Object> read = new HashMap<>();

  <T> T get(Class<T> what, Supplier<T> reading) {
    if (!read.containsKey(what)) {
      read.put(what, reading.get());
    }
    return what.cast(read.get(what));
  }
}
