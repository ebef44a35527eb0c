package org.huiyin.petition.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Memberships;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.KeptOut;
import org.springframework.stereotype.Component;

/** Takes a task from people who are gone, sees that somebody can take it, and says so. */
@Component
class OrphanedTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final EngineTaskHolders holders;
  private final CaseTeam team;
  private final KeptOut keptOut;
  private final Outbox outbox;

  OrphanedTasks(
      TaskService tasks,
      RuntimeService runtime,
      EngineTaskHolders holders,
      CaseTeam team,
      KeptOut keptOut,
      Outbox outbox) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.holders = holders;
    this.team = team;
    this.keptOut = keptOut;
    this.outbox = outbox;
  }

  /**
   * @param gone who had a part in the task and is not in office any more
   */
  void takeCareOf(Task task, Set<String> gone) {
    holders.takeFrom(task);
    for (String user : gone) {
      tasks.deleteCandidateUser(task.getId(), user);
      holders.revoke(task.getId(), user);
    }
    Object caseId = runtime.getVariable(task.getExecutionId(), PetitionHandling.CASE_ID);
    if (tasks.getIdentityLinksForTask(task.getId()).isEmpty()) {
      offerToChair(task, caseId, gone);
    }
    if (caseId instanceof Long id) {
      tell(task, id, gone);
    }
  }

  private void offerToChair(Task task, Object caseId, Set<String> gone) {
    if (caseId instanceof Long id && isGuarded(task, id)) {
      Set<String> named = team.named(id, Set.of(Memberships.CHAIR));
      named.removeAll(gone);
      named.forEach(user -> tasks.addCandidateUser(task.getId(), user));
    } else {
      tasks.addCandidateGroup(task.getId(), Memberships.CHAIR);
    }
  }

  /** A step of a conference on one case, too: there the instance does not know that it is. */
  private boolean isGuarded(Task task, long caseId) {
    return Boolean.TRUE.equals(runtime.getVariable(task.getExecutionId(), PetitionHandling.GUARDED))
        || !keptOut.usersOf(caseId).isEmpty();
  }

  private void tell(Task task, long caseId, Set<String> gone) {
    Set<String> people = new HashSet<>(team.chair(caseId));
    people.addAll(team.office(caseId));
    people.removeAll(gone);
    outbox.put(
        new Message(
            caseId,
            team.numberOf(caseId),
            "taskGivenBack",
            null,
            people,
            Urgency.NORMAL,
            "given-back:" + task.getId() + ":" + task.getAssignee()));
  }
}
