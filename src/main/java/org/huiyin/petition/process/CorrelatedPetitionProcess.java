package org.huiyin.petition.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huiyin.petition.PetitionProcess;
import org.springframework.stereotype.Component;

/** Finds a case's instance by its register number, which is the business key. */
@Component
class CorrelatedPetitionProcess implements PetitionProcess {

  private final RuntimeService runtime;
  private final GuardedTasks guardedTasks;

  CorrelatedPetitionProcess(RuntimeService runtime, GuardedTasks guardedTasks) {
    this.runtime = runtime;
    this.guardedTasks = guardedTasks;
  }

  @Override
  public void guard(String caseNumber) {
    String instance = instance(caseNumber).getId();
    runtime.setVariable(instance, PetitionHandling.GUARDED, true);
    guardedTasks.again(instance, (Long) runtime.getVariable(instance, PetitionHandling.CASE_ID));
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
