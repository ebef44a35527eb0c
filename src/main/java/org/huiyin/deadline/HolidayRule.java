package org.huiyin.deadline;

/** What becomes of a term whose last day is a day of rest. */
public enum HolidayRule {
  /** A duty of an organ: the day stands, the warning comes on the last working day before. */
  STANDS,
  /** A right of a petitioner: it ends on the next working day (民法典 art. 203). */
  ROLLS_FORWARD
}
