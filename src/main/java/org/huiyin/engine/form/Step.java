package org.huiyin.engine.form;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A user task as its capability sees it.
 *
 * @param taskId the engine's task
 * @param key element id in the model, e.g. {@code deliberate}
 * @param processKey e.g. {@code petition-handling}
 * @param processInstanceId the engine's instance
 * @param variables the engine's few variables visible to the task: ids, decisions, dates
 * @param userId who is looking or submitting
 * @param readOnce see {@link #once}
 */
public record Step(
    String taskId,
    String key,
    String processKey,
    String processInstanceId,
    Map<String, Object> variables,
    String userId,
    ReadOnce readOnce) {

  Step(
      String taskId,
      String key,
      String processKey,
      String processInstanceId,
      Map<String, Object> variables,
      String userId) {
    this(taskId, key, processKey, processInstanceId, variables, userId, new ReadOnce());
  }

  /**
   * Reads what several parts of one submit need, within its transaction: the lists that it is held
   * against, the facts of its conditions, what it does at last.
   */
  public <T> T once(Class<T> what, Supplier<T> reading) {
    return readOnce.get(what, reading);
  }

  /** The case the step belongs to, {@code null} before one exists. */
  public Long caseId() {
    return (Long) variables.get("caseId");
  }
}
