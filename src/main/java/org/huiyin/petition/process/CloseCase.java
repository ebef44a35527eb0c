package org.huiyin.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.ClosingCase;
import org.springframework.stereotype.Component;

/** The case is archived. */
@Component
@ForModels
class CloseCase implements JavaDelegate {

  private final ClosingCase closing;

  CloseCase(ClosingCase closing) {
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closing.close(PetitionHandling.caseId(execution));
  }
}
