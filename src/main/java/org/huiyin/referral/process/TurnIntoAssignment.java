package org.huiyin.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** A transfer that stayed unanswered turns into an assignment, of a county station a request. */
@Component
@ForModels
class TurnIntoAssignment implements JavaDelegate {

  private final Referrals referrals;

  TurnIntoAssignment(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = ReferralModel.referralId(execution);
    referrals.turnIntoAssignment(id);
    execution.setVariable(ReferralModel.KIND, referrals.get(id).kind().name());
  }
}
