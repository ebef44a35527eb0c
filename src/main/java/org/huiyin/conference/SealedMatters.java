package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.conference.WaitingCases.Decided;
import org.huiyin.deadline.Deadlines;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.petition.CaseTeam;
import org.springframework.stereotype.Component;

/**
 * A case that is under seal by now is for no conference (信访条例 2022, art. 30): it leaves the list of
 * the waiting or the agenda, and where its order of work waits for the minutes it is deliberated
 * again.
 */
@Component
class SealedMatters {

  private final WaitingCases waiting;
  private final Invitations invitations;
  private final ActionItems items;
  private final ConferenceProcess process;
  private final Deadlines deadlines;
  private final CaseTeam team;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  SealedMatters(
      WaitingCases waiting,
      Invitations invitations,
      ActionItems items,
      ConferenceProcess process,
      Deadlines deadlines,
      CaseTeam team,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.waiting = waiting;
    this.invitations = invitations;
    this.items = items;
    this.process = process;
    this.deadlines = deadlines;
    this.team = team;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  void leaveConferences(long caseId) {
    if (!waiting.isUndecided(caseId)) {
      return;
    }
    invitations.topicIsGone(caseId);
    Optional<Decided> waited = waiting.leave(caseId);
    audit.record(Actor.MACHINE, "LEAVE_CONFERENCE", "case:" + caseId, caseId, null);
    waited.ifPresentOrElse(this::deliberateAgain, () -> items.archive(caseId));
  }

  private void deliberateAgain(Decided sealed) {
    LocalDate today = LocalDate.now(clock);
    deadlines.start(sealed.caseId(), "DELIBERATION", "DELIBERATION", today);
    process.deliberateAgain(sealed.number());
    outbox.put(
        new Message(
            sealed.caseId(),
            sealed.number(),
            "deliberate",
            null,
            team.chair(sealed.caseId()),
            Urgency.NORMAL,
            "sealed-before-conference:" + sealed.caseId() + ":" + today));
  }
}
