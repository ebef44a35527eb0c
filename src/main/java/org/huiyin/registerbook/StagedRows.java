package org.huiyin.registerbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.petition.Hashes;
import org.huiyin.registerbook.Batch.Counts;
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

  StagedRows(JdbcClient jdbc, JdbcTemplate batches, RowSecrets secrets) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.secrets = secrets;
  }

  /**
   * @param row {@code null} for a bad one
   * @param answer NONE, EMPTY or GIVEN
   */
  record Checked(
      StagedRow staged,
      String source,
      String originalNumber,
      BookRow row,
      String answer,
      byte[] fingerprint,
      Hashes hashes) {}

  void add(long batch, List<Checked> rows) {
    batches.batchUpdate(
        """
        INSERT INTO huiyin.import_row (batch_id, row_no, source_book, original_number, content, verdict, closed,
          answer, findings, fingerprint, name_hash, id_number_hash, phone_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
      one.hashes() == null ? null : one.hashes().phone()
    };
  }

  /** Rows that share their number with another one of the file, with the rows that have it. */
  Map<Integer, String> sharingANumber(long batch) {
    Map<Integer, String> rows = new HashMap<>();
    jdbc.sql(
            """
            SELECT row_no, string_agg(row_no::text, '、') OVER (PARTITION BY source_book, original_number
                ORDER BY row_no ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS rows
            FROM huiyin.import_row WHERE batch_id = :batch AND (source_book, original_number) IN (
              SELECT source_book, original_number FROM huiyin.import_row WHERE batch_id = :batch
              GROUP BY source_book, original_number HAVING count(*) > 1)
            """)
        .param("batch", batch)
        .query(
            row -> {
              rows.put(row.getInt("row_no"), row.getString("rows"));
            });
    return rows;
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

  /**
   * Marks new rows by somebody who is in the register already, or further up in the same file.
   * Which they are is asked hash by hash, and marked by their numbers: on a table that was filled a
   * moment ago the planner knows nothing, and would look through everything for each row.
   */
  void markRepeats(long batch) {
    for (String hash : List.of("id_number_hash", "phone_hash", "name_hash")) {
      mark(
          batch,
          """
          SELECT r.row_no FROM huiyin.import_row r WHERE r.batch_id = ? AND r.verdict = 'NEW'
            AND r.%1$s IN (SELECT p.%1$s FROM huiyin.petitioner p WHERE p.%1$s IS NOT NULL)
          """
              .formatted(hash));
      mark(
          batch,
          """
          SELECT row_no FROM (SELECT row_no, row_number() OVER (PARTITION BY %1$s ORDER BY row_no) AS nth
            FROM huiyin.import_row WHERE batch_id = ? AND verdict = 'NEW' AND %1$s IS NOT NULL) s WHERE nth > 1
          """
              .formatted(hash));
    }
  }

  private void mark(long batch, String which) {
    Integer[] numbers =
        jdbc.sql(which).param(batch).query(Integer.class).list().toArray(Integer[]::new);
    if (numbers.length > 0) {
      jdbc.sql(
              "UPDATE huiyin.import_row SET likely_repeat = true WHERE batch_id = ? AND row_no = ANY(?)")
          .params(batch, numbers)
          .update();
    }
  }

  Counts counts(long batch) {
    return jdbc.sql(
            """
            SELECT count(*) AS rows, count(*) FILTER (WHERE verdict = 'NEW' AND closed) AS closed,
              count(*) FILTER (WHERE verdict = 'NEW' AND NOT closed) AS open,
              count(*) FILTER (WHERE verdict = 'SAME') AS same,
              count(*) FILTER (WHERE verdict = 'CHANGED') AS changed,
              count(*) FILTER (WHERE verdict = 'BAD') AS bad,
              count(*) FILTER (WHERE verdict = 'NEW' AND likely_repeat) AS repeats,
              count(*) FILTER (WHERE verdict = 'NEW' AND closed AND answer = 'EMPTY') AS answers_empty,
              count(*) FILTER (WHERE verdict = 'NEW' AND closed AND answer = 'NONE') AS answers_none
            FROM huiyin.import_row WHERE batch_id = ?
            """)
        .param(batch)
        .query(Counts.class)
        .single();
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
    return rows("findings IS NOT NULL", batch, after, atMost);
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
        secrets.findings(row.getBytes("findings")));
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
    old.forEach(
        batch ->
            jdbc.sql("DELETE FROM huiyin.import_row WHERE batch_id = ?").param(batch).update());
  }
}
