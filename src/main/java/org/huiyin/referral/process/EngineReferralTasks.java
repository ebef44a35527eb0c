package org.huiyin.referral.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralTasks;
import org.springframework.stereotype.Component;

/**
 * Finds a referral's instance by its number. Of a guarded case the office's people are offered the
 * step by name, none of those kept out.
 */
@Component
class EngineReferralTasks implements ReferralTasks {

  private static final String OFFICE = "petition-office";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final InOwnRight inOwnRight;
  private final CaseTeam team;

  EngineReferralTasks(
      RuntimeService runtime, TaskService tasks, InOwnRight inOwnRight, CaseTeam team) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.inOwnRight = inOwnRight;
    this.team = team;
  }

  @Override
  public void offerToOffice(Referral referral) {
    inOwnRight.run(
        () -> {
          for (ProcessInstance instance : instances(referral)) {
            offer(instance.getId(), referral.caseId());
          }
        });
  }

  /** By the end of the part that the model has, as if its receiver had come there. */
  @Override
  public void end(Referral referral) {
    inOwnRight.run(
        () ->
            instances(referral)
                .forEach(
                    instance ->
                        runtime
                            .createProcessInstanceModification(instance.getId())
                            .startBeforeActivity(ReferralModel.DONE)
                            .execute()));
  }

  private List<ProcessInstance> instances(Referral referral) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ReferralModel.KEY)
        .variableValueEquals(ReferralModel.REFERRAL_ID, referral.id())
        .list();
  }

  private void offer(String instance, long caseId) {
    boolean guarded = Boolean.TRUE.equals(runtime.getVariable(instance, PetitionHandling.GUARDED));
    for (String step : List.of(ReferralModel.SIGN, ReferralModel.WORK, ReferralModel.REPORT)) {
      for (Task task :
          tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).list()) {
        if (guarded) {
          team.office(caseId).forEach(user -> tasks.addCandidateUser(task.getId(), user));
        } else {
          tasks.addCandidateGroup(task.getId(), OFFICE);
        }
      }
    }
  }
}
