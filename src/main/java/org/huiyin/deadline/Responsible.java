package org.huiyin.deadline;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Who is to be reminded of a clock: the capability that knows who works on the case answers, for a
 * whole batch at a time.
 */
public interface Responsible {

  /**
   * @return for each clock of its own its people; one that nobody answers for reminds nobody, and
   *     is logged
   */
  Map<RunningClock, Reminded> of(Collection<RunningClock> clocks);

  /** A clock that has something to remind of. */
  record RunningClock(long caseId, String clock) {

    /** What it is about, whichever part: of {@code REPORT_BACK/17}, {@code REPORT_BACK}. */
    public String kind() {
      return Deadline.kind(clock);
    }
  }

  /**
   * @param number the register number that the message names
   * @param stepKey element id of the task that is waited for, e.g. {@code deliberate}
   * @param userIds accounts, without those who are shut out from the case
   */
  record Reminded(String number, String stepKey, Set<String> userIds) {}
}
