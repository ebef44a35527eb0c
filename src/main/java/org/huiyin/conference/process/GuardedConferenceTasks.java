package org.huiyin.conference.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.huiyin.conference.Conference.AgendaItem;
import org.huiyin.conference.Conferences;
import org.huiyin.engine.InOwnRight;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.KeptOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tasks of a conference go to named persons instead of groups where a member of the group is
 * kept out of a case on its agenda. As with the tasks of a guarded case it is done at the end of
 * the same transaction, and the rights that the engine gave with the group go too.
 */
@Component
class GuardedConferenceTasks {

  private final TaskService tasks;
  private final AuthorizationService rights;
  private final Conferences conferences;
  private final Organisation organisation;
  private final KeptOut keptOut;
  private final InOwnRight inOwnRight;

  GuardedConferenceTasks(
      TaskService tasks,
      AuthorizationService rights,
      Conferences conferences,
      Organisation organisation,
      KeptOut keptOut,
      InOwnRight inOwnRight) {
    this.tasks = tasks;
    this.rights = rights;
    this.conferences = conferences;
    this.organisation = organisation;
    this.keptOut = keptOut;
    this.inOwnRight = inOwnRight;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  void created(DelegateTask task) {
    if (!(task.getVariable(JointConference.CONFERENCE_ID) instanceof Long conferenceId)) {
      return;
    }
    Set<String> barred = barred(task, conferenceId);
    if (barred.isEmpty()) {
      return;
    }
    String taskId = task.getId();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            inOwnRight.run(() -> name(taskId, barred));
          }
        });
  }

  /** Of a task on one decision those kept from its case, else those kept from any of the agenda. */
  private Set<String> barred(DelegateTask task, long conferenceId) {
    if (task.getVariable("caseId") instanceof Long caseId) {
      return keptOut.usersOf(caseId);
    }
    Set<String> barred = new HashSet<>();
    for (AgendaItem item : conferences.get(conferenceId).agenda()) {
      barred.addAll(keptOut.usersOf(item.caseId()));
    }
    return barred;
  }

  private void name(String taskId, Set<String> barred) {
    for (IdentityLink link : tasks.getIdentityLinksForTask(taskId)) {
      String group = link.getGroupId();
      Set<String> members =
          group == null
              ? Set.of()
              : organisation.memberships().accountsByGroup().getOrDefault(group, Set.of());
      if (members.stream().anyMatch(barred::contains)) {
        tasks.deleteCandidateGroup(taskId, group);
        revoke(taskId, group);
        members.stream()
            .filter(user -> !barred.contains(user))
            .forEach(user -> tasks.addCandidateUser(taskId, user));
      }
    }
  }

  private void revoke(String taskId, String group) {
    rights
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(taskId)
        .groupIdIn(group)
        .list()
        .forEach(right -> rights.deleteAuthorization(right.getId()));
  }
}
