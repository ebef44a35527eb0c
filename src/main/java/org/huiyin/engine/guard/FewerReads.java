package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights and models as the engine has them, without what it reads at every step for cases that we
 * do not have. CaseCostTest tells what that saves.
 */
final class FewerReads {

  private FewerReads() {}

  /** The engine's parts to be put in place of its own. */
  static List<SessionFactory> sessions() {
    return List.of(
        opening(AuthorizationManager.class, AllGroups::new),
        opening(ProcessDefinitionManager.class, KnownModels::new));
  }

  private static SessionFactory opening(Class<?> type, Supplier<Session> fresh) {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return type;
      }

      @Override
      public Session openSession() {
        return fresh.get();
      }
    };
  }

  /** The rights that come with a task. */
  static final class TaskRights extends DefaultAuthorizationProvider {

    /**
     * Whoever takes a task from the pool could work on it before, and by the same right can now.
     */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String from, String to) {
      return from == null && !isNew(task.getId()) && isAsking(to)
          ? null
          : super.newTaskAssignee(task, from, to);
    }

    private static boolean isAsking(String user) {
      CommandContext context = Context.getCommandContext();
      return user != null
          && context.isAuthorizationCheckEnabled()
          && user.equals(context.getAuthenticatedUserId());
    }

    /** On a task that is only coming into being there is no right yet that one could read. */
    @Override
    protected AuthorizationEntity getGrantAuthorizationByUserId(
        String user, Resource resource, String id) {
      return resource == Resources.TASK && isNew(id)
          ? null
          : super.getGrantAuthorizationByUserId(user, resource, id);
    }

    @Override
    protected AuthorizationEntity getGrantAuthorizationByGroupId(
        String group, Resource resource, String id) {
      return resource == Resources.TASK && isNew(id)
          ? null
          : super.getGrantAuthorizationByGroupId(group, resource, id);
    }

    /** The engine counts the versions of a row from one, once it has written it. */
    private static boolean isNew(String taskId) {
      TaskEntity task =
          Context.getCommandContext()
              .getDbEntityManager()
              .getCachedEntity(TaskEntity.class, taskId);
      return task != null && task.getRevision() == 0;
    }
  }

  /** Asks for all the groups of a person; the engine reads first which of them have any right. */
  private static final class AllGroups extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
      return groups == null ? new ArrayList<>() : new ArrayList<>(groups);
    }
  }

  /**
   * A model that has been read stays as it is: a change is a new version, and none is ever
   * suspended, which no door allows.
   */
  private static final class KnownModels extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
      ProcessDefinitionEntity read = super.getCachedResourceDefinitionEntity(id);
      return read == null
          ? Context.getProcessEngineConfiguration()
              .getDeploymentCache()
              .getProcessDefinitionCache()
              .get(id)
          : read;
    }
  }
}
