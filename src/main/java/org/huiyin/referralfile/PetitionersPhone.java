package org.huiyin.referralfile;

import org.huiyin.audit.Actor;
import org.huiyin.petition.NumbersInClear;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.Referrals;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The phone of the petitioner whom a referral's letter names, in full: for the receiver, who must
 * reach him while the part is open, and for who may ask on the case.
 */
@Component
class PetitionersPhone {

  private final Referrals referrals;
  private final ReferralDoors doors;
  private final NumbersInClear numbers;
  private final PetitionCases cases;

  PetitionersPhone(
      Referrals referrals, ReferralDoors doors, NumbersInClear numbers, PetitionCases cases) {
    this.referrals = referrals;
    this.doors = doors;
    this.numbers = numbers;
    this.cases = cases;
  }

  /** Of somebody who may read the referral. */
  boolean mayAsk(Actor actor, Referral referral) {
    return referral.state().isOpen() && !ReferralDoors.actsForReceiver(actor, referral)
        || numbers.mayAsk(actor, referral.caseId());
  }

  /**
   * @return {@code null} where nobody has left one
   * @throws Refusal when the number is not for this person, or nothing says why he needs it
   */
  @Transactional
  String inClear(long referralId, String reason, Actor by) {
    Referral referral = referrals.get(referralId);
    doors.admit(by, referral);
    if (!mayAsk(by, referral)) {
      throw new Refusal(Fault.of("petition.act.numbers-not-yours"));
    }
    numbers.record(referral.caseId(), "referral:" + referralId, reason, by);
    return cases.addressee(cases.get(referral.caseId())).phone();
  }
}
