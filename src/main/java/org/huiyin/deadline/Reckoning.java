package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    Step.Counted counted = counted(term, from);
    Explanation explanation =
        rolled(term, new Explanation(profileVersion, term.key(), List.of(counted)));
    Optional<Integer> waitsFor = waitsFor(term, from, counted.until(), explanation.dueOn());
    if (limit != null) {
      waitsFor = waitsFor.or(limit::waitsFor);
      if (limit.day().isBefore(explanation.dueOn())) {
        explanation = explanation.and(limited(from, explanation.dueOn(), limit));
      }
    }
    return provisional(standing(explanation), waitsFor);
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

  /**
   * Lengthens by calendar days, from wherever it ends. The new last day stands or rolls like the
   * old.
   */
  Explanation extended(Term term, Explanation explanation, Step.Extended granted) {
    Explanation longer = explanation.and(granted.from(explanation.dueOn()));
    Explanation rolled = rolled(term, longer);
    Optional<Integer> waitsFor =
        explanation.isProvisional() || term.onHoliday() == HolidayRule.STANDS
            ? Optional.empty()
            : firstUnpublished(longer.dueOn(), rolled.dueOn());
    return provisional(standing(rolled), waitsFor);
  }

  /** The last day that so many days more would make. */
  LocalDate extendedDay(Term term, LocalDate dueOn, int days) {
    return rolled(term, dueOn.plusDays(days));
  }

  private Explanation rolled(Term term, Explanation explanation) {
    LocalDate end = explanation.dueOn();
    LocalDate rolled = rolled(term, end);
    return rolled.equals(end) ? explanation : explanation.and(new Step.Rolled(end, rolled));
  }

  private LocalDate rolled(Term term, LocalDate end) {
    return term.onHoliday() == HolidayRule.ROLLS_FORWARD ? workingDays.onOrAfter(end) : end;
  }

  private Explanation standing(Explanation explanation) {
    LocalDate end = explanation.dueOn();
    return workingDays.isWorkingDay(end)
        ? explanation
        : explanation.and(new Step.Stands(end, end, workingDays.onOrBefore(end)));
  }

  private static Explanation provisional(Explanation explanation, Optional<Integer> waitsFor) {
    LocalDate end = explanation.dueOn();
    return waitsFor
        .map(year -> explanation.and(new Step.Provisional(end, end, year)))
        .orElse(explanation);
  }

  /**
   * The first year without a notice among those that decide the day: all between for working days,
   * that of the last day where it rolls or a month lacks it, none for plain days.
   */
  private Optional<Integer> waitsFor(
      Term term, LocalDate from, LocalDate counted, LocalDate rolled) {
    if (term.unit() == Unit.WORKING_DAYS) {
      return firstUnpublished(from.plusDays(1), rolled);
    }
    boolean lacking = term.unit() == Unit.MONTHS && counted.getDayOfMonth() != from.getDayOfMonth();
    return lacking || term.onHoliday() == HolidayRule.ROLLS_FORWARD
        ? firstUnpublished(counted, rolled)
        : Optional.empty();
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

  private Optional<Integer> firstUnpublished(LocalDate first, LocalDate last) {
    return IntStream.rangeClosed(first.getYear(), last.getYear())
        .filter(year -> !workingDays.isPublished(LocalDate.of(year, 1, 1)))
        .boxed()
        .findFirst();
  }

  /**
   * A clock of the same case that the term must not outlast.
   *
   * @param waitsFor the year whose notice its own day waits for
   */
  record Limit(Wording name, LocalDate day, Optional<Integer> waitsFor) {

    Limit(Wording name, LocalDate day) {
      this(name, day, Optional.empty());
    }

    /** The limit that the running clock of this name sets, {@code null} when none runs. */
    static Limit of(String clock, Collection<Deadline> deadlines, ProfileVersions profiles) {
      return deadlines.stream()
          .filter(deadline -> deadline.runs() && deadline.clock().equals(clock))
          .findFirst()
          .map(
              deadline ->
                  new Limit(
                      name(deadline, profiles),
                      deadline.dueOn(),
                      deadline.explanation().waitsFor()))
          .orElse(null);
    }

    /** The limit that was set when the term was counted, {@code null} when it set none. */
    static Limit told(Explanation explanation) {
      for (Step step : explanation.steps()) {
        if (step instanceof Step.Capped capped) {
          return new Limit(capped.by(), capped.until());
        } else if (step instanceof Step.Outlasting outlasting) {
          return new Limit(outlasting.past(), outlasting.ended());
        }
      }
      return null;
    }

    boolean leavesTimeAfter(LocalDate from) {
      return day.isAfter(from);
    }

    private static Wording name(Deadline deadline, ProfileVersions profiles) {
      return profiles
          .version(deadline.explanation().profileVersion())
          .term(deadline.profileKey())
          .name();
    }
  }
}
