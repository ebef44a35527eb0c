package org.huiyin.registerbook;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open rows of books, on their way into their order of work. */
@Component
class OpenRows {

  /** What could not begin is not tried again before, unless a person asks for it. */
  private static final Duration PAUSE = Duration.ofHours(1);

  /** Rows {@code b} that bring a case which is still to begin. */
  static final String TO_BEGIN =
      """
      FROM huiyin.import_batch i JOIN huiyin.book_row b ON b.batch_id = i.id
        JOIN huiyin.petition_case c ON c.id = b.case_id
        JOIN huiyin.register_entry e ON e.id = b.entry_id AND NOT e.further
      WHERE i.state = 'RELEASED' AND i.to_start AND c.state = 'OPEN' AND b.started_at IS NULL
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Cases that a person has released and that have not begun, without those that failed lately. */
  List<Long> released() {
    return jdbc.sql(
            "SELECT b.case_id "
                + TO_BEGIN
                + " AND (b.start_failed_at IS NULL OR b.start_failed_at < ?) ORDER BY b.case_id")
        .param(OffsetDateTime.now(clock).minus(PAUSE))
        .query(Long.class)
        .list();
  }

  /** Of released batches those have nothing left to begin. */
  void forgetStarted() {
    jdbc.sql(
            "UPDATE huiyin.import_batch SET to_start = false WHERE state = 'RELEASED' AND to_start AND id NOT IN (SELECT i.id "
                + TO_BEGIN
                + ")")
        .update();
  }

  /**
   * @param way ASSIGN, TRANSFER, another route, or {@code null}
   * @param categorySaid whether the book, or a person since, has said what it is about
   * @param releasedBy who let it begin
   */
  record Waiting(
      String registerNumber,
      String purpose,
      String category,
      boolean categorySaid,
      String channel,
      boolean anonymous,
      boolean contactUnclear,
      boolean guarded,
      boolean sealed,
      LocalDate receivedOn,
      String title,
      String way,
      String unitCode,
      LocalDate dueOn,
      String releasedBy) {}

  /** Takes a case to begin; empty when somebody else has. */
  Optional<Waiting> take(long caseId) {
    return jdbc.sql(
            """
            UPDATE huiyin.book_row b SET started_at = ?, start_failed_at = NULL
            FROM huiyin.petition_case c, huiyin.register_entry e, huiyin.import_batch i
            WHERE b.case_id = ? AND b.started_at IS NULL AND c.id = b.case_id AND e.id = b.entry_id AND NOT e.further
              AND i.id = b.batch_id AND c.state = 'OPEN'
            RETURNING c.register_number, c.purpose, c.category, e.category IS NOT NULL AS category_said, c.channel,
              e.anonymous, c.contact_unclear,
              c.sealed OR EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id) AS guarded, c.sealed,
              c.received_on, c.title, b.route AS way, b.unit_code, b.due_on, i.released_by
            """)
        .params(OffsetDateTime.now(clock), caseId)
        .query(Waiting.class)
        .optional();
  }
}
