package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
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
        opening(ProcessDefinitionManager.class, KnownModels::new),
        opening(TaskManager.class, LoneTasks::new),
        opening(VariableInstanceManager.class, VariablesInHand::new),
        opening(EventSubscriptionManager.class, SubscriptionsInHand::new),
        opening(IncidentManager.class, NoIncidentYet::new));
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

    private static boolean isNew(String taskId) {
      TaskEntity task =
          Context.getCommandContext()
              .getDbEntityManager()
              .getCachedEntity(TaskEntity.class, taskId);
      return task != null && isUnwritten(task);
    }
  }

  /** The engine counts the versions of a row from one, once it has written it. */
  private static boolean isUnwritten(HasDbRevision row) {
    return row.getRevision() == 0;
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

  /** An execution has one task at a time, and no task has others below it: no door makes one. */
  private static final class LoneTasks extends TaskManager {

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
      List<TaskEntity> inHand =
          getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
              .filter(task -> execution.equals(task.getExecutionId()) && !isUnwritten(task))
              .collect(Collectors.toCollection(ArrayList::new));
      return inHand.isEmpty() ? super.findTasksByExecutionId(execution) : inHand;
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
      return new ArrayList<>();
    }
  }

  /** Reads no variables of a task that is only coming into being, or of an instance once more. */
  private static final class VariablesInHand extends VariableInstanceManager {

    private final Set<String> instances = new HashSet<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByProcessInstanceId(String instance) {
      List<VariableInstanceEntity> all = super.findVariableInstancesByProcessInstanceId(instance);
      instances.add(instance);
      return all;
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
        String taskId, Collection<String> names) {
      TaskEntity task = getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
      boolean known =
          task != null && (isUnwritten(task) || instances.contains(task.getProcessInstanceId()));
      return known
          ? getDbEntityManager().getCachedEntitiesByType(VariableInstanceEntity.class).stream()
              .filter(variable -> taskId.equals(variable.getTaskId()))
              .filter(variable -> names == null || names.contains(variable.getName()))
              .toList()
          : super.findVariableInstancesByTaskIdAndVariableNames(taskId, names);
    }
  }

  /**
   * Reads what an instance waits for once for all its executions, and of what is no longer waited
   * for only a signal's job: nothing else is ever received later than it comes.
   */
  private static final class SubscriptionsInHand extends EventSubscriptionManager {

    private static final Set<String> RECEIVED_AT_ONCE =
        Set.of(EventType.MESSAGE.name(), EventType.CONDITONAL.name());

    private final Set<String> instances = new HashSet<>();

    @Override
    public List<EventSubscriptionEntity> findEventSubscriptionsByExecution(String executionId) {
      ExecutionEntity execution =
          getDbEntityManager().getCachedEntity(ExecutionEntity.class, executionId);
      if (execution == null) {
        return super.findEventSubscriptionsByExecution(executionId);
      }
      if (instances.add(execution.getProcessInstanceId())) {
        findEventSubscriptionsByProcessInstanceId(execution.getProcessInstanceId());
      }
      return getDbEntityManager().getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
          .filter(one -> executionId.equals(one.getExecutionId()))
          .filter(one -> !getDbEntityManager().isDeleted(one))
          .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity gone) {
      if (RECEIVED_AT_ONCE.contains(gone.getEventType())) {
        getDbEntityManager().delete(gone);
      } else {
        super.deleteEventSubscription(gone);
      }
    }
  }

  /** A job is reported as failed when it has no try left, and not before. */
  private static final class NoIncidentYet extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfiguration(String configuration) {
      JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
      return job != null && job.getRetries() > 0
          ? new ArrayList<>()
          : super.findIncidentByConfiguration(configuration);
    }
  }
}
