package org.huiyin.petition.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows the office the deliberations that an older version has left waiting, of which the office
 * saw nothing.
 */
@Component
class WaitingDeliberations {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingDeliberations.class);

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final AuthorizationService rights;
  private final OfficePrepares preparation;
  private final GuardedTasks guardedTasks;

  WaitingDeliberations(
      TaskService tasks,
      RuntimeService runtime,
      AuthorizationService rights,
      OfficePrepares preparation,
      GuardedTasks guardedTasks) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.rights = rights;
    this.preparation = preparation;
    this.guardedTasks = guardedTasks;
  }

  @EventListener(ApplicationReadyEvent.class)
  void show() {
    Set<String> shown =
        rights.createAuthorizationQuery().resourceType(Resources.TASK).list().stream()
            .filter(right -> !OfficePrepares.isToWork(right))
            .map(Authorization::getResourceId)
            .collect(Collectors.toSet());
    tasks
        .createTaskQuery()
        .processDefinitionKey(PetitionHandling.KEY)
        .taskDefinitionKey(PetitionHandling.DELIBERATE)
        .list()
        .stream()
        .filter(task -> !shown.contains(task.getId()))
        .forEach(this::show);
  }

  /** Where two nodes start at once, the other one may have been quicker. */
  private void show(Task task) {
    String instance = task.getProcessInstanceId();
    try {
      if (Boolean.TRUE.equals(runtime.getVariable(instance, PetitionHandling.GUARDED))) {
        guardedTasks.again(
            instance, (Long) runtime.getVariable(instance, PetitionHandling.CASE_ID));
      } else {
        preparation.openToOffice(task.getId());
      }
    } catch (RuntimeException e) {
      LOG.warn("Task {} is not shown to the office: {}", task.getId(), e.getClass().getName());
    }
  }
}
