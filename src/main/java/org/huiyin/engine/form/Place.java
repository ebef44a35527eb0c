package org.huiyin.engine.form;

import org.huiyin.refusal.Fault;

/**
 * Where in the form a value stands.
 *
 * @param field as a {@code Fault} names it, e.g. {@code requests[0].wording}
 * @param label as a clerk finds it, e.g. {@code 诉求 1：内容} in the first row of a list
 */
record Place(String field, String label) {

  /** The fault with that key; its first argument is always what the clerk calls the place. */
  Fault fault(String messageKey, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = label;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Fault.at(field, messageKey, arguments);
  }
}
