package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.referral.Referral.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A part that its receiver cannot handle comes back: its clocks and its order of work end, and the
 * case is deliberated again, at once where the part leads.
 */
@Component
class TakingBack {

  private final ReferralRows rows;
  private final ReferralClocks clocks;
  private final ReferralMessages messages;
  private final ReferralTasks tasks;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TakingBack(
      ReferralRows rows,
      ReferralClocks clocks,
      ReferralMessages messages,
      ReferralTasks tasks,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.clocks = clocks;
    this.messages = messages;
    this.tasks = tasks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param why the message to the chair, and to the office where a letter is out
   * @param key what that message is known by
   */
  void of(Referral referral, String why, String key) {
    LocalDate today = LocalDate.now(clock);
    clocks.ended(referral, today);
    rows.ended(referral.id(), State.FAILED, today);
    events.publishEvent(new ReferralMoved(referral, State.FAILED, today, Actor.MACHINE));
    audit.record(
        Actor.MACHINE, "TAKE_BACK_REFERRAL", "referral:" + referral.id(), referral.caseId(), null);
    messages.toChair(referral, why, key);
    if (referral.state() != State.DRAFTED) {
      messages.toOffice(referral, why, key + "-office");
    }
    tasks.end(referral);
  }
}
