package org.huiyin.deliberation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/** The matter was finally decided on re-review and is no longer taken up (art. 36). */
@Component
@ForModels
class RecordDecline implements JavaDelegate {

  private final PetitionCases cases;

  RecordDecline(PetitionCases cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.conclude(PetitionHandling.caseId(execution), "DECLINED_FINAL");
  }
}
