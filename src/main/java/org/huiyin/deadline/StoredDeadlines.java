package org.huiyin.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the clocks. */
@Repository
class StoredDeadlines {

  private static final String SELECT =
      """
      SELECT id, case_id, clock, profile_key, started_on, due_on, original_due_on, provisional,
             explanation::text AS explanation, extension_reason, stopped_on,
             stopped_at
      FROM huiyin.deadline
      """;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Clock clock;

  StoredDeadlines(JdbcClient jdbc, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  List<Deadline> of(long caseId) {
    return jdbc.sql(SELECT + "WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query(this::deadline)
        .list();
  }

  List<Deadline> lockRunning(long caseId) {
    return jdbc.sql(SELECT + "WHERE case_id = ? AND stopped_on IS NULL ORDER BY id FOR UPDATE")
        .param(caseId)
        .query(this::deadline)
        .list();
  }

  /** All running clocks of each case that has one whose days the table of this year may touch. */
  List<Deadline> lockRunningAround(int year) {
    return jdbc.sql(
            SELECT
                + """
                WHERE stopped_on IS NULL AND case_id IN (
                  SELECT case_id FROM huiyin.deadline
                  WHERE stopped_on IS NULL AND due_on >= :decemberBefore AND started_on <= :end)
                ORDER BY case_id, id FOR UPDATE
                """)
        .param("decemberBefore", LocalDate.of(year - 1, 12, 1))
        .param("end", LocalDate.of(year, 12, 31))
        .query(this::deadline)
        .list();
  }

  /** Years that a running provisional clock waits for and that are published all the same. */
  List<Integer> yearsToCatchUp() {
    return jdbc.sql(
            """
            SELECT DISTINCT y.year
            FROM huiyin.deadline d
            CROSS JOIN jsonb_array_elements(d.explanation -> 'steps') AS step
            JOIN huiyin.calendar_year y ON y.year = (step ->> 'year')::integer
            WHERE d.provisional AND d.stopped_on IS NULL AND step ->> 'kind' = 'PROVISIONAL'
            ORDER BY y.year
            """)
        .query(Integer.class)
        .list();
  }

  /** The database answers in its own zone. */
  private OffsetDateTime here(OffsetDateTime moment) {
    return moment == null ? null : moment.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
  }

  private Deadline deadline(ResultSet row, int number) throws SQLException {
    return new Deadline(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getString("clock"),
        row.getString("profile_key"),
        row.getObject("started_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("original_due_on", LocalDate.class),
        row.getBoolean("provisional"),
        ExplanationJson.read(row.getString("explanation")),
        secrecy.decrypt(row.getBytes("extension_reason"), DeadlineRows.REASON),
        row.getObject("stopped_on", LocalDate.class),
        here(row.getObject("stopped_at", OffsetDateTime.class)));
  }
}
