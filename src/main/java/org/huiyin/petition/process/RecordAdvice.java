package org.huiyin.petition.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.PetitionCases;
import org.springframework.stereotype.Component;

/** Keeps what {@code handling-advice.dmn} advises, with its reason, for the people who decide. */
@Component
@ForModels
class RecordAdvice implements ExecutionListener {

  private final PetitionCases cases;

  RecordAdvice(PetitionCases cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var advice = ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult();
    cases.advise(
        PetitionHandling.caseId(execution),
        advice.getEntry("route"),
        advice.getEntry("ground"),
        advice.getEntry("legalRoute"),
        advice.getEntry("reason"));
  }
}
