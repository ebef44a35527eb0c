package org.huiyin.conference;

import java.util.Collection;

/** The open steps of conferences, for a change in who may do them. */
public interface ConferenceTasks {

  /** Offers the open steps of these conferences and of their decisions to who may do them today. */
  void offerAnew(Collection<Long> conferences);
}
