package org.huiyin.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reminders that are still to go. */
@Repository
class ReminderRows {

  private final JdbcClient jdbc;

  ReminderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the next due ones and marks them, the earliest first. What another sweep has in its hands
   * is passed over, so two at a time share the work and none goes twice.
   *
   * @param urgentOnly outside office hours
   */
  List<Taken> take(OffsetDateTime now, boolean urgentOnly, int atMost) {
    return jdbc.sql(
            """
            UPDATE huiyin.reminder r SET sent_at = :now
            FROM huiyin.deadline d
            WHERE d.id = r.deadline_id AND r.id IN (
              SELECT id FROM huiyin.reminder
              WHERE sent_at IS NULL AND send_at <= :now AND (urgent OR NOT :urgentOnly)
              ORDER BY send_at, id LIMIT :atMost FOR UPDATE SKIP LOCKED)
            RETURNING r.id, r.deadline_id, r.urgent, d.case_id, d.clock, d.due_on
            """)
        .param("now", now)
        .param("urgentOnly", urgentOnly)
        .param("atMost", atMost)
        .query(ReminderRows::taken)
        .list();
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    return new Taken(
        row.getLong("deadline_id"),
        new Responsible.RunningClock(row.getLong("case_id"), row.getString("clock")),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("urgent"));
  }

  record Taken(long deadlineId, Responsible.RunningClock clock, LocalDate dueOn, boolean urgent) {}
}
