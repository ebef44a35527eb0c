package org.huiyin.registerbook;

import java.util.List;
import org.huiyin.refusal.Fault;

/**
 * Something about one cell that a person should know.
 *
 * @param bad the row cannot go in with it; else it is only worth a look
 */
record Finding(boolean bad, String column, String messageKey, List<Object> arguments) {

  static Finding bad(BookColumn column, String messageKey, Object... arguments) {
    return new Finding(true, column.heading(), messageKey, List.of(arguments));
  }

  static Finding note(BookColumn column, String messageKey, Object... arguments) {
    return new Finding(false, column.heading(), messageKey, List.of(arguments));
  }

  Fault fault() {
    return new Fault(column, messageKey, arguments);
  }
}
