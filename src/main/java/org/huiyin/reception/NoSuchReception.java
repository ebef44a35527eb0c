package org.huiyin.reception;

import org.huiyin.refusal.Fault;
import org.huiyin.refusal.NotThere;

/** There is no such rota or session, or none for this person; which of the two is not told. */
public final class NoSuchReception extends NotThere {

  public NoSuchReception() {
    super(Fault.of("reception.not-found"));
  }
}
