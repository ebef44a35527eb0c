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
            .map(f -> f.field() + ":" + f.messageKey())
            .collect(Collectors.joining(", ")));
    this.faults = List.copyOf(faults);
  }

  public Refusal(Fault... faults) {
    this(List.of(faults));
  }

  public List<Fault> faults() {
    return faults;
  }
}
