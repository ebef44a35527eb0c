package org.huiyin.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.deadline.Responsible;
import org.huiyin.petition.CaseTeam;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** Reminds the receiver of a supervision notice of its written answer. */
@Component
class SupervisionResponsible implements Responsible {

  private static final String CLOCK = "SUPERVISION/";

  private final SupervisionRows rows;
  private final Referrals referrals;
  private final Receivers receivers;
  private final CaseTeam team;

  SupervisionResponsible(
      SupervisionRows rows, Referrals referrals, Receivers receivers, CaseTeam team) {
    this.rows = rows;
    this.referrals = referrals;
    this.receivers = receivers;
    this.team = team;
  }

  @Override
  public Map<RunningClock, Reminded> of(Collection<RunningClock> clocks) {
    Map<RunningClock, Reminded> reminded = new HashMap<>();
    for (RunningClock clock : clocks) {
      if (clock.clock().startsWith(CLOCK)) {
        long id = Long.parseLong(clock.clock().substring(CLOCK.length()));
        Referral referral = referrals.get(rows.get(id).referralId());
        reminded.put(
            clock,
            new Reminded(
                team.numberOf(clock.caseId()), "answerSupervision", receivers.people(referral)));
      }
    }
    return reminded;
  }
}
