package org.huiyin.engine.form;

/** What is wrong with one value; the place is known to whoever asked. */
final class FieldFault extends Exception {

  private final String messageKey;
  private final transient Object[] arguments;

  FieldFault(String messageKey, Object... arguments) {
    super(messageKey, null, false, false);
    this.messageKey = messageKey;
    this.arguments = arguments;
  }

  String messageKey() {
    return messageKey;
  }

  Object[] arguments() {
    return arguments;
  }
}
