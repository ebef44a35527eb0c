package org.huiyin.referral.process;

import java.util.List;
import org.huiyin.engine.ForModels;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referral.State;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** What models ask about referrals, as {@code referrals}. */
@ForModels
@Component("referrals")
public class ReferralsInModels {

  private static final String OFFICE = "petition-office";

  private final Referrals referrals;
  private final Receivers receivers;

  ReferralsInModels(Referrals referrals, Receivers receivers) {
    this.referrals = referrals;
    this.receivers = receivers;
  }

  /** The parts of a case that somebody is to work on now, one instance for each. */
  public List<Long> open(Long caseId) {
    return referrals.of(caseId).stream()
        .filter(referral -> referral.state().isOpen())
        .map(Referral::id)
        .toList();
  }

  /** Whether the leading part has failed: nobody needs to wait for the others. */
  public boolean failed(Long caseId) {
    return referrals.of(caseId).stream()
        .anyMatch(referral -> referral.lead() && referral.state() == State.FAILED);
  }

  /** Where the order of work begins: {@code DRAFT}, {@code LETTER} or {@code OUT}. */
  public String entry(Long referralId) {
    return referrals.entry(referralId).name();
  }

  /** What the receiver has to do first: {@code SIGN}, {@code OBJECTED} or {@code WORK}. */
  public String arrival(Long referralId) {
    return referrals.arrival(referralId).name();
  }

  /** {@code ASSIGN}, {@code TRANSFER} or {@code REQUEST}. */
  public String kind(Long referralId) {
    return referrals.get(referralId).kind().name();
  }

  /**
   * The groups whose step it is: the receiver's, and the office's where it enters from paper or
   * where nobody of the receiver's has an account any more.
   */
  public String workers(Long referralId) {
    Referral referral = referrals.get(referralId);
    boolean office = referral.enteredByOffice() || receivers.nobodyIn(referral);
    return office ? referral.engineGroup() + "," + OFFICE : referral.engineGroup();
  }
}
