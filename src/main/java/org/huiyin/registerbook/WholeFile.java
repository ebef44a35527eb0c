package org.huiyin.registerbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.registerbook.Batch.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only shows when all rows of a file are there. */
@Component
class WholeFile {

  private final JdbcClient jdbc;

  WholeFile(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Rows that share their number with another one of the file, with the rows that have it; one walk
   * through the rows, for the same reason as {@link #markRepeats}.
   */
  Map<Integer, String> sharingANumber(long batch) {
    Map<Integer, String> rows = new HashMap<>();
    jdbc.sql(
            """
            SELECT row_no, rows FROM (
              SELECT row_no, count(*) OVER same AS times, string_agg(row_no::text, '、') OVER same AS rows
              FROM huiyin.import_row
              WHERE batch_id = ? AND source_book IS NOT NULL AND original_number IS NOT NULL
              WINDOW same AS (PARTITION BY source_book, original_number ORDER BY row_no
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) AS r
            WHERE times > 1
            """)
        .param(batch)
        .query(
            row -> {
              rows.put(row.getInt("row_no"), row.getString("rows"));
            });
    return rows;
  }

  /**
   * Rows that would be a further entry of a case that is neither in the register, to be joined by a
   * row, nor brought by a row further up.
   */
  List<Integer> joiningNothing(long batch) {
    if (!joins(batch)) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT r.row_no FROM (
              SELECT row_no, joins, source, number,
                min(row_no) FILTER (WHERE NOT joins) OVER (PARTITION BY source, number) AS brought_by
              FROM (SELECT row_no, joins_number IS NOT NULL AS joins, coalesce(joins_source, source_book) AS source,
                  coalesce(joins_number, original_number) AS number
                FROM huiyin.import_row WHERE batch_id = ? AND verdict = 'NEW') AS named) AS r
            WHERE joins AND (brought_by IS NULL OR brought_by > row_no)
              AND NOT EXISTS (SELECT 1 FROM huiyin.book_row b WHERE b.source_book = r.source
                AND b.original_number = r.number AND
            """
                + BookRows.MAY_BE_JOINED
                + ") ORDER BY r.row_no")
        .param(batch)
        .query(Integer.class)
        .list();
  }

  private boolean joins(long batch) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM huiyin.import_row
              WHERE batch_id = ? AND verdict = 'NEW' AND joins_number IS NOT NULL)
            """)
        .param(batch)
        .query(Boolean.class)
        .single();
  }

  /**
   * Marks new rows by somebody who is in the register already, or further up in the same file.
   * Which they are is asked hash by hash, and marked by their numbers: on a table that was filled a
   * moment ago the planner knows nothing, and would look through everything for each row.
   */
  void markRepeats(long batch) {
    for (String by : List.of("ID_NUMBER", "PHONE", "NAME")) {
      String hash = by.toLowerCase(Locale.ROOT) + "_hash";
      mark(
          batch,
          by,
          """
          SELECT r.row_no FROM huiyin.import_row r WHERE r.batch_id = ? AND r.verdict = 'NEW'
            AND r.%1$s IN (SELECT p.%1$s FROM huiyin.petitioner p WHERE p.%1$s IS NOT NULL)
          """
              .formatted(hash));
      mark(
          batch,
          by,
          """
          SELECT row_no FROM (SELECT row_no, row_number() OVER (PARTITION BY %1$s ORDER BY row_no) AS nth
            FROM huiyin.import_row WHERE batch_id = ? AND verdict = 'NEW' AND %1$s IS NOT NULL) s WHERE nth > 1
          """
              .formatted(hash));
    }
  }

  private void mark(long batch, String by, String which) {
    Integer[] numbers =
        jdbc.sql(which).param(batch).query(Integer.class).list().toArray(Integer[]::new);
    if (numbers.length > 0) {
      jdbc.sql(
              """
              UPDATE huiyin.import_row SET likely_repeat = true, repeat_by = ?
              WHERE batch_id = ? AND row_no = ANY(?) AND repeat_by IS NULL
              """)
          .params(by, batch, numbers)
          .update();
    }
  }

  Counts counts(long batch) {
    return jdbc.sql(
            """
            SELECT count(*) AS rows, count(*) FILTER (WHERE single AND closed) AS closed,
              count(*) FILTER (WHERE single AND NOT closed) AS open,
              count(*) FILTER (WHERE single AND NOT closed AND begins = 'UNIT') AS at_unit,
              count(*) FILTER (WHERE single AND NOT closed AND begins = 'DELIBERATION') AS to_deliberate,
              count(*) FILTER (WHERE single AND NOT closed AND notice_due) AS notice_due,
              count(*) FILTER (WHERE verdict = 'NEW' AND NOT single) AS further,
              count(*) FILTER (WHERE verdict = 'SAME') AS same,
              count(*) FILTER (WHERE verdict = 'CHANGED') AS changed,
              count(*) FILTER (WHERE verdict = 'BAD') AS bad,
              count(*) FILTER (WHERE verdict = 'NEW' AND likely_repeat) AS repeats,
              count(*) FILTER (WHERE single AND closed AND answer = 'EMPTY') AS answers_empty,
              count(*) FILTER (WHERE single AND closed AND answer = 'NONE') AS answers_none
            FROM (SELECT *, verdict = 'NEW' AND joins_number IS NULL AS single FROM huiyin.import_row
              WHERE batch_id = ?) AS r
            """)
        .param(batch)
        .query(Counts.class)
        .single();
  }
}
