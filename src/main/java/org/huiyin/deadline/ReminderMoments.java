package org.huiyin.deadline;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** The reminder rows of a deadline, as seen from now. */
final class ReminderMoments {

  private final DeadlineProfiles profiles;
  private final WorkingDays workingDays;
  private final LocalDateTime now;
  private final ZoneId zone;

  ReminderMoments(
      DeadlineProfiles profiles, WorkingDays workingDays, LocalDateTime now, ZoneId zone) {
    this.profiles = profiles;
    this.workingDays = workingDays;
    this.now = now;
    this.zone = zone;
  }

  List<DeadlineRows.NewReminder> started(Deadline deadline) {
    return rows(deadline, ReminderPlan.stillToSend(plan(deadline), now));
  }

  /** After a move only what lies ahead: who was reminded of the old day has been reminded. */
  List<DeadlineRows.NewReminder> moved(Deadline deadline) {
    return rows(
        deadline, plan(deadline).stream().filter(planned -> planned.at().isAfter(now)).toList());
  }

  /** Of a term in hours the model reminds, at the moment it ends. */
  private List<ReminderPlan.Planned> plan(Deadline deadline) {
    DeadlineProfile profile = profiles.version(deadline.explanation().profileVersion());
    Term term = profile.term(deadline.profileKey());
    return term.reminded() && term.unit() != Unit.HOURS
        ? new ReminderPlan(profile, workingDays)
            .of(deadline.startedOn(), deadline.dueOn(), term.urgent())
        : List.of();
  }

  private List<DeadlineRows.NewReminder> rows(
      Deadline deadline, Collection<ReminderPlan.Planned> plan) {
    boolean urgent =
        profiles
            .version(deadline.explanation().profileVersion())
            .term(deadline.profileKey())
            .urgent();
    return plan.stream()
        .map(
            planned ->
                new DeadlineRows.NewReminder(
                    deadline.clock(),
                    deadline.id(),
                    planned.kind(),
                    planned.at().atZone(zone).toOffsetDateTime(),
                    urgent))
        .toList();
  }
}
