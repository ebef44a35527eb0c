package org.huiyin.engine.journal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One user task as it went.
 *
 * @param id what delegates get as the transient variable {@code submission}
 * @param caseId {@code null} before a case exists
 * @param takenAt when {@code takenBy} claimed it or was given it, {@code null} while it waits in
 *     the pool
 * @param cancelledAt when the model took it away undone
 * @param entered what no capability has a column for, in the form's order
 */
public record StepRecord(
    long id,
    String processKey,
    String processInstanceId,
    String taskId,
    String stepKey,
    Long caseId,
    OffsetDateTime createdAt,
    OffsetDateTime takenAt,
    String takenBy,
    OffsetDateTime doneAt,
    String doneBy,
    OffsetDateTime cancelledAt,
    List<EnteredField> entered) {

  /** How long nobody had it in hand; up to {@code now} where that lasts. */
  public Duration waiting(OffsetDateTime now) {
    return Duration.between(createdAt, takenAt == null ? ended(now) : takenAt);
  }

  /** How long somebody had it in hand; up to {@code now} where that lasts. */
  public Duration working(OffsetDateTime now) {
    return takenAt == null ? Duration.ZERO : Duration.between(takenAt, ended(now));
  }

  private OffsetDateTime ended(OffsetDateTime now) {
    if (doneAt != null) {
      return doneAt;
    }
    return cancelledAt == null ? now : cancelledAt;
  }
}
