package org.huiyin.referral;

import java.time.LocalDate;
import java.util.Set;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.petition.CaseTeam;
import org.springframework.stereotype.Component;

/** Who is told what about a referral; numbers and days only. */
@Component
public class ReferralMessages {

  private final Outbox outbox;
  private final Receivers receivers;
  private final CaseTeam team;

  ReferralMessages(Outbox outbox, Receivers receivers, CaseTeam team) {
    this.outbox = outbox;
    this.receivers = receivers;
    this.team = team;
  }

  /**
   * @param key with the referral's number, what the message is known by for good
   */
  public void toReceiver(Referral referral, String step, LocalDate due, String key) {
    put(referral, step, due, receivers.people(referral), key);
  }

  public void toOffice(Referral referral, String step, String key) {
    put(referral, step, null, team.office(referral.caseId()), key);
  }

  public void toChair(Referral referral, String step, String key) {
    put(referral, step, null, team.chair(referral.caseId()), key);
  }

  private void put(Referral referral, String step, LocalDate due, Set<String> to, String key) {
    outbox.put(
        new Message(
            referral.caseId(),
            team.numberOf(referral.caseId()),
            step,
            due,
            to,
            Urgency.NORMAL,
            "referral:" + referral.id() + ":" + key));
  }
}
