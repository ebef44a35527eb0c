package org.huiyin.referral.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.engine.InOwnRight;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralTasks;
import org.springframework.stereotype.Component;

/** Finds a referral's instance by its number. */
@Component
class EngineReferralTasks implements ReferralTasks {

  private static final String OFFICE = "petition-office";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final InOwnRight inOwnRight;

  EngineReferralTasks(RuntimeService runtime, TaskService tasks, InOwnRight inOwnRight) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.inOwnRight = inOwnRight;
  }

  @Override
  public void offerToOffice(Referral referral) {
    inOwnRight.run(
        () -> {
          for (ProcessInstance instance :
              runtime
                  .createProcessInstanceQuery()
                  .processDefinitionKey(ReferralModel.KEY)
                  .variableValueEquals(ReferralModel.REFERRAL_ID, referral.id())
                  .list()) {
            offer(instance.getId());
          }
        });
  }

  private void offer(String instance) {
    for (String step : List.of(ReferralModel.SIGN, ReferralModel.WORK, ReferralModel.REPORT)) {
      for (Task task :
          tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).list()) {
        tasks.addCandidateGroup(task.getId(), OFFICE);
      }
    }
  }
}
