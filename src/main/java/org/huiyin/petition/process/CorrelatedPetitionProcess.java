package org.huiyin.petition.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.CaseGuarded;
import org.huiyin.petition.PetitionProcess;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds a case's instance by its register number, which is the business key. Whether the person
 * may, the register has decided; in the engine nobody has the right to steer instances, so the
 * house does it on its own account.
 */
@Component
class CorrelatedPetitionProcess implements PetitionProcess {

  private final RuntimeService runtime;
  private final GuardedTasks guardedTasks;
  private final InOwnRight inOwnRight;
  private final ApplicationEventPublisher events;

  CorrelatedPetitionProcess(
      RuntimeService runtime,
      GuardedTasks guardedTasks,
      InOwnRight inOwnRight,
      ApplicationEventPublisher events) {
    this.runtime = runtime;
    this.guardedTasks = guardedTasks;
    this.inOwnRight = inOwnRight;
    this.events = events;
  }

  @Override
  public void guard(String caseNumber) {
    inOwnRight.run(
        () -> {
          Set<Long> cases = new HashSet<>();
          for (ProcessInstance instance : all(caseNumber)) {
            String id = instance.getId();
            runtime.setVariable(id, PetitionHandling.GUARDED, true);
            long caseId = (Long) runtime.getVariable(id, PetitionHandling.CASE_ID);
            guardedTasks.again(id, caseId);
            cases.add(caseId);
          }
          cases.forEach(one -> events.publishEvent(new CaseGuarded(one)));
        });
  }

  @Override
  public void unseal(String caseNumber) {
    inOwnRight.run(
        () -> {
          for (ProcessInstance instance : all(caseNumber)) {
            String id = instance.getId();
            guardedTasks.open(id, (Long) runtime.getVariable(id, PetitionHandling.CASE_ID));
          }
        });
  }

  @Override
  public void admit(String caseNumber, String userId) {
    inOwnRight.run(
        () -> {
          ProcessInstance running = instance(caseNumber);
          if (running != null) {
            guardedTasks.admit(running.getId(), userId);
          }
        });
  }

  @Override
  public void discard(String caseNumber) {
    inOwnRight.run(
        () -> {
          ProcessInstance running = instance(caseNumber);
          if (running != null) {
            runtime.deleteProcessInstance(running.getId(), "VOIDED");
          }
        });
  }

  @Override
  public void withdraw(String caseNumber) {
    correlate(PetitionHandling.PETITION_WITHDRAWN, caseNumber);
  }

  /**
   * At registration this comes when the transaction is already ending, too late for the guard to be
   * called back.
   */
  @Override
  public void reportUrgently(String caseNumber) {
    correlate(PetitionHandling.URGENT_MATTER, caseNumber);
    inOwnRight.run(() -> guardedTasks.revoke(instance(caseNumber).getId()));
  }

  /** The case's own instance and those that it called. */
  private List<ProcessInstance> all(String caseNumber) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list();
  }

  /** {@code null} for a matter from an old book whose order of work has not begun. */
  private ProcessInstance instance(String caseNumber) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PetitionHandling.KEY)
        .processInstanceBusinessKey(caseNumber)
        .singleResult();
  }

  private void correlate(String message, String caseNumber) {
    inOwnRight.run(
        () -> {
          if (instance(caseNumber) == null) {
            throw new Refusal(Fault.of("petition.act.not-begun"));
          }
          runtime
              .createMessageCorrelation(message)
              .processInstanceBusinessKey(caseNumber)
              .correlateWithResult();
        });
  }
}
