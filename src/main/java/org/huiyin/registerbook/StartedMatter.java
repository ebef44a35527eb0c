package org.huiyin.registerbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.PastReminders;
import org.huiyin.petition.CaseClocks;
import org.huiyin.petition.KeptOut;
import org.huiyin.referral.OldReferrals;
import org.huiyin.registerbook.Beginning.Place;
import org.huiyin.registerbook.Beginnings.OpenMatter;
import org.huiyin.registerbook.OldProcess.Matter;
import org.huiyin.registerbook.OpenRows.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an open matter of an old book begin here: at the work of a unit that has it, with its date;
 * else at the deliberation. Clocks that ran out before it came are history; the others run from the
 * day on which it was received.
 */
@Component
class StartedMatter {

  private static final String DELIBERATION = "DELIBERATION";

  private final OpenRows rows;
  private final Beginnings beginnings;
  private final OldProcess process;
  private final OldReferrals referrals;
  private final KeptOut keptOut;
  private final CaseClocks clocks;
  private final Deadlines deadlines;
  private final PastReminders reminders;
  private final Clock clock;

  StartedMatter(
      OpenRows rows,
      Beginnings beginnings,
      OldProcess process,
      OldReferrals referrals,
      KeptOut keptOut,
      CaseClocks clocks,
      Deadlines deadlines,
      PastReminders reminders,
      Clock clock) {
    this.rows = rows;
    this.beginnings = beginnings;
    this.process = process;
    this.referrals = referrals;
    this.keptOut = keptOut;
    this.clocks = clocks;
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
    OpenMatter open = open(caseId, waiting);
    Beginning beginning = beginnings.of(open);
    clocks.startAhead(caseId, open.noticeOwed(), beginning.terms());
    if (beginning.place() == Place.UNIT) {
      LocalDate due =
          referrals.atWork(
              caseId,
              waiting.unitCode(),
              waiting.way().equals("TRANSFER"),
              waiting.title(),
              waiting.receivedOn(),
              waiting.dueOn(),
              new Actor(waiting.releasedBy(), Set.of(BookDoors.OFFICE)));
      process.workOn(matter(caseId, waiting), beginning.notice(), due.isBefore(today));
    } else {
      deadlines.start(caseId, DELIBERATION, DELIBERATION, today);
      process.deliberate(matter(caseId, waiting), beginning.notice());
    }
    reminders.drop(caseId, OffsetDateTime.now(clock));
  }

  private OpenMatter open(long caseId, Waiting waiting) {
    return new OpenMatter(
        waiting.purpose().equals(Beginnings.NO_PURPOSE) ? null : waiting.purpose(),
        waiting.categorySaid() ? waiting.category() : null,
        waiting.channel(),
        waiting.anonymous(),
        !waiting.contactUnclear(),
        waiting.receivedOn(),
        waiting.sealed(),
        keptOut.groupsOf(caseId),
        waiting.way(),
        waiting.unitCode(),
        waiting.dueOn());
  }

  private static Matter matter(long caseId, Waiting waiting) {
    return new Matter(
        caseId,
        waiting.registerNumber(),
        waiting.guarded(),
        waiting.purpose(),
        waiting.category(),
        waiting.channel(),
        waiting.anonymous());
  }
}
