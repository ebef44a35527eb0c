package org.huiyin.petition.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.BegunRegistrations;
import org.springframework.stereotype.Component;

/**
 * Finds and ends instances that wait at {@code register}. Nobody has the right to delete instances;
 * who may throw his registration away, the register has decided.
 */
@Component
class RegisterTasks implements BegunRegistrations {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final InOwnRight inOwnRight;

  RegisterTasks(TaskService tasks, RuntimeService runtime, InOwnRight inOwnRight) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.inOwnRight = inOwnRight;
  }

  @Override
  public Optional<String> beganBy(String taskId) {
    List<String> starter = new ArrayList<>();
    inOwnRight.run(
        () ->
            find(taskId)
                .map(task -> runtime.getVariable(task.getProcessInstanceId(), "starter"))
                .ifPresent(user -> starter.add((String) user)));
    return starter.stream().findFirst();
  }

  /** The drafts go with the step, which the journal closes as cancelled. */
  @Override
  public void end(String taskId) {
    inOwnRight.run(
        () ->
            runtime.deleteProcessInstance(
                find(taskId).orElseThrow().getProcessInstanceId(), "DISCARDED"));
  }

  private Optional<Task> find(String taskId) {
    return Optional.ofNullable(
        tasks
            .createTaskQuery()
            .taskId(taskId)
            .processDefinitionKey(PetitionHandling.KEY)
            .taskDefinitionKey(PetitionHandling.REGISTER)
            .singleResult());
  }
}
