package org.huiyin.deliberation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/** The matter is shown to the organ where it belongs. */
@Component
@ForModels
class RecordRedirect implements JavaDelegate {

  private final PetitionCases cases;

  RecordRedirect(PetitionCases cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.conclude(PetitionHandling.caseId(execution), "REDIRECTED");
  }
}
