package org.huiyin.reception;

/** What becomes of a reception day that falls on a day of rest. */
public enum Policy {
  /** Held on the next working day. */
  POSTPONE,
  /** Not held. */
  CANCEL
}
