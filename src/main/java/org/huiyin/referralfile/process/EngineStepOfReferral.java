package org.huiyin.referralfile.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.engine.InOwnRight;
import org.huiyin.referral.process.ReferralModel;
import org.huiyin.referralfile.OpenStepOfReferral;
import org.springframework.stereotype.Component;

/** Asks the engine in its own right: the page has let the reader in. */
@Component
class EngineStepOfReferral implements OpenStepOfReferral {

  private final TaskService tasks;
  private final InOwnRight inOwnRight;

  EngineStepOfReferral(TaskService tasks, InOwnRight inOwnRight) {
    this.tasks = tasks;
    this.inOwnRight = inOwnRight;
  }

  @Override
  public Optional<OpenStep> of(long referralId) {
    return inOwnRight
        .ask(
            () ->
                tasks
                    .createTaskQuery()
                    .processDefinitionKey(ReferralModel.KEY)
                    .processVariableValueEquals(ReferralModel.REFERRAL_ID, referralId)
                    .taskDefinitionKeyIn(
                        ReferralModel.SIGN, ReferralModel.WORK, ReferralModel.REPORT)
                    .active()
                    .list())
        .stream()
        .map(task -> new OpenStep(task.getId(), task.getTaskDefinitionKey(), task.getAssignee()))
        .findFirst();
  }
}
