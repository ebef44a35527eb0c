package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A clock of a case. The due day is a local date that ends at 24:00.
 *
 * @param clock e.g. {@code HANDLING}
 * @param profileKey the line of the profile it goes by
 * @param startedOn the day of the event; the first day counted is the next
 * @param originalDueOn the day before any extension or new holiday table
 * @param provisional whether it rests on a year whose holidays are not published yet
 * @param extensionReason the approver's words, {@code null} without extension
 * @param stoppedOn the real day on which what it asked for was done, {@code null} while it runs
 */
public record Deadline(
    long id,
    long caseId,
    String clock,
    String profileKey,
    LocalDate startedOn,
    LocalDate dueOn,
    LocalDate originalDueOn,
    boolean provisional,
    Explanation explanation,
    String extensionReason,
    LocalDate stoppedOn) {

  public boolean runs() {
    return stoppedOn == null;
  }

  /** Whether the day was set by somebody and not counted. */
  public boolean isFixed() {
    return explanation.steps().get(0) instanceof Step.Fixed;
  }

  /**
   * Late when it was done, or still is not, after the due day. Done or open on the day itself is in
   * time.
   */
  public boolean isLate(LocalDate today) {
    return Lateness.isLate(dueOn.plusDays(1).atStartOfDay(), stopped(), today.atStartOfDay());
  }

  Deadline stored(long storedId) {
    return new Deadline(
        storedId,
        caseId,
        clock,
        profileKey,
        startedOn,
        dueOn,
        originalDueOn,
        provisional,
        explanation,
        extensionReason,
        stoppedOn);
  }

  /** The same clock, come to its day in another way. */
  Deadline explained(Explanation other, String reason) {
    return new Deadline(
        id,
        caseId,
        clock,
        profileKey,
        startedOn,
        other.dueOn(),
        originalDueOn,
        other.isProvisional(),
        other,
        reason,
        stoppedOn);
  }

  private LocalDateTime stopped() {
    return stoppedOn == null ? null : stoppedOn.atStartOfDay();
  }

  /**
   * Whole days from today to the due day: 0 on the day itself, negative once it has passed; none
   * when stopped.
   */
  public Optional<Integer> daysLeft(LocalDate today) {
    return runs() ? Optional.of((int) ChronoUnit.DAYS.between(today, dueOn)) : Optional.empty();
  }

  public Optional<Step.Extended> extension() {
    return explanation.extension();
  }
}
