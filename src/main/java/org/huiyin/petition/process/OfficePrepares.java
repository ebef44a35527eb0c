package org.huiyin.petition.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.huiyin.engine.InOwnRight;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A deliberation is the presidium's to take and to send, and the office's to look at and prepare:
 * the office sees the task in its list and can open its form, and that is all the right it has on
 * it.
 */
@Component
class OfficePrepares {

  static final String OFFICE = "petition-office";

  private final AuthorizationService rights;
  private final InOwnRight inOwnRight;

  OfficePrepares(AuthorizationService rights, InOwnRight inOwnRight) {
    this.rights = rights;
    this.inOwnRight = inOwnRight;
  }

  /** A guarded case goes to persons one by one, at the end of the transaction. */
  @EventListener(
      condition = "#task.eventName == 'create' and #task.taskDefinitionKey == 'deliberate'")
  void created(DelegateTask task) {
    if (task.getExecution().getVariable(PetitionHandling.CASE_ID) != null
        && !Boolean.TRUE.equals(task.getExecution().getVariable(PetitionHandling.GUARDED))) {
      inOwnRight.run(() -> openToOffice(task.getId()));
    }
  }

  void openToOffice(String taskId) {
    Authorization right = onlyToLook(taskId);
    right.setGroupId(OFFICE);
    rights.saveAuthorization(right);
  }

  /** Of a guarded case; whoever has a right on the task already keeps the one he has. */
  void openTo(String taskId, Collection<String> users) {
    List<Authorization> there =
        rights.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(taskId).list();
    for (String user : users) {
      if (there.stream().noneMatch(right -> user.equals(right.getUserId()))) {
        Authorization right = onlyToLook(taskId);
        right.setUserId(user);
        rights.saveAuthorization(right);
      }
    }
  }

  private Authorization onlyToLook(String taskId) {
    Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    right.setResource(Resources.TASK);
    right.setResourceId(taskId);
    right.addPermission(Permissions.READ);
    return right;
  }

  /** Whether it lets somebody take the task and send it, and not only look. */
  static boolean isToWork(Authorization right) {
    return right.isPermissionGranted(TaskPermissions.TASK_WORK)
        || right.isPermissionGranted(TaskPermissions.UPDATE);
  }
}
