package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Which days the offices work: Monday to Friday, but for what the State Council's yearly notice
 * lists, days off and make-up days (调休) alike. A year whose notice is not published yet is taken as
 * plain weeks, and what rests on it is provisional.
 */
public interface WorkingDays {

  boolean isWorkingDay(LocalDate day);

  /** Whether the notice for the year of this day is in the table. */
  boolean isPublished(LocalDate day);

  /** The first working day after this day. */
  default LocalDate next(LocalDate day) {
    return onOrAfter(day.plusDays(1));
  }

  default LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  default LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** The n-th working day after this day, which is itself not counted (民法典 art. 201). */
  default LocalDate plus(LocalDate day, int workingDays) {
    LocalDate found = day;
    for (int i = 0; i < workingDays; i++) {
      found = next(found);
    }
    return found;
  }

  /**
   * The working day from which n more follow up to this day; without any, the last one until it.
   */
  default LocalDate minus(LocalDate day, int workingDays) {
    LocalDate found = onOrBefore(day);
    for (int i = 0; i < workingDays; i++) {
      found = onOrBefore(found.minusDays(1));
    }
    return found;
  }

  /** How many working days lie after {@code from}, up to and with {@code until}. */
  default int between(LocalDate from, LocalDate until) {
    return (int) from.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /**
   * The day of that number in the month; a day that the month lacks (31 April) is its last working
   * day.
   */
  default LocalDate dayOfMonth(YearMonth month, int day) {
    return month.isValidDay(day) ? month.atDay(day) : onOrBefore(month.atEndOfMonth());
  }

  /** Days of rest after {@code from}, up to and with {@code until}. */
  default int restDays(LocalDate from, LocalDate until) {
    return (int) ChronoUnit.DAYS.between(from, until) - between(from, until);
  }
}
