package org.huiyin.deadline;

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

/**
 * Writes the clocks. Whole lists go in one statement, as JSON, for a case starts several clocks at
 * once.
 */
@Repository
class DeadlineRows {

  static final String REASON = "deadline.extension_reason";

  private final JdbcClient jdbc;
  private final Secrecy secrecy;

  DeadlineRows(JdbcClient jdbc, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
  }

  /**
   * Adds clocks and their reminders. A clock that already runs is left alone and not among the
   * answered ids.
   */
  Map<String, Long> add(long caseId, List<Deadline> clocks, List<NewReminder> reminders) {
    Map<String, Long> ids = new HashMap<>();
    jdbc.sql(
            """
            WITH started AS (
              INSERT INTO huiyin.deadline (case_id, clock, profile_key, profile_version, started_on, original_due_on,
                                           due_on, due_at, provisional, explanation)
              SELECT :caseId, c.clock, c."profileKey", c."profileVersion", c."startedOn", c."originalDueOn", c."dueOn",
                     c."dueAt", c.provisional, c.explanation
              FROM jsonb_to_recordset(:clocks::jsonb) AS c(clock text, "profileKey" text, "profileVersion" integer,
                   "startedOn" date, "originalDueOn" date, "dueOn" date, "dueAt" timestamptz, provisional boolean, explanation jsonb)
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
        .param("clocks", ExplanationJson.write(clocks.stream().map(NewClock::of).toList()))
        .param("reminders", ExplanationJson.write(reminders))
        .query(
            row -> {
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

  /**
   * Stops clocks and what they still had to remind of.
   *
   * @param clocks those to stop, {@code null} for all that run but the kept kinds
   * @param at the moment, of a term in hours, else {@code null}
   */
  void stop(
      long caseId,
      Collection<String> clocks,
      Collection<String> kept,
      LocalDate on,
      OffsetDateTime at) {
    jdbc.sql(
            """
            WITH stopped AS (
              UPDATE huiyin.deadline SET stopped_on = :on, stopped_at = :at::timestamptz
              WHERE case_id = :caseId AND stopped_on IS NULL AND (:clocks::text[] IS NULL OR clock = ANY (:clocks))
                AND split_part(clock, '/', 1) <> ALL (:kept::text[])
              RETURNING id)
            DELETE FROM huiyin.reminder USING stopped WHERE deadline_id = stopped.id AND sent_at IS NULL
            """)
        .param("on", on)
        .param("at", at)
        .param("caseId", caseId)
        .param("clocks", clocks == null ? null : clocks.toArray(String[]::new))
        .param("kept", kept.toArray(String[]::new))
        .update();
  }

  /**
   * Marks the running clock's day as written down for passed.
   *
   * @return whether it had not been before
   */
  boolean noteOverdue(long caseId, String clock) {
    return jdbc.sql(
                """
                UPDATE huiyin.deadline SET overdue_noted = due_on
                WHERE case_id = ? AND clock = ? AND stopped_on IS NULL AND overdue_noted IS DISTINCT FROM due_on
                """)
            .params(caseId, clock)
            .update()
        == 1;
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
        extended == null ? null : extended.approver(),
        reason == null ? null : Base64.getEncoder().encodeToString(reason));
  }

  private record NewClock(
      String clock,
      String profileKey,
      int profileVersion,
      LocalDate startedOn,
      LocalDate originalDueOn,
      LocalDate dueOn,
      OffsetDateTime dueAt,
      boolean provisional,
      Explanation explanation) {

    static NewClock of(Deadline deadline) {
      return new NewClock(
          deadline.clock(),
          deadline.profileKey(),
          deadline.explanation().profileVersion(),
          deadline.startedOn(),
          deadline.originalDueOn(),
          deadline.dueOn(),
          deadline.dueAt().orElse(null),
          deadline.provisional(),
          deadline.explanation());
    }
  }

  /** Of a clock that is being started, or of a deadline that is there already. */
  record NewReminder(
      String clock, Long deadlineId, ReminderKind kind, OffsetDateTime sendAt, boolean urgent) {}

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
