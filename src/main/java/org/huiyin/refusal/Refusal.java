package org.huiyin.refusal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer to an act that must not happen: every reason at once. Whatever stands at the door (the
 * form gate, our own endpoints) turns it into its own kind of answer; the transaction it leaves
 * rolls back.
 *
 * <p>Its message holds keys only, so that it can be logged without telling what was sent.
 */
public class Refusal extends RuntimeException {

  private final transient List<Fault> faults;

  public Refusal(List<Fault> faults) {
    super(
        faults.stream()
            .map(fault -> known(fault) + ":" + fault.messageKey())
            .collect(Collectors.joining(", ")));
    this.faults = List.copyOf(faults);
  }

  /** What no form has is called by its name in its own sentence: that name the sender made. */
  private static String known(Fault fault) {
    boolean sent = fault.field() != null && fault.arguments().contains(fault.field());
    return sent ? "?" : fault.field();
  }

  public Refusal(Fault... faults) {
    this(List.of(faults));
  }

  public List<Fault> faults() {
    return faults;
  }
}
