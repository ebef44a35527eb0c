package org.huiyin.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;
import org.huiyin.engine.journal.StepJournal;

/**
 * What a submit does once it is accepted, without the gate: the right to work on the task, the
 * step's row, the capability's rows, the engine's step. No form, no live list, no condition.
 */
final class UncheckedSubmit {

  private final ProcessEngine engine;
  private final List<StepOwner> owners;
  private final StepJournal journal;

  UncheckedSubmit(ProcessEngine engine, List<StepOwner> owners, StepJournal journal) {
    this.engine = engine;
    this.owners = owners;
    this.journal = journal;
  }

  /**
   * @param marked those of the values that the engine is to know
   */
  void send(String taskId, String user, Map<String, Object> form, Map<String, Object> marked) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              Step step = step(context, taskId, user);
              return context.runWithoutAuthorization(
                  () -> {
                    VariableMap variables = taken(step, form, marked);
                    context.disableUserOperationLog();
                    return new CompleteTaskCmd(taskId, variables).execute(context);
                  });
            });
  }

  private static Step step(CommandContext context, String taskId, String user) {
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
        user);
  }

  private VariableMap taken(Step step, Map<String, Object> form, Map<String, Object> marked) {
    long submission = journal.done(step.taskId(), step.userId(), List.of()).orElseThrow();
    Taken taken =
        owners.stream()
            .filter(owner -> owner.processKey().equals(step.processKey()))
            .filter(owner -> owner.stepKey().equals(step.key()))
            .findAny()
            .orElseThrow()
            .take(step, form);
    if (step.caseId() == null) {
      journal.belongsTo(submission, (Long) taken.kept().get("caseId"), null);
    }
    VariableMap variables = Variables.createVariables();
    marked.forEach(variables::putValue);
    taken.kept().forEach(variables::putValue);
    taken
        .passed()
        .forEach((name, value) -> variables.putValue(name, Variables.untypedValue(value, true)));
    variables.putValue("submission", Variables.longValue(submission, true));
    return variables;
  }
}
