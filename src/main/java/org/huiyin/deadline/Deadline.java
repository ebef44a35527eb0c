package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

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
 * @param stoppedAt the moment of that, of a term in hours only
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
    LocalDate stoppedOn,
    OffsetDateTime stoppedAt) {

  /** Terms within which somebody may do something; nobody is late who has not. */
  private static final Set<String> RIGHTS =
      Set.of("REVIEW_APPLY", "REREVIEW_APPLY", "OBJECTION_TO_REFERRAL");

  /** What a clock is about, whichever part: of {@code REPORT_BACK/17}, {@code REPORT_BACK}. */
  static String kind(String clock) {
    int slash = clock.indexOf('/');
    return slash < 0 ? clock : clock.substring(0, slash);
  }

  public String kind() {
    return kind(clock);
  }

  public boolean runs() {
    return stoppedOn == null;
  }

  /** Whether the day was set by somebody and not counted. */
  public boolean isFixed() {
    return explanation.steps().get(0) instanceof Step.Fixed;
  }

  /** The moment at which a term in hours ends. */
  public Optional<OffsetDateTime> dueAt() {
    return explanation.dueAt();
  }

  /** The first moment that is too late. */
  public LocalDateTime end() {
    return dueAt()
        .map(OffsetDateTime::toLocalDateTime)
        .orElseGet(() -> dueOn.plusDays(1).atStartOfDay());
  }

  /**
   * Late when it was done, or still is not, after the due day. Done or open on the day itself is in
   * time.
   */
  public boolean isLate(LocalDate today) {
    return isLate(today.atStartOfDay());
  }

  /** As {@link #isLate(LocalDate)}; of a term in hours the minute tells. */
  public boolean isLate(LocalDateTime now) {
    return !RIGHTS.contains(profileKey) && Lateness.isLate(end(), stopped(), now);
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
        stoppedOn,
        stoppedAt);
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
        stoppedOn,
        stoppedAt);
  }

  /** The same clock once what it asked for was done. */
  Deadline stopped(LocalDate on, OffsetDateTime at) {
    return new Deadline(
        id,
        caseId,
        clock,
        profileKey,
        startedOn,
        dueOn,
        originalDueOn,
        provisional,
        explanation,
        extensionReason,
        on,
        at);
  }

  private LocalDateTime stopped() {
    if (stoppedAt != null) {
      return stoppedAt.toLocalDateTime();
    }
    return stoppedOn == null ? null : stoppedOn.atStartOfDay();
  }

  /**
   * Whole days from today to the due day: 0 on the day itself, negative once it has passed; none
   * when stopped, or when a right has lapsed.
   */
  public Optional<Integer> daysLeft(LocalDate today) {
    boolean lapsed = RIGHTS.contains(profileKey) && today.isAfter(dueOn);
    return runs() && !lapsed
        ? Optional.of((int) ChronoUnit.DAYS.between(today, dueOn))
        : Optional.empty();
  }

  public Optional<Step.Extended> extension() {
    return explanation.extension();
  }
}
