package org.huiyin.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The running clocks of one case, counted anew by another holiday table. */
final class CaseRecount {

  private final ProfileVersions profiles;
  private final WorkingDays workingDays;
  private final int year;
  private final LocalDate today;
  private final List<Deadline> deadlines = new ArrayList<>();
  private final List<DeadlineMoved> moved = new ArrayList<>();
  private final List<WorkingDaysChanged> standing = new ArrayList<>();

  CaseRecount(
      List<Deadline> clocks,
      ProfileVersions profiles,
      WorkingDays workingDays,
      int year,
      LocalDate today) {
    this.profiles = profiles;
    this.workingDays = workingDays;
    this.year = year;
    this.today = today;
    clocks.stream().filter(clock -> term(clock).within() == null).forEach(this::recount);
    clocks.stream().filter(clock -> term(clock).within() != null).forEach(this::recount);
  }

  /**
   * All of them, with their new days; their reminders hang on the table even where the day stays.
   */
  List<Deadline> deadlines() {
    return deadlines;
  }

  List<DeadlineMoved> moved() {
    return moved;
  }

  /** Those that keep their day. */
  List<WorkingDaysChanged> standing() {
    return standing;
  }

  private void recount(Deadline deadline) {
    Explanation explanation =
        deadline.dueAt().isPresent() ? deadline.explanation() : counted(deadline);
    LocalDate before = deadline.dueOn();
    if (term(deadline).onHoliday() == HolidayRule.ROLLS_FORWARD
        && explanation.dueOn().isBefore(before)) {
      explanation = explanation.and(new Step.Kept(explanation.dueOn(), before));
    }
    LocalDate after = explanation.dueOn();
    if (deadline.provisional() || !after.equals(before)) {
      explanation = explanation.and(new Step.Recounted(after, after, year, today, before, after));
    }
    deadlines.add(deadline.explained(explanation, deadline.extensionReason()));
    if (after.equals(before)) {
      standing.add(new WorkingDaysChanged(deadline.caseId(), deadline.clock()));
    } else {
      moved.add(new DeadlineMoved(deadline.caseId(), deadline.clock(), before, after));
    }
  }

  /** From the first day on: the term, then what had been added or told since. */
  private Explanation counted(Deadline deadline) {
    Term term = term(deadline);
    Explanation before = deadline.explanation();
    Reckoning reckoning = new Reckoning(workingDays);
    Explanation fresh =
        before.steps().get(0) instanceof Step.Fixed f
            ? reckoning.fixed(
                term, before.profileVersion(), f.from(), f.until(), f.setBy(), limit(deadline))
            : reckoning.count(term, before.profileVersion(), deadline.startedOn(), limit(deadline));
    for (Step step : before.steps()) {
      if (step instanceof Step.Extended e) {
        fresh = reckoning.extended(term, fresh, e);
      } else if (step instanceof Step.Recounted r) {
        LocalDate end = fresh.dueOn();
        fresh = fresh.and(new Step.Recounted(end, end, r.year(), r.on(), r.before(), r.after()));
      } else if (step instanceof Step.Corrected c) {
        LocalDate end = fresh.dueOn();
        fresh = fresh.and(new Step.Corrected(end, end, c.on(), c.wrong(), c.right()));
      }
    }
    return fresh;
  }

  /** A clock that has stopped since goes on to limit by the day that it had. */
  private Reckoning.Limit limit(Deadline deadline) {
    String within = term(deadline).within();
    Reckoning.Limit running =
        within == null ? null : Reckoning.Limit.of(within, deadlines, profiles);
    return running == null ? Reckoning.Limit.told(deadline.explanation()) : running;
  }

  private Term term(Deadline deadline) {
    return profiles.version(deadline.explanation().profileVersion()).term(deadline.profileKey());
  }
}
