package org.huiyin.registerbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of the register as rows of a book, as they stand today. */
@Component
class ExportRows {

  private static final String ENTRIES =
      """
      SELECT e.id, e.case_id, %s AS own_number, e.occurred_on, e.channel, e.headcount, e.title, e.body, e.further, e.purpose,
        e.category, c.state, c.place_of_issue, c.route, c.outcome, c.replied_on, c.closed_on, c.earlier_case_id,
        p.name, p.id_number, p.phone, p.village, p.address, b.content AS book, b.started_at,
        coalesce(fb.source_book, :own) AS first_source, coalesce(fb.original_number, %s) AS first_number,
        (SELECT jsonb_agg(jsonb_build_array(s.wording, s.outcome) ORDER BY s.position)
           FROM huiyin.standing_request s WHERE s.case_id = c.id) AS requests,
        ra.satisfaction, f.kind AS referral_kind, f.unit_code, f.due_on,
        ARRAY(SELECT o.unit_code FROM huiyin.referral o WHERE o.case_id = c.id AND NOT o.lead AND o.unit_code IS NOT NULL
           AND o.state NOT IN ('FAILED', 'CALLED_OFF') ORDER BY o.id) AS co_units,
        (SELECT l.content FROM huiyin.letter l WHERE l.case_id = c.id AND l.kind = 'REPLY' AND l.approved_by IS NOT NULL
           ORDER BY l.id DESC LIMIT 1) AS answer,
        (SELECT jsonb_agg(jsonb_build_array(a.person_id, a.unit_code, encode(a.name, 'base64'), encode(a.post, 'base64')) ORDER BY a.id)
           FROM huiyin.complained_of a WHERE a.entry_id = e.id) AS accused,
        e.id IN (SELECT k.entry_id FROM huiyin.correction k
           WHERE k.field IN ('ACCUSED_PERSON', 'ACCUSED_UNIT', 'ACCUSED_NAME')) AS accused_corrected
      FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id
        JOIN huiyin.petitioner p ON p.entry_id = e.id AND p.lead
        JOIN huiyin.register_entry fe ON fe.case_id = c.id AND NOT fe.further
        LEFT JOIN huiyin.book_row fb ON fb.entry_id = fe.id
        LEFT JOIN huiyin.book_row b ON b.entry_id = e.id
        LEFT JOIN huiyin.rating ra ON ra.case_id = c.id
        LEFT JOIN LATERAL (SELECT kind, unit_code, due_on FROM huiyin.referral r WHERE r.case_id = c.id AND r.lead
          ORDER BY r.id DESC LIMIT 1) f ON true
      """
          .formatted(OwnBook.NUMBER.formatted("e"), OwnBook.NUMBER.formatted("fe"));

  private final JdbcClient jdbc;
  private final RegisterTexts texts;
  private final OwnBook own;
  private final AddedFields added;

  ExportRows(JdbcClient jdbc, RegisterTexts texts, OwnBook own, AddedFields added) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.own = own;
    this.added = added;
  }

  record Line(long entryId, long caseId, Map<BookColumn, String> texts) {}

  /**
   * Those that stand, without the cases that the reader is kept from.
   *
   * @param source only what came from this book, {@code null} for everything
   */
  List<Line> after(long entryId, String source, Actor reader, int atMost) {
    List<Line> lines =
        asked(
                """
            WHERE e.id > :after AND e.voided_on IS NULL
              AND (:source::text IS NULL OR coalesce(b.source_book, :own) = :source)
              AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id
                AND (s.user_id = :user OR s.group_id = ANY(:groups)))
            ORDER BY e.id LIMIT :atMost
            """)
            .param("after", entryId)
            .param("source", source)
            .param("user", reader.userId())
            .param("groups", reader.groups().toArray(String[]::new))
            .param("atMost", atMost)
            .query((row, n) -> line(row))
            .list();
    added.to(lines);
    return lines;
  }

  /** By entry. Whether somebody may read them is for the caller to ask. */
  Map<Long, Map<BookColumn, String>> of(Collection<Long> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    List<Line> lines =
        asked("WHERE e.id = ANY(:entries)")
            .param("entries", entries.toArray(Long[]::new))
            .query((row, n) -> line(row))
            .list();
    added.to(lines);
    return lines.stream().collect(Collectors.toMap(Line::entryId, Line::texts));
  }

  private Line line(ResultSet row) throws SQLException {
    return new Line(row.getLong("id"), row.getLong("case_id"), texts.of(row));
  }

  private JdbcClient.StatementSpec asked(String which) {
    return jdbc.sql(ENTRIES + which).param("own", own.source()).param("mark", own.mark());
  }
}
