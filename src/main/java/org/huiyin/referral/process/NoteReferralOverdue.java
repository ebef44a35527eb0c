package org.huiyin.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** The day of the report has passed; the work goes on. */
@Component
@ForModels
class NoteReferralOverdue implements JavaDelegate {

  private final Referrals referrals;

  NoteReferralOverdue(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    referrals.noteOverdue(ReferralModel.referralId(execution));
  }
}
