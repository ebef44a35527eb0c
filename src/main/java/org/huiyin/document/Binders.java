package org.huiyin.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Refusal;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers that belong to no single case, encrypted, each in a binder such as {@code conference:3}.
 * Who may see a binder is asked before anybody comes here; that he read or added a paper is
 * recorded here.
 */
@Component
public class Binders {

  private static final String TITLE = "binder_paper.title";
  private static final String CONTENT = "binder_paper.content";

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final AuditTrail audit;
  private final Clock clock;
  private final Intake intake;

  Binders(
      JdbcClient jdbc,
      Secrecy secrecy,
      AuditTrail audit,
      Clock clock,
      DocumentProperties properties) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.audit = audit;
    this.clock = clock;
    this.intake = new Intake(properties.maximumSize());
  }

  /** A paper as it is listed, without its content. */
  public record Entry(
      long id,
      String kind,
      String title,
      String letterNumber,
      OffsetDateTime createdAt,
      String createdBy) {}

  /**
   * Takes a file in.
   *
   * @param kind what it is, an upper-case code
   * @param named its type as the browser names it
   * @param number of a letter of our own, {@code null} for any other paper
   * @throws Refusal when its title is missing or too long, it is too large, empty, of a type that
   *     is not taken in, or not what it says it is
   */
  @Transactional
  public long store(
      Binder binder,
      String kind,
      String title,
      LetterNumber number,
      String named,
      byte[] content,
      Actor by) {
    if (number == null) {
      Intake.title(title);
    }
    String mediaType = intake.check(named, content);
    long id =
        jdbc.sql(
                """
                INSERT INTO huiyin.binder_paper (binder, kind, title, letter_number, media_type, size_bytes,
                  sha256, content, created_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """)
            .params(
                binder.name(),
                kind,
                secrecy.encrypt(title, TITLE),
                number == null ? null : number.toString(),
                mediaType,
                content.length,
                Intake.sha256(content),
                secrecy.encrypt(content, CONTENT),
                OffsetDateTime.now(clock),
                by.userId())
            .query(Long.class)
            .single();
    note(by, "STORE_PAPER", binder, id);
    return id;
  }

  /** The papers of a binder, in the order they came. */
  public List<Entry> of(Binder binder) {
    return jdbc.sql(
            """
            SELECT id, kind, title, letter_number, created_at, created_by
            FROM huiyin.binder_paper WHERE binder = ? ORDER BY id
            """)
        .param(binder.name())
        .query(
            (row, n) ->
                new Entry(
                    row.getLong("id"),
                    row.getString("kind"),
                    title(row),
                    row.getString("letter_number"),
                    row.getObject("created_at", OffsetDateTime.class),
                    row.getString("created_by")))
        .list();
  }

  /** Whether the binder holds such a paper. */
  public boolean holds(Binder binder, long id) {
    return jdbc.sql("SELECT count(*) FROM huiyin.binder_paper WHERE id = ? AND binder = ?")
            .params(id, binder.name())
            .query(Integer.class)
            .single()
        == 1;
  }

  /**
   * Opens a paper of this binder; that this person opened it is recorded.
   *
   * @return empty when the binder holds no such paper
   */
  @Transactional
  public Optional<StoredDocument> open(Binder binder, long id, Actor reader) {
    Optional<StoredDocument> opened =
        jdbc.sql(
                """
                SELECT id, title, media_type, content, letter_number
                FROM huiyin.binder_paper WHERE id = ? AND binder = ?
                """)
            .params(id, binder.name())
            .query((row, n) -> stored(row))
            .optional();
    opened.ifPresent(paper -> note(reader, "READ_PAPER", binder, id));
    return opened;
  }

  private void note(Actor by, String act, Binder binder, long id) {
    audit.recordForCases(by, act, binder.name() + "/paper:" + id, binder.cases(), null);
  }

  private StoredDocument stored(ResultSet row) throws SQLException {
    String mediaType = row.getString("media_type");
    String title = title(row);
    return new StoredDocument(
        row.getLong("id"),
        0,
        title,
        Intake.fileName(title, mediaType),
        mediaType,
        secrecy.decryptBytes(row.getBytes("content"), CONTENT),
        row.getString("letter_number"));
  }

  private String title(ResultSet row) throws SQLException {
    return secrecy.decrypt(row.getBytes("title"), TITLE);
  }
}
