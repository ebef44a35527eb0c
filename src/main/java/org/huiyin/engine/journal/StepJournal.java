package org.huiyin.engine.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what becomes of each user task, in the engine's transaction, and tells it again. */
@Component
public class StepJournal {

  private final JdbcClient jdbc;
  private final SealedFields sealed;
  private final Clock clock;

  StepJournal(JdbcClient jdbc, SealedFields sealed, Clock clock) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.clock = clock;
  }

  /** All steps of a case, in the order in which they came. */
  public List<StepRecord> of(long caseId) {
    return jdbc.sql("SELECT * FROM huiyin.step WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query(this::row)
        .list();
  }

  /**
   * The steps that were done on something that is no case, in the order in which they came.
   *
   * @param subject as in the audit trail, e.g. {@code conference:12}
   */
  public List<StepRecord> about(String subject) {
    return jdbc.sql("SELECT * FROM huiyin.step WHERE subject = ? ORDER BY id")
        .param(subject)
        .query(this::row)
        .list();
  }

  /** One step; {@code id} is what delegates know as {@code submission}. */
  public Optional<StepRecord> step(long id) {
    return jdbc.sql("SELECT * FROM huiyin.step WHERE id = ?").param(id).query(this::row).optional();
  }

  /** The step that a task of the engine was or is. */
  public Optional<StepRecord> ofTask(String taskId) {
    return jdbc.sql("SELECT * FROM huiyin.step WHERE task_id = ?")
        .param(taskId)
        .query(this::row)
        .optional();
  }

  /** The case that an instance of the engine belongs to, as far as it had a step on it. */
  public Optional<Long> caseOf(String processInstanceId) {
    return jdbc.sql(
            """
            SELECT case_id FROM huiyin.step
            WHERE process_instance_id = ? AND case_id IS NOT NULL ORDER BY id LIMIT 1
            """)
        .param(processInstanceId)
        .query(Long.class)
        .optional();
  }

  /**
   * Marks steps that nobody has taken, each once. What another sweep has in its hands is passed
   * over.
   *
   * @param from and {@code before}: when they came into being, the end not in it
   */
  public List<StepRecord> pressUntaken(OffsetDateTime from, OffsetDateTime before, int atMost) {
    return jdbc.sql(
            """
            UPDATE huiyin.step SET pressed_at = :now WHERE id IN (
              SELECT id FROM huiyin.step
              WHERE created_at >= :from AND created_at < :before AND taken_by IS NULL
                AND done_at IS NULL AND cancelled_at IS NULL AND pressed_at IS NULL
              ORDER BY id LIMIT :atMost FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
        .param("now", now())
        .param("from", from)
        .param("before", before)
        .param("atMost", atMost)
        .query(this::row)
        .list();
  }

  void created(StepCreated step) {
    OffsetDateTime now = now();
    jdbc.sql(
            """
            INSERT INTO huiyin.step
              (process_key, process_instance_id, task_id, step_key, case_id, created_at, taken_at, taken_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            step.processKey(),
            step.processInstanceId(),
            step.taskId(),
            step.stepKey(),
            step.caseId(),
            now,
            step.assignee() == null ? null : now,
            step.assignee())
        .update();
  }

  /**
   * The row tells who has the step now; who had it before, the audit trail: in one statement, for
   * every task of every case passes here.
   *
   * @param userId {@code null} when it was given back
   */
  void taken(String taskId, String userId, Actor by) {
    OffsetDateTime now = now();
    jdbc.sql(
            """
            WITH old AS (
              SELECT id, case_id, taken_by FROM huiyin.step WHERE task_id = :task AND done_at IS NULL FOR UPDATE),
            taken AS (
              UPDATE huiyin.step s SET taken_at = CASE WHEN :user::text IS NOT NULL THEN :now END, taken_by = :user
              FROM old WHERE s.id = old.id)
            INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject, case_id)
            SELECT :now, :by, :groups, :act,
              'step:' || id || coalesce('/user:' || coalesce(:user, taken_by), ''), case_id FROM old
            """)
        .param("task", taskId)
        .param("user", userId)
        .param("now", now)
        .param("by", by.userId())
        .param("groups", by.groupList())
        .param("act", act(userId, by))
        .update();
  }

  private static String act(String userId, Actor by) {
    if (userId == null) {
      return "GIVE_BACK_STEP";
    }
    return userId.equals(by.userId()) ? "CLAIM_STEP" : "GIVE_STEP";
  }

  void cancelled(String taskId) {
    jdbc.sql(
            """
            WITH gone AS (DELETE FROM huiyin.step_draft WHERE task_id = ?)
            UPDATE huiyin.step SET cancelled_at = ? WHERE task_id = ? AND done_at IS NULL
            """)
        .params(taskId, now(), taskId)
        .update();
  }

  /**
   * Closes the step and throws its drafts away. Whoever comes second waits here for the first and
   * gets nothing.
   *
   * @param leftover what no capability has a column for
   * @return the step's id, empty when somebody else has done it
   */
  public Optional<Long> done(String taskId, String userId, List<EnteredField> leftover) {
    return jdbc.sql(
            """
            WITH gone AS (DELETE FROM huiyin.step_draft WHERE task_id = ?)
            UPDATE huiyin.step SET done_at = ?, done_by = ?, entered = ?
            WHERE task_id = ? AND done_at IS NULL AND cancelled_at IS NULL
            RETURNING id
            """)
        .params(taskId, now(), userId, sealed.seal(leftover), taskId)
        .query(Long.class)
        .optional();
  }

  /**
   * Says afterwards what the step was on, where it was not known when it came.
   *
   * @param caseId of the case that it made, or {@code null}
   * @param subject see {@link #about}, or {@code null}
   */
  public void belongsTo(long stepId, Long caseId, String subject) {
    jdbc.sql("UPDATE huiyin.step SET case_id = coalesce(?, case_id), subject = ? WHERE id = ?")
        .params(caseId, subject, stepId)
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private StepRecord row(ResultSet row, int number) throws SQLException {
    return new StepRecord(
        row.getLong("id"),
        row.getString("process_key"),
        row.getString("process_instance_id"),
        row.getString("task_id"),
        row.getString("step_key"),
        row.getObject("case_id", Long.class),
        row.getObject("created_at", OffsetDateTime.class),
        row.getObject("taken_at", OffsetDateTime.class),
        row.getString("taken_by"),
        row.getObject("done_at", OffsetDateTime.class),
        row.getString("done_by"),
        row.getObject("cancelled_at", OffsetDateTime.class),
        sealed.open(row.getBytes("entered")));
  }
}
