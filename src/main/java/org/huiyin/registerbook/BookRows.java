package org.huiyin.registerbook;

import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** Of a row {@code b}: what is being handled here is joined by registering, not by a book. */
  static final String MAY_BE_JOINED =
      """
       NOT EXISTS (SELECT 1 FROM huiyin.petition_case c WHERE c.id = b.case_id AND c.state = 'VOIDED')
         AND NOT EXISTS (SELECT 1 FROM huiyin.book_row s WHERE s.case_id = b.case_id AND s.started_at IS NOT NULL)
      """;

  private static final String KNOWN =
      """
      SELECT e.case_id, e.id AS entry_id, e.register_number, e.further, b.content,
        CASE WHEN e.voided_on IS NULL THEN c.state ELSE 'VOIDED' END AS state,
        EXISTS (SELECT 1 FROM huiyin.book_row s WHERE s.case_id = c.id AND s.started_at IS NOT NULL) AS started
      FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id
        LEFT JOIN huiyin.book_row b ON b.entry_id = e.id
      """;

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

  /**
   * @param fingerprint of what stood in the row when it was read in
   */
  record FromBook(long entryId, byte[] fingerprint) {}

  /** Those that are in the register. */
  Map<Key, FromBook> known(List<Key> asked) {
    Map<Key, FromBook> known = new HashMap<>();
    if (asked.isEmpty()) {
      return known;
    }
    jdbc.sql(
            """
            SELECT b.source_book, b.original_number, b.entry_id, b.fingerprint FROM huiyin.book_row b
            JOIN unnest(:sources::text[], :numbers::text[]) AS a (source, number)
              ON b.source_book = a.source AND b.original_number = a.number
            """)
        .param("sources", asked.stream().map(Key::source).toArray(String[]::new))
        .param("numbers", asked.stream().map(Key::originalNumber).toArray(String[]::new))
        .query(
            row -> {
              known.put(
                  new Key(row.getString(1), row.getString(2)),
                  new FromBook(row.getLong(3), row.getBytes(4)));
            });
    return known;
  }

  /**
   * A row that is in the register.
   *
   * @param said what stood in its book, {@code null} for an entry that was registered here
   * @param state of the case; VOIDED also of an entry
   * @param started the order of work of the case has begun
   * @param further it is not the first entry of its case
   */
  record Known(
      Entered entered,
      Map<BookColumn, String> said,
      String state,
      boolean started,
      boolean further) {}

  Optional<Known> get(Key key) {
    return jdbc.sql(KNOWN + "WHERE b.source_book = ? AND b.original_number = ?")
        .params(key.source(), key.originalNumber())
        .query((row, n) -> known(row))
        .optional();
  }

  Known registeredHere(long entryId) {
    return jdbc.sql(KNOWN + "WHERE e.id = ?").param(entryId).query((row, n) -> known(row)).single();
  }

  private Known known(ResultSet row) throws SQLException {
    byte[] content = row.getBytes("content");
    return new Known(
        new Entered(
            row.getLong("case_id"), row.getLong("entry_id"), row.getString("register_number")),
        content == null ? null : secrets.texts(content),
        row.getString("state"),
        row.getBoolean("started"),
        row.getBoolean("further"));
  }

  /** The cases of those rows whose order of work has not begun and that were not voided. */
  Map<Key, Long> casesToJoin(List<Key> asked) {
    Map<Key, Long> cases = new HashMap<>();
    if (asked.isEmpty()) {
      return cases;
    }
    jdbc.sql(
            """
            SELECT b.source_book, b.original_number, b.case_id FROM huiyin.book_row b
            JOIN unnest(:sources::text[], :numbers::text[]) AS a (source, number)
              ON b.source_book = a.source AND b.original_number = a.number
            WHERE
            """
                + MAY_BE_JOINED)
        .param("sources", asked.stream().map(Key::source).toArray(String[]::new))
        .param("numbers", asked.stream().map(Key::originalNumber).toArray(String[]::new))
        .query(
            row -> {
              cases.put(new Key(row.getString(1), row.getString(2)), row.getLong(3));
            });
    return cases;
  }

  /** What a row of a book said of this case, for who may read the case. */
  Optional<Map<BookColumn, String>> ofCase(long caseId) {
    return jdbc.sql(
            """
            SELECT b.content FROM huiyin.book_row b JOIN huiyin.register_entry e ON e.id = b.entry_id
            WHERE b.case_id = ? AND NOT e.further
            """)
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
      if (isRated(row)) {
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

  private static boolean isRated(BookRow row) {
    return row.satisfaction() != null && row.closed() && row.joins() == null;
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
    if (isRated(row)) {
      rate(List.<Object[]>of(rating(row, at, by)));
    }
  }
}
