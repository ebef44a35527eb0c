package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When somebody is reminded of a deadline. A reminder that would fall outside office hours goes in
 * the last ones before; of two on one day the more pressing goes; one before the start falls away.
 */
final class ReminderPlan {

  private final ReminderRule rule;
  private final OfficeHours officeHours;
  private final WorkingDays workingDays;

  ReminderPlan(DeadlineProfile profile, WorkingDays workingDays) {
    this.rule = profile.reminders();
    this.officeHours = profile.officeHours();
    this.workingDays = workingDays;
  }

  /**
   * @param urgent whether they go at any hour: then at the opening time of the very day
   */
  List<Planned> of(LocalDate startedOn, LocalDate dueOn, boolean urgent) {
    Map<LocalDate, Planned> byDay = new TreeMap<>();
    for (Planned nominal : nominal(startedOn, dueOn)) {
      Planned planned =
          urgent ? nominal : nominal.at(officeHours.atOrBefore(nominal.at(), workingDays));
      LocalDate day = planned.at().toLocalDate();
      if (day.isAfter(startedOn) || day.equals(startedOn) && planned.kind().isPressing()) {
        byDay.merge(
            day, planned, (one, other) -> one.kind().compareTo(other.kind()) >= 0 ? one : other);
      }
    }
    return List.copyOf(byDay.values());
  }

  /**
   * What of a plan is still to come. Of what already lies behind, as when an old paper is entered,
   * only the last goes: one message that tells where the case stands, not a row of them.
   */
  static List<Planned> stillToSend(Collection<Planned> plan, LocalDateTime now) {
    List<Planned> left =
        new ArrayList<>(plan.stream().filter(planned -> planned.at().isAfter(now)).toList());
    plan.stream()
        .filter(planned -> !planned.at().isAfter(now))
        .reduce((one, later) -> later)
        .ifPresent(left::add);
    return left;
  }

  private List<Planned> nominal(LocalDate startedOn, LocalDate dueOn) {
    List<Planned> nominal = new ArrayList<>();
    if (rule.half()) {
      long half = (ChronoUnit.DAYS.between(startedOn, dueOn) + 1) / 2;
      nominal.add(on(ReminderKind.HALF, startedOn.plusDays(half)));
    }
    rule.daysBefore().forEach(days -> nominal.add(on(ReminderKind.BEFORE, dueOn.minusDays(days))));
    if (rule.onTheDay()) {
      nominal.add(on(ReminderKind.DUE_DAY, dueOn));
    }
    for (int day = 1; day <= rule.lateWorkingDays(); day++) {
      nominal.add(on(ReminderKind.LATE, workingDays.plus(dueOn, day)));
    }
    return nominal;
  }

  private Planned on(ReminderKind kind, LocalDate day) {
    return new Planned(kind, day.atTime(officeHours.opening()));
  }

  /** A reminder and the moment from which the sweep takes it. */
  record Planned(ReminderKind kind, LocalDateTime at) {

    private Planned at(LocalDateTime moved) {
      return new Planned(kind, moved);
    }
  }
}
