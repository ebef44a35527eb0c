package org.huiyin.registerbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.Hashes;
import org.huiyin.registerbook.StagedRow.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a file from its check until they are deleted. */
@Component
class StagedRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final RowSecrets secrets;
  private final AuditTrail audit;

  StagedRows(JdbcClient jdbc, JdbcTemplate batches, RowSecrets secrets, AuditTrail audit) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.secrets = secrets;
    this.audit = audit;
  }

  /**
   * @param row {@code null} for a bad one
   * @param answer NONE, EMPTY or GIVEN
   * @param beginning where an open row would begin, else {@code null}
   */
  record Checked(
      StagedRow staged,
      String source,
      String originalNumber,
      BookRow row,
      String answer,
      byte[] fingerprint,
      Hashes hashes,
      Beginning beginning) {

    Joining joins() {
      return row == null ? null : row.joins();
    }
  }

  void add(long batch, List<Checked> rows) {
    batches.batchUpdate(
        """
        INSERT INTO huiyin.import_row (batch_id, row_no, source_book, original_number, content, verdict, closed,
          answer, findings, fingerprint, name_hash, id_number_hash, phone_hash, joins_source, joins_number, begins,
          notice_due)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.stream().map(one -> values(batch, one)).toList());
  }

  private Object[] values(long batch, Checked one) {
    StagedRow staged = one.staged();
    return new Object[] {
      batch,
      staged.number(),
      one.source(),
      one.originalNumber(),
      secrets.cells(staged.cells()),
      staged.verdict().name(),
      one.row() != null && one.row().closed(),
      one.answer(),
      secrets.findings(staged.findings()),
      one.fingerprint(),
      one.hashes() == null ? null : one.hashes().name(),
      one.hashes() == null ? null : one.hashes().idNumber(),
      one.hashes() == null ? null : one.hashes().phone(),
      one.joins() == null ? null : one.joins().source(),
      one.joins() == null ? null : one.joins().number(),
      one.beginning() == null ? null : one.beginning().place().name(),
      one.beginning() != null && one.beginning().notice()
    };
  }

  /** The row is bad, for this in addition to what was found already. */
  void spoil(long batch, int number, List<Finding> more) {
    List<Finding> findings = new ArrayList<>(findings(batch, number));
    findings.addAll(more);
    jdbc.sql(
            "UPDATE huiyin.import_row SET verdict = 'BAD', findings = ? WHERE batch_id = ? AND row_no = ?")
        .params(secrets.findings(findings), batch, number)
        .update();
  }

  private List<Finding> findings(long batch, int number) {
    return jdbc.sql("SELECT * FROM huiyin.import_row WHERE batch_id = ? AND row_no = ?")
        .params(batch, number)
        .query((row, n) -> read(row))
        .single()
        .findings();
  }

  /** New rows that are not in yet. */
  List<StagedRow> toEnter(long batch, int after, int atMost) {
    return rows("verdict = 'NEW' AND NOT done", batch, after, atMost);
  }

  List<StagedRow> bad(long batch, int after, int atMost) {
    return rows("verdict = 'BAD'", batch, after, atMost);
  }

  /** Rows with something to say about them, bad or worth a look. */
  List<StagedRow> withFindings(long batch, int after, int atMost) {
    return rows("(findings IS NOT NULL OR repeat_by IS NOT NULL)", batch, after, atMost);
  }

  /** Changed rows about which nobody has decided. */
  List<StagedRow> undecided(long batch, int after, int atMost) {
    return rows("verdict = 'CHANGED' AND decided IS NULL", batch, after, atMost);
  }

  private List<StagedRow> rows(String which, long batch, int after, int atMost) {
    return jdbc.sql(
            "SELECT * FROM huiyin.import_row WHERE batch_id = ? AND row_no > ? AND "
                + which
                + " ORDER BY row_no LIMIT ?")
        .params(batch, after, atMost)
        .query((row, n) -> read(row))
        .list();
  }

  private StagedRow read(ResultSet row) throws SQLException {
    return new StagedRow(
        row.getInt("row_no"),
        Verdict.valueOf(row.getString("verdict")),
        secrets.cells(row.getBytes("content")),
        secrets.findings(row.getBytes("findings")),
        row.getString("repeat_by"));
  }

  void done(long batch, List<Integer> numbers) {
    jdbc.sql("UPDATE huiyin.import_row SET done = true WHERE batch_id = ? AND row_no = ANY(?)")
        .params(batch, numbers.toArray(Integer[]::new))
        .update();
  }

  void turnsOut(long batch, int number, Verdict verdict) {
    jdbc.sql("UPDATE huiyin.import_row SET verdict = ? WHERE batch_id = ? AND row_no = ?")
        .params(verdict.name(), batch, number)
        .update();
  }

  void decided(long batch, int number, boolean taken, String by) {
    jdbc.sql(
            "UPDATE huiyin.import_row SET decided = ?, decided_by = ?, done = true WHERE batch_id = ? AND row_no = ?")
        .params(taken ? "TAKEN" : "LEFT", by, batch, number)
        .update();
  }

  int undecidedCount(long batch) {
    return jdbc.sql(
            "SELECT count(*) FROM huiyin.import_row WHERE batch_id = ? AND verdict = 'CHANGED' AND decided IS NULL")
        .param(batch)
        .query(Integer.class)
        .single();
  }

  /** Deletes the rows of files that were handed in before that day, and that nobody runs. */
  @Transactional
  public void deleteOf(LocalDate before, LocalDate today) {
    List<Long> old =
        jdbc.sql(
                """
                UPDATE huiyin.import_batch SET rows_deleted_on = ?,
                  state = CASE WHEN state IN ('CHECKING', 'CHECKED', 'INTERRUPTED') THEN 'CANCELLED' ELSE state END
                WHERE rows_deleted_on IS NULL AND state <> 'RUNNING' AND uploaded_at < ?::date RETURNING id
                """)
            .params(today, before)
            .query(Long.class)
            .list();
    for (long batch : old) {
      jdbc.sql("DELETE FROM huiyin.import_row WHERE batch_id = ?").param(batch).update();
      audit.record(Actor.MACHINE, "DELETE_IMPORT_ROWS", "import:" + batch, null, null);
    }
  }
}
