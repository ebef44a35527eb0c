package org.huiyin.referral;

/** How a referral drives its order of work, in its own words. */
public interface ReferralTasks {

  /** The receiver's open step may be done by the office, too. */
  void offerToOffice(Referral referral);
}
