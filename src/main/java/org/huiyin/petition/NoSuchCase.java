package org.huiyin.petition;

import org.huiyin.refusal.Fault;
import org.huiyin.refusal.NotThere;

/** There is no such case, or none for this person; which of the two is not told. */
public final class NoSuchCase extends NotThere {

  public NoSuchCase() {
    super(Fault.of("petition.case-not-found"));
  }
}
