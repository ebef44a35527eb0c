package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.CaseEnded;
import org.huiyin.referral.Referral.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends referrals that have lost their object: the petitioner withdrew, the entry was void, the case
 * goes another way. Who has the letter is told.
 */
@Component
class CallingOff {

  private final ReferralRows rows;
  private final ReferralMessages messages;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallingOff(
      ReferralRows rows,
      ReferralMessages messages,
      Deadlines deadlines,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.messages = messages;
    this.deadlines = deadlines;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void caseEnded(CaseEnded ended) {
    open(ended.caseId());
  }

  /** All that still run, and those whose report nobody is going to check any more. */
  private void open(long caseId) {
    rows.of(caseId).stream().filter(CallingOff::isUndecided).forEach(this::callOff);
  }

  private static boolean isUndecided(Referral referral) {
    return referral.state().isOpen() || referral.state() == State.REPORTED;
  }

  /**
   * Those whose objection was upheld have had their answer; the others go on if the case is
   * referred again.
   */
  void deliberatedAgain(long caseId, boolean refersAgain) {
    LocalDate today = LocalDate.now(clock);
    for (Referral referral : rows.of(caseId)) {
      if (referral.state() == State.FAILED) {
        rows.ended(referral.id(), State.CALLED_OFF, today);
      } else if (isUndecided(referral) && !refersAgain) {
        callOff(referral);
      }
    }
  }

  private void callOff(Referral referral) {
    LocalDate today = LocalDate.now(clock);
    rows.ended(referral.id(), State.CALLED_OFF, today);
    events.publishEvent(new ReferralMoved(referral, State.CALLED_OFF, today, Actor.MACHINE));
    ReferralClocks.ALL.forEach(
        name -> deadlines.stop(referral.caseId(), referral.clock(name), today));
    audit.record(
        Actor.MACHINE, "CALL_OFF_REFERRAL", "referral:" + referral.id(), referral.caseId(), null);
    if (referral.state() != State.DRAFTED && referral.state() != State.REPORTED) {
      messages.toReceiver(referral, "referralCalledOff", null, "calledOff");
    }
  }
}
