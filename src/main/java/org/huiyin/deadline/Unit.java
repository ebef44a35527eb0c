package org.huiyin.deadline;

/**
 * What a term is counted in. 日 is the calendar day; only 个工作日 is the working day (条例 art. 23 uses
 * both).
 */
public enum Unit {
  DAYS,
  WORKING_DAYS,
  MONTHS,
  /** Counts from the minute of the event, at any hour; ends at a moment. */
  HOURS
}
