package org.huiyin.deadline;

/** What a reminder tells; the later in this order, the more pressing. */
public enum ReminderKind {
  HALF,
  BEFORE,
  DUE_DAY,
  LATE;

  /** Whether it is said even on the day on which the matter came to whoever it reminds. */
  boolean isPressing() {
    return this == DUE_DAY || this == LATE;
  }
}
