package org.huiyin.registerbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Township;
import org.huiyin.organisation.Unit;
import org.huiyin.organisation.Village;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entries of the register as rows of a book. What came from a book and is history goes out as it
 * came in, with what was corrected since; what was handled here says how.
 */
@Component
class ExportRows {

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final RowSecrets secrets;
  private final Organisation organisation;

  ExportRows(JdbcClient jdbc, Secrecy secrecy, RowSecrets secrets, Organisation organisation) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.secrets = secrets;
    this.organisation = organisation;
  }

  record Line(long entryId, Map<BookColumn, String> texts) {}

  List<Line> after(long entryId, String source, Actor reader, int atMost) {
    return jdbc.sql(
            """
            SELECT e.id, e.register_number, e.occurred_on, e.channel, e.headcount, e.title, e.body, e.further,
              c.state, c.purpose, c.category, c.place_of_issue, c.route, c.outcome, c.replied_on, c.closed_on,
              c.earlier_case_id, p.name, p.id_number, p.phone, p.address, b.content AS book, b.started_at,
              (SELECT r.outcome FROM huiyin.request r WHERE r.case_id = c.id AND r.outcome IS NOT NULL
                 ORDER BY r.position LIMIT 1) AS of_request,
              ra.satisfaction, f.kind AS referral_kind, f.unit_code, f.due_on,
              (SELECT concat_ws(E'\\n', l.content->>'facts', l.content->>'grounds', l.content->>'text')
                 FROM huiyin.letter l WHERE l.case_id = c.id AND l.kind = 'REPLY' AND l.approved_by IS NOT NULL
                 ORDER BY l.id DESC LIMIT 1) AS answer,
              (SELECT jsonb_agg(jsonb_build_array(a.person_id, a.unit_code, encode(a.name, 'base64')) ORDER BY a.id)
                 FROM huiyin.complained_of a WHERE a.entry_id = e.id) AS accused
            FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id
              JOIN huiyin.petitioner p ON p.entry_id = e.id AND p.lead
              LEFT JOIN huiyin.book_row b ON b.entry_id = e.id
              LEFT JOIN huiyin.rating ra ON ra.case_id = c.id
              LEFT JOIN LATERAL (SELECT kind, unit_code, due_on FROM huiyin.referral r WHERE r.case_id = c.id AND r.lead
                ORDER BY r.id DESC LIMIT 1) f ON true
            WHERE e.id > :after AND e.voided_on IS NULL AND (:source::text IS NULL OR b.source_book = :source)
              AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id
                AND (s.user_id = :user OR s.group_id = ANY(:groups)))
            ORDER BY e.id LIMIT :atMost
            """)
        .param("after", entryId)
        .param("source", source)
        .param("user", reader.userId())
        .param("groups", reader.groups().toArray(String[]::new))
        .param("atMost", atMost)
        .query((row, n) -> new Line(row.getLong("id"), texts(row)))
        .list();
  }

  private Map<BookColumn, String> texts(ResultSet row) throws SQLException {
    byte[] book = row.getBytes("book");
    Map<BookColumn, String> texts = new EnumMap<>(BookColumn.class);
    if (book == null) {
      put(
          texts,
          BookColumn.SOURCE,
          organisation.township().map(Township::presidiumName).orElse("回音"));
      put(texts, BookColumn.ORIGINAL_NUMBER, row.getString("register_number"));
      boolean again = row.getBoolean("further") || row.getString("earlier_case_id") != null;
      put(
          texts,
          BookColumn.FIRST_OR_REPEAT,
          BookWords.FIRST_OR_REPEAT.word(again ? "REPEAT" : "FIRST"));
      matter(texts, row);
    } else {
      texts.putAll(secrets.texts(book));
    }
    entry(texts, row);
    if (book == null || row.getString("started_at") != null) {
      handling(texts, row);
    }
    return texts;
  }

  /** What is corrected in the register stands there. */
  private void entry(Map<BookColumn, String> texts, ResultSet row) throws SQLException {
    put(texts, BookColumn.REGISTERED_ON, row.getString("occurred_on"));
    put(texts, BookColumn.CHANNEL, BookWords.CHANNEL.word(row.getString("channel")));
    put(texts, BookColumn.TITLE, row.getString("title"));
    put(texts, BookColumn.BODY, row.getString("body"));
    put(texts, BookColumn.PETITIONER, open(row, "name"));
    put(texts, BookColumn.ID_NUMBER, open(row, "id_number"));
    put(texts, BookColumn.PHONE, open(row, "phone"));
    put(texts, BookColumn.ADDRESS, open(row, "address"));
    if (row.getInt("headcount") > 1 || texts.containsKey(BookColumn.HEADCOUNT)) {
      put(texts, BookColumn.HEADCOUNT, row.getString("headcount"));
    }
  }

  private String open(ResultSet row, String column) throws SQLException {
    return secrecy.decrypt(row.getBytes(column), "petitioner." + column);
  }

  private void matter(Map<BookColumn, String> texts, ResultSet row) throws SQLException {
    put(texts, BookColumn.PURPOSE, BookWords.PURPOSE.word(row.getString("purpose")));
    put(
        texts,
        BookColumn.CATEGORY,
        organisation.category(row.getString("category")).map(Category::name).orElse(null));
    String place = row.getString("place_of_issue");
    put(
        texts,
        BookColumn.PLACE,
        place == null ? null : organisation.village(place).map(Village::name).orElse(place));
    ExportedAccused accused = ExportedAccused.read(row.getString("accused"), secrecy);
    put(
        texts,
        BookColumn.ACCUSED_PERSONS,
        accused.persons(id -> organisation.person(id).map(Person::name).orElse("")));
    put(
        texts,
        BookColumn.ACCUSED_UNITS,
        accused.units(
            code ->
                organisation
                    .unit(code)
                    .map(Unit::name)
                    .or(() -> organisation.village(code).map(Village::committee))
                    .orElse(code)));
  }

  private void handling(Map<BookColumn, String> texts, ResultSet row) throws SQLException {
    String kind = row.getString("referral_kind");
    String route = row.getString("route");
    String way =
        "TRANSFER".equals(kind) ? kind : kind != null || "REFER".equals(route) ? "ASSIGN" : route;
    put(texts, BookColumn.WAY, way == null ? null : BookWords.WAY.word(way));
    String unit = row.getString("unit_code");
    put(
        texts,
        BookColumn.UNIT,
        unit == null ? null : organisation.unit(unit).map(Unit::name).orElse(unit));
    put(texts, BookColumn.DUE_ON, row.getString("due_on"));
    if (!row.getString("state").equals("OPEN")) {
      String closedOn = row.getString("replied_on");
      String outcome =
          row.getString("outcome") == null ? row.getString("of_request") : row.getString("outcome");
      put(texts, BookColumn.CLOSED_ON, closedOn == null ? row.getString("closed_on") : closedOn);
      put(texts, BookColumn.OUTCOME, outcome == null ? null : BookWords.OUTCOME.word(outcome));
      put(texts, BookColumn.ANSWER, row.getString("answer"));
      put(texts, BookColumn.ANSWERED_ON, row.getString("replied_on"));
      String satisfaction = row.getString("satisfaction");
      put(
          texts,
          BookColumn.SATISFACTION,
          satisfaction == null ? null : BookWords.SATISFACTION.word(satisfaction));
    }
  }

  private static void put(Map<BookColumn, String> texts, BookColumn column, String text) {
    if (text == null || text.isBlank()) {
      texts.remove(column);
    } else {
      texts.put(column, text);
    }
  }
}
