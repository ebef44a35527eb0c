package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Counts a term from the day of the event to its last day, and says how. */
final class Reckoning {

  private final WorkingDays workingDays;

  Reckoning(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /**
   * @param from the day of the event, which is not counted itself
   * @param limit what the term must not outlast, or {@code null}
   */
  Explanation count(Term term, int profileVersion, LocalDate from, Limit limit) {
    List<Step> steps = new ArrayList<>();
    steps.add(counted(term, from));
    LocalDate end = steps.get(0).until();
    if (limit != null && limit.day().isBefore(end)) {
      Step limited = limited(from, end, limit);
      steps.add(limited);
      end = limited.until();
    }
    boolean uncertain = term.unit() == Unit.WORKING_DAYS && !workingDays.isPublished(end);
    if (!workingDays.isWorkingDay(end)) {
      if (term.onHoliday() == HolidayRule.ROLLS_FORWARD) {
        steps.add(new Step.Rolled(end, workingDays.onOrAfter(end)));
        end = workingDays.onOrAfter(end);
      } else {
        steps.add(new Step.Stands(end, end, workingDays.onOrBefore(end)));
      }
    }
    if (uncertain
        || term.onHoliday() == HolidayRule.ROLLS_FORWARD && !workingDays.isPublished(end)) {
      steps.add(new Step.Provisional(end, end, firstUnpublished(from, end)));
    }
    return new Explanation(profileVersion, term.key(), steps);
  }

  /** A term in hours: whatever the day and the hour. */
  Explanation hours(Term term, int profileVersion, OffsetDateTime from) {
    Step.Hours hours =
        new Step.Hours(from, from.plus(term.duration()), term.from(), term.amount(), term.source());
    return new Explanation(profileVersion, term.key(), List.of(hours));
  }

  /**
   * A day that somebody set, as printed in the letter: it stands, whatever day it is.
   *
   * @param limit what the term must not outlast, or {@code null}; whoever sets the day keeps to it
   */
  Explanation fixed(
      Term term, int profileVersion, LocalDate from, LocalDate until, Wording setBy, Limit limit) {
    Explanation set =
        new Explanation(profileVersion, term.key(), List.of(new Step.Fixed(from, until, setBy)));
    boolean outlasts = limit != null && !limit.leavesTimeAfter(from) && limit.day().isBefore(until);
    return standing(outlasts ? set.and(limited(from, until, limit)) : set);
  }

  /**
   * A term ends where the other does. One that leaves no day at all shortens nothing, or this one
   * would be over as it begins.
   */
  private static Step limited(LocalDate from, LocalDate end, Limit limit) {
    return limit.leavesTimeAfter(from)
        ? new Step.Capped(end, limit.day(), limit.name())
        : new Step.Outlasting(end, end, limit.name(), limit.day());
  }

  /** Lengthens by calendar days, from wherever it ends. The new last day stands like the old. */
  Explanation extended(Explanation explanation, Step.Extended granted) {
    return standing(explanation.and(granted.from(explanation.dueOn())));
  }

  private Explanation standing(Explanation explanation) {
    LocalDate end = explanation.dueOn();
    return workingDays.isWorkingDay(end)
        ? explanation
        : explanation.and(new Step.Stands(end, end, workingDays.onOrBefore(end)));
  }

  private Step.Counted counted(Term term, LocalDate from) {
    LocalDate until = lastDay(term, from);
    int rest = term.unit() == Unit.WORKING_DAYS ? workingDays.restDays(from, until) : 0;
    return new Step.Counted(
        from, until, term.from(), term.amount(), term.unit(), rest, term.source());
  }

  private LocalDate lastDay(Term term, LocalDate from) {
    return switch (term.unit()) {
      case DAYS -> from.plusDays(term.amount());
      case WORKING_DAYS -> workingDays.plus(from, term.amount());
      case MONTHS ->
          workingDays.dayOfMonth(
              YearMonth.from(from).plusMonths(term.amount()), from.getDayOfMonth());
      case HOURS ->
          throw new IllegalArgumentException(
              term.key() + " is counted in hours and has no due day");
    };
  }

  private int firstUnpublished(LocalDate from, LocalDate end) {
    int year = from.getYear();
    while (year < end.getYear() && workingDays.isPublished(LocalDate.of(year, 1, 1))) {
      year++;
    }
    return year;
  }

  /** A clock of the same case that the term must not outlast. */
  record Limit(Wording name, LocalDate day) {

    /** The limit that the running clock of this name sets, {@code null} when none runs. */
    static Limit of(String clock, Collection<Deadline> deadlines, DeadlineProfiles profiles) {
      return deadlines.stream()
          .filter(deadline -> deadline.runs() && deadline.clock().equals(clock))
          .findFirst()
          .map(deadline -> new Limit(name(deadline, profiles), deadline.dueOn()))
          .orElse(null);
    }

    boolean leavesTimeAfter(LocalDate from) {
      return day.isAfter(from);
    }

    private static Wording name(Deadline deadline, DeadlineProfiles profiles) {
      return profiles
          .version(deadline.explanation().profileVersion())
          .term(deadline.profileKey())
          .name();
    }
  }
}
