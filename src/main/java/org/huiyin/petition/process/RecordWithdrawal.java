package org.huiyin.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.Withdrawal;
import org.springframework.stereotype.Component;

/** The case ends as withdrawn. */
@Component
@ForModels
class RecordWithdrawal implements JavaDelegate {

  private final Withdrawal withdrawal;

  RecordWithdrawal(Withdrawal withdrawal) {
    this.withdrawal = withdrawal;
  }

  @Override
  public void execute(DelegateExecution execution) {
    withdrawal.end(PetitionHandling.caseId(execution));
  }
}
