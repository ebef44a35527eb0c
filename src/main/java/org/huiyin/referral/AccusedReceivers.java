package org.huiyin.referral;

import org.huiyin.petition.CaseGuarded;
import org.huiyin.referral.Referral.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A unit or group that is complained of by now, or from which the case is kept under seal or by its
 * category, handles nothing of it any more (信访条例 2022, art. 30): its part is taken back, the chair
 * is told, and the case is deliberated again. It sees nothing from the same moment on; that the
 * doors hold.
 */
@Component
class AccusedReceivers {

  private final ReferralRows rows;
  private final Receivers receivers;
  private final TakingBack takingBack;
  private final ReferralMessages messages;

  AccusedReceivers(
      ReferralRows rows, Receivers receivers, TakingBack takingBack, ReferralMessages messages) {
    this.rows = rows;
    this.receivers = receivers;
    this.takingBack = takingBack;
    this.messages = messages;
  }

  @EventListener
  void guarded(CaseGuarded guarded) {
    for (Referral referral : rows.of(guarded.caseId())) {
      if (referral.state().isOpen() && receivers.isKeptOut(referral)) {
        takingBack.of(referral, "accusedReceiver", "accused");
      } else if (referral.state() == State.REPORTED && receivers.isKeptOut(referral)) {
        messages.toChair(referral, "accusedReported", "accused-reported");
      }
    }
  }
}
