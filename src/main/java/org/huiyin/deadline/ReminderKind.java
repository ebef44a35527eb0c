package org.huiyin.deadline;

/** What a reminder tells; the later in this order, the more pressing. */
public enum ReminderKind {
  HALF,
  BEFORE,
  DUE_DAY,
  LATE
}
