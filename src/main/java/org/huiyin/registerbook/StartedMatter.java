package org.huiyin.registerbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.PastReminders;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.OldReferrals;
import org.huiyin.registerbook.OldProcess.Matter;
import org.huiyin.registerbook.OpenRows.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an open matter of an old book begins here: at the work of a unit that has it, with its
 * date; else at the deliberation. Clocks that ran out before it came are history.
 */
@Component
class StartedMatter {

  /** The term of the notice to the petitioner (信访条例 2022, art. 23). */
  private static final String NOTICE = "NOTICE";

  private static final Set<String> REFERRED = Set.of("ASSIGN", "TRANSFER");

  private final OpenRows rows;
  private final OldProcess process;
  private final OldReferrals referrals;
  private final PetitionCases cases;
  private final Deadlines deadlines;
  private final PastReminders reminders;
  private final Clock clock;

  StartedMatter(
      OpenRows rows,
      OldProcess process,
      OldReferrals referrals,
      PetitionCases cases,
      Deadlines deadlines,
      PastReminders reminders,
      Clock clock) {
    this.rows = rows;
    this.process = process;
    this.referrals = referrals;
    this.cases = cases;
    this.deadlines = deadlines;
    this.reminders = reminders;
    this.clock = clock;
  }

  @Transactional
  public void start(long caseId) {
    rows.take(caseId).ifPresent(waiting -> start(caseId, waiting));
  }

  private void start(long caseId, Waiting waiting) {
    LocalDate today = LocalDate.now(clock);
    Actor by = new Actor(waiting.releasedBy(), Set.of(BookDoors.OFFICE));
    Matter matter = matter(caseId, waiting);
    if (isWithAUnit(caseId, waiting)) {
      referrals.atWork(
          caseId,
          waiting.unitCode(),
          waiting.way().equals("TRANSFER"),
          waiting.title(),
          waiting.receivedOn(),
          waiting.dueOn(),
          by);
      process.workOn(matter, waiting.dueOn() != null && waiting.dueOn().isBefore(today));
    } else if (deadlines.wouldEnd(NOTICE, waiting.receivedOn()).isBefore(today)) {
      deadlines.start(caseId, "DELIBERATION", "DELIBERATION", today);
      process.deliberate(matter);
    } else {
      process.begin(matter);
    }
    reminders.drop(caseId);
  }

  /**
   * Nobody has confirmed the purpose of a row that has none: until then no unit sees it. An
   * assignment without a day is none.
   */
  private boolean isWithAUnit(long caseId, Waiting waiting) {
    return waiting.way() != null
        && REFERRED.contains(waiting.way())
        && waiting.unitCode() != null
        && !waiting.purpose().equals("NOT_RECORDED")
        && (waiting.dueOn() != null || waiting.way().equals("TRANSFER"))
        && referrals.mayBeWith(cases.get(caseId), waiting.unitCode());
  }

  private static Matter matter(long caseId, Waiting waiting) {
    return new Matter(
        caseId,
        waiting.registerNumber(),
        waiting.guarded(),
        waiting.purpose(),
        waiting.category(),
        waiting.channel(),
        waiting.anonymous(),
        !waiting.contactUnclear());
  }
}
