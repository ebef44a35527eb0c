package org.huiyin.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The running clocks of one case, counted anew by another holiday table. */
final class CaseRecount {

  private final DeadlineProfiles profiles;
  private final WorkingDays workingDays;
  private final int year;
  private final LocalDate today;
  private final List<Deadline> deadlines = new ArrayList<>();
  private final List<DeadlineMoved> moved = new ArrayList<>();
  private final List<WorkingDaysChanged> standing = new ArrayList<>();

  CaseRecount(
      List<Deadline> clocks,
      DeadlineProfiles profiles,
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
    boolean asSet = deadline.isFixed() || deadline.dueAt().isPresent();
    Explanation explanation = asSet ? deadline.explanation() : counted(deadline);
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
    Reckoning.Limit limit =
        term.within() == null ? null : Reckoning.Limit.of(term.within(), deadlines, profiles);
    Reckoning reckoning = new Reckoning(workingDays);
    Explanation fresh =
        reckoning.count(term, deadline.explanation().profileVersion(), deadline.startedOn(), limit);
    for (Step step : deadline.explanation().steps()) {
      if (step instanceof Step.Extended e) {
        fresh = reckoning.extended(fresh, e);
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

  private Term term(Deadline deadline) {
    return profiles.version(deadline.explanation().profileVersion()).term(deadline.profileKey());
  }
}
