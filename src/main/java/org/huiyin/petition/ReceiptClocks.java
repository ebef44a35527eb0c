package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.DeadlineMoved;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.Deadlines.Start;
import org.huiyin.deadline.History;
import org.huiyin.deadline.PastReminders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks that the law counts from the day of receipt, notice and handling. Of a matter from an
 * old book those that had run out when its order of work began here are history: they do not run,
 * whoever has them counted and whenever, and nobody is reminded (rules.md, "Import of an old
 * book").
 */
@Component
public class ReceiptClocks implements History {

  static final Set<String> ALL = Set.of("NOTICE", "HANDLING");

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final PastReminders reminders;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReceiptClocks(
      JdbcClient jdbc,
      Deadlines deadlines,
      PastReminders reminders,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.reminders = reminders;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param begunAt when the order of work of an old matter began here, {@code null} of all others
   */
  private record Days(LocalDate receivedOn, OffsetDateTime begunAt) {}

  private Days days(long caseId) {
    return jdbc.sql("SELECT received_on, begun_at FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(Days.class)
        .single();
  }

  /** Whether the case comes from an old book and has begun here. */
  boolean isOld(long caseId) {
    return days(caseId).begunAt() != null;
  }

  /** Whether a clock by this line of the profile would still have its day if it began today. */
  boolean isAhead(String term, LocalDate receivedOn) {
    return !deadlines.wouldEnd(term, receivedOn).isBefore(LocalDate.now(clock));
  }

  /** An old matter begins here, now. */
  void begin(long caseId, List<Start> all) {
    jdbc.sql("UPDATE huiyin.petition_case SET begun_at = ? WHERE id = ?")
        .params(OffsetDateTime.now(clock), caseId)
        .update();
    LocalDate receivedOn = days(caseId).receivedOn();
    List<Start> ahead =
        all.stream().filter(start -> isAhead(start.profileKey(), receivedOn)).toList();
    if (!ahead.isEmpty()) {
      deadlines.start(caseId, receivedOn, ahead);
    }
  }

  /**
   * Counts a clock by another line of the profile.
   *
   * @param name of the clock, one of {@link #ALL}
   */
  public void countAnew(long caseId, String name, String term) {
    Days days = days(caseId);
    if (isHistory(days, deadlines.wouldEnd(term, days.receivedOn()))) {
      deadlines.stop(caseId, name, LocalDate.now(clock));
      return;
    }
    boolean ran = deadlines.running(caseId, name).isPresent();
    Deadline anew = deadlines.startAnew(caseId, name, term, days.receivedOn());
    if (days.begunAt() != null) {
      reminders.drop(caseId, days.begunAt());
      if (!ran) {
        events.publishEvent(new DeadlineMoved(caseId, name, null, anew.dueOn()));
      }
    }
  }

  /** The running clocks that were counted from the wrong day follow the right one. */
  void receivedOnCorrected(long caseId, LocalDate wrong, LocalDate right) {
    Days days = days(caseId);
    deadlines.of(caseId).stream()
        .filter(d -> d.runs() && ALL.contains(d.clock()) && d.startedOn().equals(wrong))
        .forEach(
            d -> {
              if (d.extension().isEmpty()
                  && isHistory(days, deadlines.wouldEnd(d.profileKey(), right))) {
                deadlines.stop(caseId, d.clock(), LocalDate.now(clock));
              } else {
                deadlines.correctStart(caseId, d.clock(), right);
              }
            });
    if (days.begunAt() != null) {
      reminders.drop(caseId, days.begunAt());
    }
  }

  private boolean isHistory(Days days, LocalDate end) {
    return days.begunAt() != null && end.isBefore(day(days.begunAt()));
  }

  private LocalDate day(OffsetDateTime moment) {
    return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
  }

  @Override
  public boolean isHistory(long caseId, String name) {
    return ALL.contains(name) && isOld(caseId) && deadlines.last(caseId, name).isEmpty();
  }
}
