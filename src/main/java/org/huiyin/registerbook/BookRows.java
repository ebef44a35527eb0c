package org.huiyin.registerbook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.petition.OldCases.Entered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which case came from which row of which book, and what stood in it. */
@Component
class BookRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final RowSecrets secrets;
  private final Clock clock;

  BookRows(JdbcClient jdbc, JdbcTemplate batches, RowSecrets secrets, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.secrets = secrets;
    this.clock = clock;
  }

  record Key(String source, String originalNumber) {}

  /** Fingerprints of those that are in the register. */
  Map<Key, byte[]> known(List<Key> asked) {
    Map<Key, byte[]> known = new HashMap<>();
    if (asked.isEmpty()) {
      return known;
    }
    jdbc.sql(
            """
            SELECT b.source_book, b.original_number, b.fingerprint FROM huiyin.book_row b
            JOIN unnest(:sources::text[], :numbers::text[]) AS a (source, number)
              ON b.source_book = a.source AND b.original_number = a.number
            """)
        .param("sources", asked.stream().map(Key::source).toArray(String[]::new))
        .param("numbers", asked.stream().map(Key::originalNumber).toArray(String[]::new))
        .query(
            row -> {
              known.put(new Key(row.getString(1), row.getString(2)), row.getBytes(3));
            });
    return known;
  }

  /**
   * @param state of the case
   * @param started its order of work has begun
   */
  record Known(Entered entered, Map<BookColumn, String> texts, String state, boolean started) {}

  Optional<Known> get(Key key) {
    return jdbc.sql(
            """
            SELECT b.case_id, b.entry_id, e.register_number, b.content, c.state, b.started_at IS NOT NULL AS started
            FROM huiyin.book_row b JOIN huiyin.register_entry e ON e.id = b.entry_id
              JOIN huiyin.petition_case c ON c.id = b.case_id
            WHERE b.source_book = ? AND b.original_number = ?
            """)
        .params(key.source(), key.originalNumber())
        .query(
            (row, n) ->
                new Known(
                    new Entered(
                        row.getLong("case_id"),
                        row.getLong("entry_id"),
                        row.getString("register_number")),
                    secrets.texts(row.getBytes("content")),
                    row.getString("state"),
                    row.getBoolean("started")))
        .optional();
  }

  /** What a row of a book said of this case, for who may read the case. */
  Optional<Map<BookColumn, String>> ofCase(long caseId) {
    return jdbc.sql("SELECT content FROM huiyin.book_row WHERE case_id = ?")
        .param(caseId)
        .query((row, n) -> secrets.texts(row.getBytes(1)))
        .optional();
  }

  void add(long batch, List<BookRow> rows, List<Entered> entered, Actor by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Object[]> values = new ArrayList<>();
    List<Object[]> ratings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      BookRow row = rows.get(i);
      Entered at = entered.get(i);
      values.add(
          new Object[] {
            row.source(),
            row.originalNumber(),
            at.caseId(),
            at.entryId(),
            batch,
            secrets.texts(row.texts()),
            secrets.fingerprint(row.texts()),
            row.repeat(),
            row.way(),
            row.unit(),
            row.dueOn(),
            OldAnswer.of(row),
            row.answeredOn(),
            now
          });
      if (row.satisfaction() != null && row.closed()) {
        ratings.add(rating(row, at, by));
      }
    }
    batches.batchUpdate(
        """
        INSERT INTO huiyin.book_row (source_book, original_number, case_id, entry_id, batch_id, content, fingerprint,
          repeat, route, unit_code, due_on, answer, answered_on, entered_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        values);
    rate(ratings);
  }

  private static Object[] rating(BookRow row, Entered at, Actor by) {
    return new Object[] {
      at.caseId(),
      row.satisfaction(),
      row.answeredOn() == null ? row.closedOn() : row.answeredOn(),
      by.userId()
    };
  }

  private void rate(List<Object[]> ratings) {
    if (!ratings.isEmpty()) {
      batches.batchUpdate(
          """
          INSERT INTO huiyin.rating (case_id, satisfaction, rated_on, recorded_by) VALUES (?, ?, ?, ?)
          ON CONFLICT (case_id) DO UPDATE SET satisfaction = excluded.satisfaction, rated_on = excluded.rated_on
          """,
          ratings);
    }
  }

  /** A newer state of the row, as a person has taken it over. */
  void rewrite(Entered at, BookRow row, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.book_row SET content = ?, fingerprint = ?, repeat = ?, route = ?, unit_code = ?, due_on = ?,
              answer = ?, answered_on = ? WHERE entry_id = ?
            """)
        .params(
            Arrays.asList(
                secrets.texts(row.texts()),
                secrets.fingerprint(row.texts()),
                row.repeat(),
                row.way(),
                row.unit(),
                row.dueOn(),
                OldAnswer.of(row),
                row.answeredOn(),
                at.entryId()))
        .update();
    if (row.satisfaction() != null && row.closed()) {
      rate(List.<Object[]>of(rating(row, at, by)));
    }
  }
}
