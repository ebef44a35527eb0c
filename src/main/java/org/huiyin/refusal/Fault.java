package org.huiyin.refusal;

import java.util.List;

/**
 * One thing that is wrong with what a person sent.
 *
 * @param field the key of the field in the form, a list's row as {@code key[0].name}; {@code null}
 *     when the whole is meant
 * @param messageKey key of the sentence in {@code messages*.properties}
 * @param arguments what the sentence names, in its order; never a secret, for the sentence is shown
 *     to the sender
 */
public record Fault(String field, String messageKey, List<Object> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  public static Fault at(String field, String messageKey, Object... arguments) {
    return new Fault(field, messageKey, List.of(arguments));
  }

  public static Fault of(String messageKey, Object... arguments) {
    return new Fault(null, messageKey, List.of(arguments));
  }
}
