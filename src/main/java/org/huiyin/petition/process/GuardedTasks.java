package org.huiyin.petition.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.petition.CaseTeam;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tasks of a guarded case (sealed, or somebody is kept out) go to named persons instead of groups, none of them
 * kept out. Costs nothing on any other case.
 */
@Component
class GuardedTasks {

  private final TaskService tasks;
  private final CaseTeam team;

  GuardedTasks(TaskService tasks, CaseTeam team) {
    this.tasks = tasks;
    this.team = team;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  void created(DelegateTask task) {
    if (!Boolean.TRUE.equals(task.getVariable(PetitionHandling.GUARDED))) {
      return;
    }
    long caseId = PetitionHandling.caseId(task);
    Set<String> groups = new HashSet<>();
    for (IdentityLink link : task.getCandidates()) {
      if (link.getGroupId() != null) {
        groups.add(link.getGroupId());
      }
    }
    groups.forEach(task::deleteCandidateGroup);
    if (task.getAssignee() != null && team.isKeptOut(caseId, task.getAssignee())) {
      task.setAssignee(null);
      groups.add("chair");
    }
    task.addCandidateUsers(team.named(caseId, groups));
  }

  /** Somebody has been kept out while tasks were open. */
  void again(String processInstanceId, long caseId) {
    for (Task task : tasks.createTaskQuery().processInstanceId(processInstanceId).list()) {
      Set<String> groups = new HashSet<>();
      for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
        if (link.getGroupId() != null) {
          groups.add(link.getGroupId());
          tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
        } else if (link.getUserId() != null && team.isKeptOut(caseId, link.getUserId())) {
          tasks.deleteUserIdentityLink(task.getId(), link.getUserId(), link.getType());
          groups.add("chair");
        }
      }
      team.named(caseId, groups).forEach(user -> tasks.addCandidateUser(task.getId(), user));
    }
  }
}
