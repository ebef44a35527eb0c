package org.huiyin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/** Reads a task and its form, after the engine's own check that the person may. */
final class OpenTask implements Command<TaskAtTheGate> {

  private static final String DEPLOYMENT_BINDING = "deployment";

  private final String taskId;
  private final boolean toWork;
  private final ConcurrentMap<String, Form> forms;

  /**
   * @param forms those that are bound to their deployment and so can never change, by definition
   *     and task
   */
  OpenTask(String taskId, boolean toWork, ConcurrentMap<String, Form> forms) {
    this.taskId = taskId;
    this.toWork = toWork;
    this.forms = forms;
  }

  @Override
  public TaskAtTheGate execute(CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      throw quiet("form.taskGone");
    }
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      if (toWork) {
        checker.checkTaskWork(task);
      } else {
        checker.checkReadTaskVariable(task);
      }
    }
    String user = context.getAuthenticatedUserId();
    if (toWork
        && user != null
        && task.getAssignee() != null
        && !Objects.equals(user, task.getAssignee())) {
      throw quiet("form.notYours");
    }
    Form form = formOf(task, context);
    Step step =
        new Step(
            taskId,
            task.getTaskDefinitionKey(),
            task.getProcessDefinition() == null ? null : task.getProcessDefinition().getKey(),
            task.getProcessInstanceId(),
            withoutNulls(variablesOf(task, form, context)),
            user);
    return new TaskAtTheGate(step, form);
  }

  /**
   * What the instance knows; what only an inner scope has is added when the form's expressions name
   * something that the instance does not know.
   */
  private static Map<String, Object> variablesOf(
      TaskEntity task, Form form, CommandContext context) {
    if (task.getProcessInstanceId() == null) {
      return task.getVariables();
    }
    readWhole(task.getProcessInstanceId(), context);
    Map<String, Object> known = task.getExecution().getProcessInstance().getVariables();
    return form == null || known.keySet().containsAll(form.outsideNames())
        ? known
        : task.getVariables();
  }

  /**
   * Brings all executions and variables of an instance in two statements: the engine needs them
   * when the task is done, and would read the same rows one by one.
   */
  private static void readWhole(String instanceId, CommandContext context) {
    if (inHand(instanceId, context) != null) {
      return;
    }
    List<ExecutionEntity> executions =
        context.getExecutionManager().findExecutionsByProcessInstanceId(instanceId);
    ExecutionEntity instance = inHand(instanceId, context);
    if (instance == null) {
      throw quiet("form.taskGone");
    }
    instance.restoreProcessInstance(
        executions,
        null,
        context.getVariableInstanceManager().findVariableInstancesByProcessInstanceId(instanceId),
        null,
        null,
        null,
        null);
  }

  private static ExecutionEntity inHand(String instanceId, CommandContext context) {
    return context.getDbEntityManager().getCachedEntity(ExecutionEntity.class, instanceId);
  }

  private static RuntimeException quiet(String messageKey) {
    Refusal refusal = new Refusal(Fault.of(messageKey));
    return new BadUserRequestException(refusal.getMessage(), refusal);
  }

  private static Map<String, Object> withoutNulls(Map<String, Object> variables) {
    Map<String, Object> known = new HashMap<>(variables);
    known.values().removeIf(Objects::isNull);
    return known;
  }

  private Form formOf(TaskEntity task, CommandContext context) {
    task.initializeFormKey();
    if (task.getCamundaFormRef() == null) {
      return null;
    }
    if (!DEPLOYMENT_BINDING.equals(task.getCamundaFormRef().getBinding())) {
      return read(context);
    }
    return forms.computeIfAbsent(
        task.getProcessDefinitionId()
            + "/"
            + task.getTaskDefinitionKey()
            + "/"
            + task.getCamundaFormRef().getKey(),
        key -> read(context));
  }

  private Form read(CommandContext context) {
    try (InputStream deployed =
        context.runWithoutAuthorization(new GetDeployedTaskFormCmd(taskId))) {
      return Form.read(new String(deployed.readAllBytes(), StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The deployed form of task " + taskId + " is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
