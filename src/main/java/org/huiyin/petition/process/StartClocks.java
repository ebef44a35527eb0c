package org.huiyin.petition.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.CaseClocks;
import org.springframework.stereotype.Component;

/** Starts the clocks that {@code handling-terms.dmn} names. */
@Component
@ForModels
class StartClocks implements ExecutionListener {

  private final CaseClocks clocks;

  StartClocks(CaseClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var terms = ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult();
    boolean noticeOwed = (Boolean) execution.getVariable(PetitionHandling.NOTICE_OWED);
    clocks.start(
        PetitionHandling.caseId(execution),
        noticeOwed,
        terms.getEntry("noticeTerm"),
        terms.getEntry("handlingTerm"));
  }
}
