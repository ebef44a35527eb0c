package org.huiyin.referral;

/** How a referral drives its order of work, in its own words. */
public interface ReferralTasks {

  /**
   * The receiver's open step may be done by the office, too.
   *
   * @return whether it could not before
   */
  boolean offerToOffice(Referral referral);

  /** Its day was moved after it had passed: the new day is waited for again. */
  void awaitDay(Referral referral);

  /** Whatever of the part is still to be done falls away; the case goes on without it. */
  void end(Referral referral);
}
