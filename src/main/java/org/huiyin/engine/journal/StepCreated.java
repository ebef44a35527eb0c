package org.huiyin.engine.journal;

/**
 * A user task that has just come into being; {@code caseId} and {@code assignee} may be {@code
 * null}.
 */
record StepCreated(
    String processKey,
    String processInstanceId,
    String taskId,
    String stepKey,
    Long caseId,
    String assignee) {}
