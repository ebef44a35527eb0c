package org.huiyin.petition.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huiyin.petition.PetitionProcess;
import org.springframework.stereotype.Component;

/** Finds a case's instance by its register number, which is the business key. */
@Component
class CorrelatedPetitionProcess implements PetitionProcess {

  private final RuntimeService runtime;

  CorrelatedPetitionProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void guard(String caseNumber) {
    runtime.setVariable(instance(caseNumber).getId(), PetitionHandling.GUARDED, true);
  }

  @Override
  public void discard(String caseNumber) {
    runtime.deleteProcessInstance(instance(caseNumber).getId(), "VOIDED");
  }

  private ProcessInstance instance(String caseNumber) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PetitionHandling.KEY)
        .processInstanceBusinessKey(caseNumber)
        .singleResult();
  }

  @Override
  public void withdraw(String caseNumber) {
    correlate(PetitionHandling.PETITION_WITHDRAWN, caseNumber);
  }

  @Override
  public void reportUrgently(String caseNumber) {
    correlate(PetitionHandling.URGENT_MATTER, caseNumber);
  }

  private void correlate(String message, String caseNumber) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateWithResult();
  }
}
