package org.huiyin.engine.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * The engine's form service with the gate in it: {@code submit-form} at both REST roots and from
 * Java ends here.
 */
class GatedForms extends FormServiceImpl {

  private final Passage passage;

  GatedForms(Passage passage) {
    this.passage = passage;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    passage.pass(commandExecutor, taskId, properties, false, false);
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> properties, boolean deserializeValues) {
    return passage.pass(commandExecutor, taskId, properties, true, deserializeValues);
  }

  /** See {@link UnfinishedForms}. */
  @SuppressWarnings("unchecked")
  Map<String, Object> unfinished(String taskId, Map<String, ?> sent) {
    Object checked = passage.unfinished(commandExecutor, taskId, sent);
    if (checked instanceof Refusal refusal) {
      throw refusal;
    }
    return (Map<String, Object>) checked;
  }

  @Override
  @Deprecated
  public void submitTaskFormData(String taskId, Map<String, String> properties) {
    submitTaskForm(taskId, properties == null ? null : new HashMap<>(properties));
  }

  @Override
  public VariableMap getTaskFormVariables(String taskId) {
    return getTaskFormVariables(taskId, null, true);
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, Collection<String> formVariables, boolean deserializeObjectValues) {
    return passage.show(
        commandExecutor,
        taskId,
        formVariables,
        () -> super.getTaskFormVariables(taskId, formVariables, deserializeObjectValues));
  }

  @Override
  public ProcessInstance submitStartForm(
      String processDefinitionId, Map<String, Object> properties) {
    return submitStartForm(processDefinitionId, null, properties);
  }

  /** A start form has no gate of its own, so nothing passes it: our processes start empty. */
  @Override
  public ProcessInstance submitStartForm(
      String processDefinitionId, String businessKey, Map<String, Object> properties) {
    if (businessKey != null || properties != null && !properties.isEmpty()) {
      throw passage.answer(new Refusal(Fault.of("form.startEmpty")));
    }
    return super.submitStartForm(processDefinitionId, null, properties);
  }

  @Override
  @Deprecated
  public ProcessInstance submitStartFormData(
      String processDefinitionId, Map<String, String> properties) {
    return submitStartFormData(processDefinitionId, null, properties);
  }

  @Override
  @Deprecated
  public ProcessInstance submitStartFormData(
      String processDefinitionId, String businessKey, Map<String, String> properties) {
    return submitStartForm(
        processDefinitionId, businessKey, properties == null ? null : new HashMap<>(properties));
  }
}
