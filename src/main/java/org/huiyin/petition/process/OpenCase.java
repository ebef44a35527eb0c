package org.huiyin.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** The instance takes the register number as its business key. */
@Component
@ForModels
class OpenCase implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setProcessBusinessKey(
        (String) execution.getVariable(PetitionHandling.REGISTER_NUMBER));
  }
}
