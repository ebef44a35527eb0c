package org.huiyin.engine.form;

import java.util.Map;

/**
 * A user task as its capability sees it.
 *
 * @param taskId the engine's task
 * @param key element id in the model, e.g. {@code deliberate}
 * @param processKey e.g. {@code petition-handling}
 * @param processInstanceId the engine's instance
 * @param variables the engine's few variables visible to the task: ids, decisions, dates
 * @param userId who is looking or submitting
 */
public record Step(
    String taskId,
    String key,
    String processKey,
    String processInstanceId,
    Map<String, Object> variables,
    String userId) {

  /** The case the step belongs to, {@code null} before one exists. */
  public Long caseId() {
    return (Long) variables.get("caseId");
  }
}
