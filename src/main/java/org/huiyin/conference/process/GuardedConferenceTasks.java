package org.huiyin.conference.process;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.conference.ConferenceTasks;
import org.huiyin.conference.process.StepHolders.Holders;
import org.huiyin.engine.InOwnRight;
import org.huiyin.organisation.Organisation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tasks of a conference go to named persons instead of groups where a member of the group is
 * kept out of a case on its agenda: when they come, and again when somebody is kept out while they
 * are open. As with the tasks of a guarded case a new one is put in order at the end of the same
 * transaction, and the rights that the engine gave with a group or to a person go too.
 */
@Component
class GuardedConferenceTasks implements ConferenceTasks {

  private final TaskService tasks;
  private final AuthorizationService rights;
  private final StepHolders holders;
  private final Organisation organisation;
  private final InOwnRight inOwnRight;

  GuardedConferenceTasks(
      TaskService tasks,
      AuthorizationService rights,
      StepHolders holders,
      Organisation organisation,
      InOwnRight inOwnRight) {
    this.tasks = tasks;
    this.rights = rights;
    this.holders = holders;
    this.organisation = organisation;
    this.inOwnRight = inOwnRight;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  void created(DelegateTask task) {
    if (!(task.getVariable(JointConference.CONFERENCE_ID) instanceof Long)
        || holders.barred(task).isEmpty()) {
      return;
    }
    String taskId = task.getId();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            inOwnRight.run(
                () -> tasks.createTaskQuery().taskId(taskId).list().forEach(one -> offer(one)));
          }
        });
  }

  @Override
  public void offerAnew(Collection<Long> conferences) {
    inOwnRight.run(
        () ->
            conferences.forEach(
                id ->
                    tasks
                        .createTaskQuery()
                        .processDefinitionKey(JointConference.KEY)
                        .processVariableValueEquals(JointConference.CONFERENCE_ID, id)
                        .list()
                        .forEach(this::offer)));
  }

  private void offer(Task task) {
    Holders may = holders.of(task);
    Set<String> toName = new HashSet<>(may.people());
    Set<String> offered = new HashSet<>();
    for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
      Set<String> people = behind(link);
      if (mayStay(link, people, may)) {
        offered.addAll(IdentityLinkType.CANDIDATE.equals(link.getType()) ? people : Set.of());
      } else {
        take(task.getId(), link);
        if (link.getGroupId() != null && may.mayKeepGroup(link.getGroupId())) {
          toName.addAll(people);
        }
      }
    }
    toName.removeAll(may.barred());
    toName.removeAll(offered);
    toName.forEach(user -> tasks.addCandidateUser(task.getId(), user));
  }

  private Set<String> behind(IdentityLink link) {
    return link.getGroupId() == null
        ? Set.of(link.getUserId())
        : organisation.memberships().accountsByGroup().getOrDefault(link.getGroupId(), Set.of());
  }

  private static boolean mayStay(IdentityLink link, Set<String> people, Holders may) {
    return link.getGroupId() == null
        ? may.mayKeep(link.getUserId())
        : may.mayKeepGroup(link.getGroupId()) && Collections.disjoint(people, may.barred());
  }

  private void take(String taskId, IdentityLink link) {
    if (link.getGroupId() == null) {
      tasks.deleteUserIdentityLink(taskId, link.getUserId(), link.getType());
    } else {
      tasks.deleteCandidateGroup(taskId, link.getGroupId());
    }
    rights
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(taskId)
        .list()
        .stream()
        .filter(
            right ->
                link.getGroupId() == null
                    ? link.getUserId().equals(right.getUserId())
                    : link.getGroupId().equals(right.getGroupId()))
        .map(Authorization::getId)
        .forEach(rights::deleteAuthorization);
  }
}
