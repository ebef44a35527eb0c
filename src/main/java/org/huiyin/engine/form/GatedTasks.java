package org.huiyin.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/** The engine's task service with the gate in it: {@code complete} at both REST roots and from Java ends here. */
class GatedTasks extends TaskServiceImpl {

  private final Passage passage;

  GatedTasks(Passage passage) {
    this.passage = passage;
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, null);
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    passage.pass(
        commandExecutor,
        taskId,
        variables,
        accepted -> {
          super.complete(taskId, accepted);
          return null;
        });
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> variables, boolean deserializeValues) {
    return passage.pass(
        commandExecutor,
        taskId,
        variables,
        accepted -> super.completeWithVariablesInReturn(taskId, accepted, deserializeValues));
  }

  /** The ways round the form: no variable comes into a task but through it. */
  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    refuseIfAny(variables);
    super.resolveTask(taskId, variables);
  }

  @Override
  public void setVariable(String taskId, String variableName, Object value) {
    throw noWayRound();
  }

  @Override
  public void setVariableLocal(String taskId, String variableName, Object value) {
    throw noWayRound();
  }

  @Override
  public void setVariables(String taskId, Map<String, ? extends Object> variables) {
    refuseIfAny(variables);
  }

  @Override
  public void setVariablesLocal(String taskId, Map<String, ? extends Object> variables) {
    refuseIfAny(variables);
  }

  @Override
  public void handleBpmnError(
      String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
    refuseIfAny(variables);
    super.handleBpmnError(taskId, errorCode, errorMessage, variables);
  }

  @Override
  public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
    refuseIfAny(variables);
    super.handleEscalation(taskId, escalationCode, variables);
  }

  private void refuseIfAny(Map<String, ?> variables) {
    if (variables != null && !variables.isEmpty()) {
      throw noWayRound();
    }
  }

  private RuntimeException noWayRound() {
    return passage.answer(new Refusal(Fault.of("form.onlyThroughTheForm")));
  }
}
