package org.huiyin.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** The signed letter gets its number and goes out. */
@Component
@ForModels
class IssueReferral implements JavaDelegate {

  private final Referrals referrals;

  IssueReferral(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    referrals.issue(ReferralModel.referralId(execution));
  }
}
