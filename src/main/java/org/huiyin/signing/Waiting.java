package org.huiyin.signing;

import java.time.LocalDate;

/**
 * A task that waits for a signature.
 *
 * @param caseId {@code null} where the step belongs to no single case
 * @param dueOn the last day for it, or {@code null}
 */
public record Waiting(
    String taskId,
    String processKey,
    String stepKey,
    String processInstanceId,
    Long caseId,
    LocalDate dueOn) {}
