package org.huiyin.petition.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.Sealing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tasks of a guarded case (sealed, or somebody is kept out) go to named persons instead of
 * groups, none of them kept out. Costs nothing on any other case.
 *
 * <p>A task's groups come from the model and cannot be taken away before they are in the database:
 * it is done at the end of the same transaction, so that nobody ever sees the task as it was. To
 * take a candidate away is not enough: the engine has given the group, or the person, a right on
 * the task with it and leaves that right behind.
 */
@Component
class GuardedTasks {

  private static final Set<String> CHAIR = Set.of("chair");
  private static final Set<String> DELIBERATE_IT = Set.of("chair", "presidium");

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final AuthorizationService rights;
  private final InOwnRight inOwnRight;
  private final CaseTeam team;
  private final Sealing sealing;
  private final OfficePrepares preparation;

  GuardedTasks(
      RuntimeService runtime,
      TaskService tasks,
      AuthorizationService rights,
      InOwnRight inOwnRight,
      CaseTeam team,
      Sealing sealing,
      OfficePrepares preparation) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.rights = rights;
    this.inOwnRight = inOwnRight;
    this.team = team;
    this.sealing = sealing;
    this.preparation = preparation;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  void created(DelegateTask task) {
    if (!Boolean.TRUE.equals(task.getExecution().getVariable(PetitionHandling.GUARDED))) {
      return;
    }
    String instance = task.getProcessInstanceId();
    long caseId = PetitionHandling.caseId(task);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            inOwnRight.run(() -> again(instance, caseId));
          }
        });
  }

  /**
   * Offers an open deliberation to one more person; what comes later is offered to all who are
   * named.
   */
  void admit(String processInstanceId, String userId) {
    deliberations(processInstanceId).forEach(task -> offer(task, Set.of(userId)));
  }

  /** Offers an open deliberation to the presidium again, those left out who are kept out. */
  void open(String processInstanceId, long caseId) {
    Set<String> presidium = team.named(caseId, DELIBERATE_IT);
    deliberations(processInstanceId).forEach(task -> offer(task, presidium));
  }

  private List<Task> deliberations(String processInstanceId) {
    return tasks
        .createTaskQuery()
        .processInstanceId(processInstanceId)
        .taskDefinitionKey(PetitionHandling.DELIBERATE)
        .list();
  }

  private void offer(Task task, Set<String> users) {
    Set<String> more = new HashSet<>(users);
    tasks
        .getIdentityLinksForTask(task.getId())
        .forEach(
            link -> {
              if (IdentityLinkType.CANDIDATE.equals(link.getType())) {
                more.remove(link.getUserId());
              }
            });
    more.forEach(user -> tasks.addCandidateUser(task.getId(), user));
  }

  /** Puts the open tasks in order: after one has come, or after somebody has been kept out. */
  void again(String processInstanceId, long caseId) {
    Set<String> kept = sealing.keptFromSteps(caseId);
    for (Task task : tasks.createTaskQuery().processInstanceId(processInstanceId).list()) {
      Set<String> groups = new HashSet<>();
      boolean somebody = false;
      for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
        if (link.getGroupId() != null) {
          groups.add(link.getGroupId());
          tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
        } else if (kept.contains(link.getUserId())) {
          tasks.deleteUserIdentityLink(task.getId(), link.getUserId(), link.getType());
          groups.addAll(
              PetitionHandling.DELIBERATE.equals(task.getTaskDefinitionKey())
                  ? DELIBERATE_IT
                  : CHAIR);
        } else {
          somebody = true;
        }
      }
      if (groups.isEmpty() && !somebody) {
        groups.addAll(CHAIR);
      }
      offer(task, team.named(caseId, groups));
      revoke(task.getId(), kept);
      if (task.getTaskDefinitionKey().equals(PetitionHandling.DELIBERATE)) {
        preparation.openTo(task.getId(), team.office(caseId));
      }
    }
  }

  /** For tasks that came at the very end of a transaction. */
  void revoke(String processInstanceId) {
    if (Boolean.TRUE.equals(runtime.getVariable(processInstanceId, PetitionHandling.GUARDED))) {
      again(
          processInstanceId,
          (Long) runtime.getVariable(processInstanceId, PetitionHandling.CASE_ID));
    }
  }

  private void revoke(String taskId, Set<String> kept) {
    rights
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(taskId)
        .list()
        .stream()
        .filter(right -> right.getGroupId() != null || kept.contains(right.getUserId()))
        .map(Authorization::getId)
        .forEach(rights::deleteAuthorization);
  }
}
