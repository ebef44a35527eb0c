package org.huiyin.oversight;

import org.huiyin.refusal.Fault;
import org.huiyin.refusal.NotThere;

/** There is no such topic or letter, or none for this person; which of the two is not told. */
public final class NoSuchTopic extends NotThere {

  public NoSuchTopic() {
    super(Fault.of("oversight.not-found"));
  }
}
