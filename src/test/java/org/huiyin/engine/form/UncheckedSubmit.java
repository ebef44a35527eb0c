package org.huiyin.engine.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.engine.journal.StepJournal;

/**
 * What a submit does once it is accepted, without the gate: the right to work on the task, the
 * step's row, the capability's rows, the engine's step. No form, no live list, no condition.
 */
final class UncheckedSubmit {

  private final ProcessEngine engine;
  private final StepOwners owners;
  private final StepJournal journal;

  UncheckedSubmit(ProcessEngine engine, StepOwners owners, StepJournal journal) {
    this.engine = engine;
    this.owners = owners;
    this.journal = journal;
  }

  /**
   * @param content as the form has accepted it
   * @param form only to tell which values the engine is to know
   */
  void send(String taskId, Map<String, Object> content, Form form) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              Step step = step(context, taskId);
              return context.runWithoutAuthorization(
                  () -> {
                    VariableMap variables = taken(step, content, form);
                    context.disableUserOperationLog();
                    return new CompleteTaskCmd(taskId, variables).execute(context);
                  });
            });
  }

  private static Step step(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    context
        .getProcessEngineConfiguration()
        .getCommandCheckers()
        .forEach(checker -> checker.checkTaskWork(task));
    String instanceId = task.getProcessInstanceId();
    List<ExecutionEntity> executions =
        context.getExecutionManager().findExecutionsByProcessInstanceId(instanceId);
    ExecutionEntity instance = context.getExecutionManager().findExecutionById(instanceId);
    instance.restoreProcessInstance(
        executions,
        null,
        context.getVariableInstanceManager().findVariableInstancesByProcessInstanceId(instanceId),
        null,
        null,
        null,
        null);
    Map<String, Object> known = new HashMap<>(instance.getVariables());
    known.values().removeIf(Objects::isNull);
    return new Step(
        taskId,
        task.getTaskDefinitionKey(),
        task.getProcessDefinition().getKey(),
        instanceId,
        known,
        context.getAuthenticatedUserId());
  }

  private VariableMap taken(Step step, Map<String, Object> content, Form form) {
    long submission = journal.done(step.taskId(), step.userId(), List.of()).orElseThrow();
    Optional<StepOwner> owner = owners.of(step);
    Taken taken = owner.map(o -> o.take(step, content)).orElseGet(Taken::new);
    Long madeCase = step.caseId() == null ? (Long) taken.kept().get("caseId") : null;
    String subject = owner.map(o -> o.subject(step, taken)).orElse(null);
    if (madeCase != null || subject != null) {
      journal.belongsTo(submission, madeCase, subject);
    }
    VariableMap variables = Variables.createVariables();
    form.engineNames().stream()
        .filter(name -> content.get(name) != null)
        .forEach(name -> variables.putValue(name, content.get(name)));
    taken.kept().forEach(variables::putValue);
    taken
        .passed()
        .forEach((name, value) -> variables.putValue(name, Variables.untypedValue(value, true)));
    variables.putValue("submission", Variables.longValue(submission, true));
    return variables;
  }
}
