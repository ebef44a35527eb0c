package org.huiyin.deliberation.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.deliberation.DeliberatedClocks;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/** Lets the clocks follow what {@code handling-terms.dmn} says of the matter as decided on. */
@Component
@ForModels
class FollowTerms implements ExecutionListener {

  private final DeliberatedClocks clocks;

  FollowTerms(DeliberatedClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var terms = ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult();
    clocks.follow(
        PetitionHandling.caseId(execution),
        (String) execution.getVariable(PetitionHandling.ROUTE),
        terms.getEntry("noticeTerm"),
        terms.getEntry("handlingTerm"));
  }
}
