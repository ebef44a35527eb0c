package org.huiyin.registerbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open rows of books, on their way into their order of work. */
@Component
class OpenRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Cases that a person has released and that have not begun. */
  List<Long> released() {
    return jdbc.sql(
            """
            SELECT b.case_id FROM huiyin.import_batch i JOIN huiyin.book_row b ON b.batch_id = i.id
              JOIN huiyin.petition_case c ON c.id = b.case_id
            WHERE i.state = 'RELEASED' AND i.to_start AND c.state = 'OPEN' AND b.started_at IS NULL
            ORDER BY b.case_id
            """)
        .query(Long.class)
        .list();
  }

  /** Of released batches those have nothing left to begin. */
  void forgetStarted() {
    jdbc.sql(
            """
            UPDATE huiyin.import_batch i SET to_start = false WHERE i.state = 'RELEASED' AND i.to_start
              AND NOT EXISTS (SELECT 1 FROM huiyin.book_row b JOIN huiyin.petition_case c ON c.id = b.case_id
                WHERE b.batch_id = i.id AND c.state = 'OPEN' AND b.started_at IS NULL)
            """)
        .update();
  }

  /**
   * @param way ASSIGN, TRANSFER, another route, or {@code null}
   * @param releasedBy who let it begin
   */
  record Waiting(
      String registerNumber,
      String purpose,
      String category,
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
            UPDATE huiyin.book_row b SET started_at = ? FROM huiyin.petition_case c, huiyin.register_entry e,
              huiyin.import_batch i
            WHERE b.case_id = ? AND b.started_at IS NULL AND c.id = b.case_id AND e.id = b.entry_id
              AND i.id = b.batch_id AND c.state = 'OPEN'
            RETURNING c.register_number, c.purpose, c.category, c.channel, e.anonymous, c.contact_unclear,
              c.sealed OR EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id) AS guarded, c.sealed,
              c.received_on, c.title, b.route AS way, b.unit_code, b.due_on, i.released_by
            """)
        .params(OffsetDateTime.now(clock), caseId)
        .query(Waiting.class)
        .optional();
  }
}
