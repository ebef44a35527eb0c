package org.huiyin.refusal;

/** There is no such thing, or none for this person; which of the two is not told. */
public abstract class NotThere extends Refusal {

  protected NotThere(Fault fault) {
    super(fault);
  }
}
