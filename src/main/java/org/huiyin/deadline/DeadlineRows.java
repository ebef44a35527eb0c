package org.huiyin.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the clocks. Whole lists go in one statement, as JSON, for a case starts several clocks at once. */
@Repository
class DeadlineRows {

  static final String REASON = "deadline.extension_reason";

  private static final String SELECT =
      """
      SELECT id, case_id, clock, profile_key, started_on, due_on, original_due_on, provisional,
             explanation::text AS explanation, extension_reason, stopped_on
      FROM huiyin.deadline
      """;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;

  DeadlineRows(JdbcClient jdbc, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
  }

  /** Adds clocks and their reminders. A clock that already runs is left alone and not among the answered ids. */
  Map<String, Long> add(long caseId, List<NewClock> clocks, List<NewReminder> reminders) {
    Map<String, Long> ids = new HashMap<>();
    jdbc.sql(
            """
            WITH started AS (
              INSERT INTO huiyin.deadline (case_id, clock, profile_key, profile_version, started_on, original_due_on,
                                           due_on, provisional, explanation)
              SELECT :caseId, c.clock, c."profileKey", c."profileVersion", c."startedOn", c."dueOn", c."dueOn",
                     c.provisional, c.explanation
              FROM jsonb_to_recordset(:clocks::jsonb) AS c(clock text, "profileKey" text, "profileVersion" integer,
                   "startedOn" date, "dueOn" date, provisional boolean, explanation jsonb)
              ON CONFLICT (case_id, clock) WHERE stopped_on IS NULL DO NOTHING
              RETURNING id, clock),
            reminders AS (
              INSERT INTO huiyin.reminder (deadline_id, kind, send_at, urgent)
              SELECT started.id, r.kind, r."sendAt", r.urgent
              FROM jsonb_to_recordset(:reminders::jsonb) AS r(clock text, kind text, "sendAt" timestamptz,
                   urgent boolean) JOIN started USING (clock))
            SELECT id, clock FROM started
            """)
        .param("caseId", caseId)
        .param("clocks", ExplanationJson.write(clocks))
        .param("reminders", ExplanationJson.write(reminders))
        .query(row -> {
          ids.put(row.getString("clock"), row.getLong("id"));
        });
    return ids;
  }

  /** Sets clocks to their new day; what they still had to remind of is replaced. */
  void move(Collection<Deadline> deadlines, List<NewReminder> reminders) {
    jdbc.sql(
            """
            WITH moved AS (
              UPDATE huiyin.deadline d
              SET due_on = m."dueOn", provisional = m.provisional, explanation = m.explanation,
                  extended_on = m."extendedOn", extended_days = m."extendedDays", approved_by = m."approvedBy",
                  extension_reason = decode(m."extensionReason", 'base64')
              FROM jsonb_to_recordset(:deadlines::jsonb) AS m(id bigint, "dueOn" date, provisional boolean,
                   explanation jsonb, "extendedOn" date, "extendedDays" integer, "approvedBy" text,
                   "extensionReason" text)
              WHERE d.id = m.id
              RETURNING d.id),
            gone AS (
              DELETE FROM huiyin.reminder USING moved WHERE deadline_id = moved.id AND sent_at IS NULL)
            INSERT INTO huiyin.reminder (deadline_id, kind, send_at, urgent)
            SELECT moved.id, r.kind, r."sendAt", r.urgent
            FROM jsonb_to_recordset(:reminders::jsonb) AS r("deadlineId" bigint, kind text, "sendAt" timestamptz,
                 urgent boolean) JOIN moved ON moved.id = r."deadlineId"
            """)
        .param("deadlines", ExplanationJson.write(deadlines.stream().map(this::moved).toList()))
        .param("reminders", ExplanationJson.write(reminders))
        .update();
  }

  /** Stops clocks and what they still had to remind of; all running ones of the case where none is named. */
  void stop(long caseId, String clock, LocalDate on) {
    jdbc.sql(
            """
            WITH stopped AS (
              UPDATE huiyin.deadline SET stopped_on = :on
              WHERE case_id = :caseId AND stopped_on IS NULL AND (:clock::text IS NULL OR clock = :clock)
              RETURNING id)
            DELETE FROM huiyin.reminder USING stopped WHERE deadline_id = stopped.id AND sent_at IS NULL
            """)
        .param("on", on)
        .param("caseId", caseId)
        .param("clock", clock)
        .update();
  }

  List<Deadline> of(long caseId) {
    return jdbc.sql(SELECT + "WHERE case_id = ? ORDER BY id").param(caseId).query(this::deadline).list();
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
        secrecy.decrypt(row.getBytes("extension_reason"), REASON),
        row.getObject("stopped_on", LocalDate.class));
  }

  private Moved moved(Deadline deadline) {
    byte[] reason = secrecy.encrypt(deadline.extensionReason(), REASON);
    Step.Extended extended = deadline.extension().orElse(null);
    return new Moved(
        deadline.id(),
        deadline.dueOn(),
        deadline.provisional(),
        deadline.explanation(),
        extended == null ? null : extended.on(),
        extended == null ? null : extended.days(),
        extended == null ? null : extended.approvedBy(),
        reason == null ? null : Base64.getEncoder().encodeToString(reason));
  }

  record NewClock(
      String clock,
      String profileKey,
      int profileVersion,
      LocalDate startedOn,
      LocalDate dueOn,
      boolean provisional,
      Explanation explanation) {}

  /** Of a clock that is being started, or of a deadline that is there already. */
  record NewReminder(String clock, Long deadlineId, ReminderKind kind, OffsetDateTime sendAt, boolean urgent) {}

  private record Moved(
      long id,
      LocalDate dueOn,
      boolean provisional,
      Explanation explanation,
      LocalDate extendedOn,
      Integer extendedDays,
      String approvedBy,
      String extensionReason) {}
}
