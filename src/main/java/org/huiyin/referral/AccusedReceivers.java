package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseGuarded;
import org.huiyin.referral.Referral.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A unit or group that is complained of by now, or from which the case is kept under seal, handles
 * nothing of it any more (信访条例 2022, art. 30): its part is taken back, the chair is told, and the
 * case is deliberated again. It sees nothing from the same moment on; that the doors hold.
 */
@Component
class AccusedReceivers {

  private final ReferralRows rows;
  private final ReferralClocks clocks;
  private final ReferralMessages messages;
  private final ReferralTasks tasks;
  private final Receivers receivers;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccusedReceivers(
      ReferralRows rows,
      ReferralClocks clocks,
      ReferralMessages messages,
      ReferralTasks tasks,
      Receivers receivers,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.clocks = clocks;
    this.messages = messages;
    this.tasks = tasks;
    this.receivers = receivers;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void guarded(CaseGuarded guarded) {
    for (Referral referral : rows.of(guarded.caseId())) {
      if (referral.state().isOpen() && receivers.isKeptOut(referral)) {
        takeBack(referral);
      } else if (referral.state() == State.REPORTED && receivers.isKeptOut(referral)) {
        messages.toChair(referral, "accusedReported", "accused-reported");
      }
    }
  }

  private void takeBack(Referral referral) {
    LocalDate today = LocalDate.now(clock);
    clocks.ended(referral, today);
    rows.ended(referral.id(), State.FAILED, today);
    events.publishEvent(new ReferralMoved(referral, State.FAILED, today, Actor.MACHINE));
    audit.record(
        Actor.MACHINE, "TAKE_BACK_REFERRAL", "referral:" + referral.id(), referral.caseId(), null);
    messages.toChair(referral, "accusedReceiver", "accused");
    if (referral.state() != State.DRAFTED) {
      messages.toOffice(referral, "accusedReceiver", "accused-office");
    }
    tasks.end(referral);
  }
}
