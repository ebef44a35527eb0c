package org.huiyin.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.supervision.Supervisions;
import org.springframework.stereotype.Component;

/** Nobody answered within the days given: the next notice presses harder. */
@ForModels
@Component
class RaiseSupervision implements JavaDelegate {

  private final Supervisions supervisions;

  RaiseSupervision(Supervisions supervisions) {
    this.supervisions = supervisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long next = supervisions.raise(SupervisionModel.supervisionId(execution));
    execution.setVariable(SupervisionModel.SUPERVISION_ID, next);
  }
}
