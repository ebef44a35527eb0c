package org.huiyin.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.supervision.SigningSupervision;
import org.springframework.stereotype.Component;

/** The signed notice gets its number and its paper and goes. */
@ForModels
@Component
class IssueSupervision implements JavaDelegate {

  private final SigningSupervision signing;

  IssueSupervision(SigningSupervision signing) {
    this.signing = signing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    signing.issue(SupervisionModel.supervisionId(execution));
  }
}
