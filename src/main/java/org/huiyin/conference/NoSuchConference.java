package org.huiyin.conference;

import org.huiyin.refusal.Fault;
import org.huiyin.refusal.NotThere;

/**
 * There is no such conference or decision, or none for this person; which of the two is not told.
 */
public final class NoSuchConference extends NotThere {

  public NoSuchConference() {
    super(Fault.of("conference.not-found"));
  }
}
