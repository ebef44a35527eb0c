package org.huiyin.deadline;

/** Knows of the clocks that a case does not have because they ran out before it came here. */
public interface History {

  /**
   * @param clock as in {@link Deadlines#start}
   */
  boolean isHistory(long caseId, String clock);
}
