package org.huiyin.deadline;

import java.util.List;

/**
 * When the office is reminded of a deadline.
 *
 * @param half whether when half of the term has gone
 * @param daysBefore how many calendar days before the due day
 * @param onTheDay whether on the due day
 * @param lateWorkingDays on how many working days after it
 */
public record ReminderRule(
    boolean half, List<Integer> daysBefore, boolean onTheDay, int lateWorkingDays) {

  public ReminderRule {
    daysBefore = List.copyOf(daysBefore);
  }
}
