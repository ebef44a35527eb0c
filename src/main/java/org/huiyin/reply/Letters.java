package org.huiyin.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of a case from draft to service. */
@Component
public class Letters {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Letters(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  public enum Kind {
    NOTICE,
    EXTENSION,
    REPLY
  }

  /**
   * @param content the words, as far as they are not in the record elsewhere
   * @param overtakenOn the day on which the answer went out before this notice, or {@code null}
   */
  public record Letter(
      long id,
      Kind kind,
      String template,
      ReplyDraft content,
      String draftedBy,
      String approvedBy,
      LocalDate approvedOn,
      String comment,
      String number,
      Long documentId,
      LocalDate servedOn,
      String serviceWay,
      Boolean refused,
      String refusedReason,
      String recipientRelation,
      String notServedReason,
      String servedBy,
      LocalDate overtakenOn) {

    /** Signed, numbered, and neither served nor known to be unservable. */
    public boolean owed() {
      return number != null && servedOn == null && notServedReason == null && overtakenOn == null;
    }
  }

  long draft(long caseId, Kind kind, String template, ReplyDraft content, Actor by) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.letter (case_id, kind, template, content, drafted_by, drafted_at)
            VALUES (?, ?, ?, ?::jsonb, ?, ?) RETURNING id
            """)
        .params(
            caseId, kind.name(), template, write(content), by.userId(), OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /** The last letter of a kind on a case. */
  public Optional<Letter> last(long caseId, Kind kind) {
    return jdbc.sql(SELECT + " WHERE case_id = ? AND kind = ? ORDER BY id DESC LIMIT 1")
        .params(caseId, kind.name())
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * The last of its kind, with the case held as it is until what is being done with the letter is
   * done: nobody adds a request to an answer that is being signed.
   */
  Optional<Letter> lastHeld(long caseId, Kind kind) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE case_id = (SELECT id FROM huiyin.petition_case WHERE id = ? FOR NO KEY UPDATE)
                  AND kind = ? ORDER BY id DESC LIMIT 1
                """)
        .params(caseId, kind.name())
        .query((row, n) -> read(row))
        .optional();
  }

  /** A letter of this case. */
  Optional<Letter> find(long caseId, long id) {
    return jdbc.sql(SELECT + " WHERE case_id = ? AND id = ?")
        .params(caseId, id)
        .query((row, n) -> read(row))
        .optional();
  }

  public List<Letter> of(long caseId) {
    return jdbc.sql(SELECT + " WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query((row, n) -> read(row))
        .list();
  }

  /** The letter as it stands signed. */
  Letter approve(long id, String approver) {
    return jdbc.sql("UPDATE huiyin.letter SET approved_by = ?, approved_at = ? WHERE id = ?" + BACK)
        .params(approver, OffsetDateTime.now(clock), id)
        .query((row, n) -> read(row))
        .single();
  }

  void sendBack(long id, String comment) {
    jdbc.sql("UPDATE huiyin.letter SET comment = ? WHERE id = ?").params(comment, id).update();
  }

  /** From here on the letter is out: it has its number and its page. */
  void issue(long id, String number, long documentId) {
    jdbc.sql("UPDATE huiyin.letter SET letter_number = ?, document_id = ? WHERE id = ?")
        .params(number, documentId, id)
        .update();
  }

  /** A page that was corrected takes the place of the one before; the number stays. */
  void replacePage(long id, long documentId) {
    jdbc.sql("UPDATE huiyin.letter SET document_id = ? WHERE id = ?")
        .params(documentId, id)
        .update();
  }

  /** A notice that was signed and not served when the answer went out keeps its number. */
  void overtaken(long caseId, LocalDate on) {
    jdbc.sql(
            """
            UPDATE huiyin.letter SET overtaken_on = ? WHERE case_id = ? AND kind = 'NOTICE'
              AND letter_number IS NOT NULL AND served_on IS NULL AND not_served_reason IS NULL
            """)
        .params(on, caseId)
        .update();
  }

  void served(long id, Service service, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.letter SET served_on = ?, service_way = ?, refused = ?, refused_reason = ?,
              recipient_relation = ?, not_served_reason = ?, served_by = ? WHERE id = ?
            """)
        .params(
            service.servedOn(),
            service.way(),
            service.refused(),
            service.refusedReason(),
            service.recipientRelation(),
            service.notServedReason() == null ? null : service.notServedReason().name(),
            by.userId(),
            id)
        .update();
  }

  private static final String COLUMNS =
      """
      id, kind, template, content, drafted_by, approved_by,
      (approved_at AT TIME ZONE 'Asia/Shanghai')::date AS approved_on, comment, letter_number, document_id,
      served_on, service_way, refused, refused_reason, recipient_relation, not_served_reason, served_by,
      overtaken_on
      """;

  private static final String SELECT = "SELECT " + COLUMNS + "FROM huiyin.letter\n";

  private static final String BACK = " RETURNING " + COLUMNS;

  private Letter read(ResultSet row) throws SQLException {
    return new Letter(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("template"),
        parse(row.getString("content")),
        row.getString("drafted_by"),
        row.getString("approved_by"),
        row.getObject("approved_on", LocalDate.class),
        row.getString("comment"),
        row.getString("letter_number"),
        row.getObject("document_id", Long.class),
        row.getObject("served_on", LocalDate.class),
        row.getString("service_way"),
        row.getObject("refused", Boolean.class),
        row.getString("refused_reason"),
        row.getString("recipient_relation"),
        row.getString("not_served_reason"),
        row.getString("served_by"),
        row.getObject("overtaken_on", LocalDate.class));
  }

  private String write(ReplyDraft content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of texts is always JSON", e);
    }
  }

  private ReplyDraft parse(String content) {
    try {
      return json.readValue(content, ReplyDraft.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The content of a letter cannot be read", e);
    }
  }
}
