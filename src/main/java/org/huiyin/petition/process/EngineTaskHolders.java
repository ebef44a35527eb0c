package org.huiyin.petition.process;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.TaskHolders;
import org.springframework.stereotype.Component;

/**
 * Gives tasks to persons, in the house's own right. The right that the engine gave who held the
 * task before goes with the task, unless it is offered to that person by name.
 */
@Component
class EngineTaskHolders implements TaskHolders {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final AuthorizationService rights;
  private final InOwnRight inOwnRight;

  EngineTaskHolders(
      TaskService tasks,
      RuntimeService runtime,
      AuthorizationService rights,
      InOwnRight inOwnRight) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.rights = rights;
    this.inOwnRight = inOwnRight;
  }

  @Override
  public boolean isOfferedTo(String taskId, Actor person) {
    return inOwnRight.ask(() -> tasks.getIdentityLinksForTask(taskId)).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .anyMatch(link -> isFor(link, person));
  }

  @Override
  public Offer offerOf(String taskId) {
    Set<String> groups = new HashSet<>();
    Set<String> users = new HashSet<>();
    inOwnRight.run(
        () -> {
          if (task(taskId) == null) {
            return;
          }
          for (IdentityLink link : tasks.getIdentityLinksForTask(taskId)) {
            if (!IdentityLinkType.CANDIDATE.equals(link.getType())) {
              continue;
            }
            if (link.getGroupId() == null) {
              users.add(link.getUserId());
            } else {
              groups.add(link.getGroupId());
            }
          }
        });
    return new Offer(groups, users);
  }

  private static boolean isFor(IdentityLink link, Actor person) {
    return link.getGroupId() == null
        ? person.userId().equals(link.getUserId())
        : person.isIn(link.getGroupId());
  }

  @Override
  public void give(String taskId, String userId) {
    inOwnRight.run(
        () -> {
          takeFrom(task(taskId));
          tasks.setAssignee(taskId, userId);
        });
  }

  /** Puts the task back; where it goes from there is for the caller to see to. */
  void takeFrom(Task task) {
    String holder = task.getAssignee();
    if (holder == null) {
      return;
    }
    tasks.setAssignee(task.getId(), null);
    boolean named =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .anyMatch(link -> Objects.equals(holder, link.getUserId()));
    if (!named) {
      revoke(task.getId(), holder);
    }
  }

  void revoke(String taskId, String userId) {
    rights
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(taskId)
        .userIdIn(userId)
        .list()
        .forEach(right -> rights.deleteAuthorization(right.getId()));
  }

  @Override
  public void makeResponsible(String taskId, String userId, String checkedBy) {
    inOwnRight.run(
        () -> {
          String instance = task(taskId).getProcessInstanceId();
          runtime.setVariable(instance, PetitionHandling.RESPONSIBLE_PERSON, userId);
          runtime.setVariable(instance, PetitionHandling.REVIEW_GROUP, checkedBy);
        });
  }

  private Task task(String taskId) {
    return tasks.createTaskQuery().taskId(taskId).singleResult();
  }
}
