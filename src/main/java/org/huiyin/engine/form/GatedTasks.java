package org.huiyin.engine.form;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * The engine's task service with the gate in it: {@code complete} at both REST roots and from Java
 * ends here. Every way round the form, to put a variable into a task or to leave it without its
 * form, is shut.
 */
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
    passage.pass(commandExecutor, taskId, variables, false, false);
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> variables, boolean deserializeValues) {
    return passage.pass(commandExecutor, taskId, variables, true, deserializeValues);
  }

  @Override
  public void claim(String taskId, String userId) {
    if (userId == null) {
      mayBeGivenBack(taskId);
    }
    passage.take(commandExecutor, taskId, userId);
  }

  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    if (variables != null && !variables.isEmpty()) {
      throw noWayRound();
    }
    super.resolveTask(taskId);
  }

  /**
   * A task handed to another and back would have two people behind one form; hand-over is an act on
   * the record.
   */
  @Override
  public void delegateTask(String taskId, String userId) {
    throw noWayRound();
  }

  /**
   * Giving back: to the engine a change of assignee like any other, open to every candidate. Only
   * who holds the task gives it back, and only where somebody else can take it.
   */
  @Override
  public void setAssignee(String taskId, String userId) {
    String person = commandExecutor.execute(context -> context.getAuthenticatedUserId());
    if (userId == null && person != null) {
      Task task = createTaskQuery().taskId(taskId).singleResult();
      if (task != null && task.getAssignee() != null && !task.getAssignee().equals(person)) {
        throw passage.answer(new Refusal(Fault.of(SubmitAnswers.NOT_HELD)));
      }
      mayBeGivenBack(taskId);
    }
    super.setAssignee(taskId, userId);
  }

  /** A task without candidates would be nobody's once it is given back. */
  private void mayBeGivenBack(String taskId) {
    boolean offered =
        getIdentityLinksForTask(taskId).stream()
            .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
    if (!offered) {
      throw passage.answer(new Refusal(Fault.of("form.nobodyElse")));
    }
  }

  /** All setters of {@code TaskServiceImpl} come down to this. */
  @Override
  protected void setVariables(
      String taskId, Map<String, ? extends Object> variables, boolean local) {
    throw noWayRound();
  }

  @Override
  protected void updateVariables(
      String taskId,
      Map<String, ? extends Object> modifications,
      Collection<String> deletions,
      boolean local) {
    throw noWayRound();
  }

  @Override
  public void removeVariable(String taskId, String variableName) {
    throw noWayRound();
  }

  @Override
  public void removeVariableLocal(String taskId, String variableName) {
    throw noWayRound();
  }

  @Override
  public void removeVariables(String taskId, Collection<String> variableNames) {
    throw noWayRound();
  }

  @Override
  public void removeVariablesLocal(String taskId, Collection<String> variableNames) {
    throw noWayRound();
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode) {
    throw noWayRound();
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
    throw noWayRound();
  }

  @Override
  public void handleBpmnError(
      String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
    throw noWayRound();
  }

  @Override
  public void handleEscalation(String taskId, String escalationCode) {
    throw noWayRound();
  }

  @Override
  public void handleEscalation(
      String taskId, String escalationCode, Map<String, Object> variables) {
    throw noWayRound();
  }

  private RuntimeException noWayRound() {
    return passage.answer(new Refusal(Fault.of("form.onlyThroughTheForm")));
  }
}
