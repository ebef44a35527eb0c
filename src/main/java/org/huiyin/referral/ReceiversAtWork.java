package org.huiyin.referral;

import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.petition.OthersAtWork;
import org.huiyin.referral.Referral.State;
import org.springframework.stereotype.Component;

/** The units and groups that have a letter and owe a report: 催办 goes to them. */
@Component
class ReceiversAtWork implements OthersAtWork {

  private final ReferralRows rows;
  private final Receivers receivers;

  ReceiversAtWork(ReferralRows rows, Receivers receivers) {
    this.rows = rows;
    this.receivers = receivers;
  }

  @Override
  public Set<String> on(long caseId) {
    return rows.of(caseId).stream()
        .filter(referral -> referral.state().isOpen() && referral.state() != State.DRAFTED)
        .flatMap(referral -> receivers.people(referral).stream())
        .collect(Collectors.toSet());
  }
}
