package org.huiyin.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.referral.ReferralTasks;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** Nobody has signed in three working days: the office may record the delivery. */
@Component
@ForModels
class OfferDelivery implements JavaDelegate {

  private final Referrals referrals;
  private final ReferralTasks tasks;

  OfferDelivery(Referrals referrals, ReferralTasks tasks) {
    this.referrals = referrals;
    this.tasks = tasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = ReferralModel.referralId(execution);
    tasks.offerToOffice(referrals.get(id));
    referrals.offerDelivery(id);
  }
}
