package org.huiyin.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** A transfer that stayed unanswered turns into an assignment. */
@Component
@ForModels
class TurnIntoAssignment implements JavaDelegate {

  private final Referrals referrals;

  TurnIntoAssignment(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    referrals.turnIntoAssignment(ReferralModel.referralId(execution));
    execution.setVariable(ReferralModel.KIND, "ASSIGN");
  }
}
