package org.huiyin.petition.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables say of one case. */
public final class CaseOnRecord {

  private final JdbcClient jdbc;
  private final long caseId;

  public CaseOnRecord(JdbcClient jdbc, long caseId) {
    this.jdbc = jdbc;
    this.caseId = caseId;
  }

  public long id() {
    return caseId;
  }

  /** One column of the case as text. */
  public String says(String column) {
    return one("SELECT " + column + "::text FROM huiyin.petition_case WHERE id = ?");
  }

  /** The acts on the audit trail, in order, the readings left out. */
  public List<String> acts() {
    return jdbc.sql(
            "SELECT act FROM huiyin.audit_entry WHERE case_id = ? AND act NOT LIKE 'READ%' ORDER BY id")
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** The steps that are done, in the order in which they came, with who did them. */
  public List<String> stepsDone() {
    return jdbc.sql(
            "SELECT step_key || ' ' || done_by FROM huiyin.step WHERE case_id = ? AND done_at IS NOT NULL ORDER BY done_at, id")
        .param(caseId)
        .query(String.class)
        .list();
  }

  public List<String> stepsCancelled() {
    return jdbc.sql(
            "SELECT step_key FROM huiyin.step WHERE case_id = ? AND cancelled_at IS NOT NULL ORDER BY step_key")
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** The clocks that run, by name. */
  public List<String> clocksRunning() {
    return jdbc.sql(
            "SELECT clock FROM huiyin.deadline WHERE case_id = ? AND stopped_on IS NULL ORDER BY clock")
        .param(caseId)
        .query(String.class)
        .list();
  }

  public LocalDate dueOn(String clock) {
    return jdbc.sql(
            "SELECT due_on FROM huiyin.deadline WHERE case_id = ? AND clock = ? ORDER BY id DESC LIMIT 1")
        .params(caseId, clock)
        .query(LocalDate.class)
        .single();
  }

  /** Of the one clock whose name begins so. */
  public LocalDate dueOnOfAny(String prefix) {
    return jdbc.sql(
            "SELECT due_on FROM huiyin.deadline WHERE case_id = ? AND starts_with(clock, ?)")
        .params(caseId, prefix)
        .query(LocalDate.class)
        .single();
  }

  public LocalDate stoppedOn(String clock) {
    return jdbc.sql(
            "SELECT stopped_on FROM huiyin.deadline WHERE case_id = ? AND clock = ? ORDER BY id DESC LIMIT 1")
        .params(caseId, clock)
        .query(LocalDate.class)
        .single();
  }

  /**
   * The line of the profile that a clock was last counted by, {@code null} where there was none.
   */
  public String countedBy(String clock) {
    return jdbc.sql(
            "SELECT profile_key FROM huiyin.deadline WHERE case_id = ? AND clock = ? ORDER BY id DESC LIMIT 1")
        .params(caseId, clock)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  public record Paper(
      String kind,
      String template,
      String draftedBy,
      String approvedBy,
      String letterNumber,
      Long documentId,
      LocalDate servedOn,
      String notServedReason) {}

  /** Without the notice that the house has drafted and nobody has signed. */
  public List<Paper> letters() {
    return papers().stream()
        .filter(paper -> !paper.kind().equals("NOTICE") || paper.approvedBy() != null)
        .toList();
  }

  private List<Paper> papers() {
    return jdbc.sql(
            """
            SELECT kind, template, drafted_by, approved_by, letter_number, document_id, served_on, not_served_reason
            FROM huiyin.letter WHERE case_id = ? ORDER BY id
            """)
        .param(caseId)
        .query(Paper.class)
        .list();
  }

  public Paper letter(String kind) {
    return papers().stream()
        .filter(letter -> letter.kind().equals(kind))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  /** Messages of the case: step, urgency, recipient. */
  public List<String> messages(String step) {
    return jdbc.sql(
            "SELECT CASE WHEN urgent THEN 'URGENT' ELSE 'NORMAL' END || ' ' || recipient FROM huiyin.outbox_message WHERE case_id = ? AND step_key = ? AND state <> 'NOBODY' ORDER BY recipient")
        .params(caseId, step)
        .query(String.class)
        .list();
  }

  public List<String> outcomes() {
    return jdbc.sql("SELECT outcome FROM huiyin.request WHERE case_id = ? ORDER BY position")
        .param(caseId)
        .query(String.class)
        .list();
  }

  public List<String> entries() {
    return jdbc.sql(
            "SELECT register_number FROM huiyin.register_entry WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query(String.class)
        .list();
  }

  public List<Map<String, Object>> rows(String sql) {
    return jdbc.sql(sql).param(caseId).query().listOfRows();
  }

  private String one(String sql) {
    return jdbc.sql(sql)
        .param(caseId)
        .query((row, n) -> row.getString(1) == null ? "" : row.getString(1))
        .single();
  }
}
