package org.huiyin.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.secrecy.Secrecy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of all cases, encrypted. Who may see a case is asked by the doors before they come
 * here; that somebody read or added a paper is recorded here.
 */
@Component
public class Documents {

  private static final String TITLE = "document.title";
  private static final String CONTENT = "document.content";

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final AuditTrail audit;
  private final Clock clock;
  private final Intake intake;

  Documents(
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

  /**
   * Takes a file in.
   *
   * @param kind what it is in the case, an upper-case code
   * @throws Refusal when it is too large, empty, of a type that is not taken in, or not what it
   *     says it is
   */
  @Transactional
  public long store(
      long caseId, String kind, String title, String mediaType, byte[] content, Actor by) {
    Intake.title(title);
    return insert(
        new Version(caseId, UUID.randomUUID(), 1, kind, title, null, null), mediaType, content, by);
  }

  /** Takes in a letter of our own under its number. */
  @Transactional
  public long storeLetter(
      long caseId,
      String kind,
      String title,
      LetterNumber number,
      String mediaType,
      byte[] content,
      Actor by) {
    Version first = new Version(caseId, UUID.randomUUID(), 1, kind, title, number.toString(), null);
    return insert(first, mediaType, content, by);
  }

  /**
   * Puts back a paper that was corrected in Word or WPS, as the next version; the ones before are
   * kept.
   *
   * @param id the version that was corrected
   * @param reason nothing personal
   * @throws Refusal also when somebody else put a version back meanwhile
   */
  @Transactional
  public long putBack(long id, String mediaType, byte[] content, String reason, Actor by) {
    Version corrected =
        jdbc.sql(
                "SELECT case_id, chain, version, kind, title, letter_number FROM huiyin.document WHERE id = ?")
            .param(id)
            .query((row, n) -> version(row))
            .optional()
            .orElseThrow(Documents::unknown);
    try {
      return insert(corrected.next(reason), mediaType, content, by);
    } catch (DuplicateKeyException meanwhile) {
      throw new Refusal(Fault.of("document.putBackMeanwhile"));
    }
  }

  /** All papers of a case and all their versions, in the order they came. */
  public List<DocumentEntry> of(long caseId) {
    return jdbc.sql(
            """
            SELECT id, case_id, chain, version, kind, title, media_type, size_bytes, letter_number, reason,
                   created_at, created_by, version = max(version) OVER (PARTITION BY chain) AS latest
            FROM huiyin.document WHERE case_id = ? ORDER BY id
            """)
        .param(caseId)
        .query((row, n) -> entry(row))
        .list();
  }

  /** The case a paper belongs to, for the doors. */
  public Optional<Long> caseOf(long id) {
    return jdbc.sql("SELECT case_id FROM huiyin.document WHERE id = ?")
        .param(id)
        .query(Long.class)
        .optional();
  }

  /** Opens a paper; that this person opened it is recorded. */
  @Transactional
  public StoredDocument open(long id, Actor reader) {
    StoredDocument opened =
        jdbc.sql(
                "SELECT id, case_id, title, media_type, content, letter_number FROM huiyin.document WHERE id = ?")
            .param(id)
            .query((row, n) -> stored(row))
            .optional()
            .orElseThrow(Documents::unknown);
    audit.record(reader, "READ_DOCUMENT", "document:" + id, opened.caseId(), null);
    return opened;
  }

  private long insert(Version version, String named, byte[] content, Actor by) {
    String mediaType = intake.check(named, content);
    long id =
        jdbc.sql(
                """
                INSERT INTO huiyin.document (case_id, chain, version, kind, title, letter_number, reason, media_type,
                  size_bytes, sha256, content, created_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """)
            .params(
                version.caseId,
                version.chain,
                version.number,
                version.kind,
                secrecy.encrypt(version.title, TITLE),
                version.letterNumber,
                version.reason,
                mediaType,
                content.length,
                Intake.sha256(content),
                secrecy.encrypt(content, CONTENT),
                OffsetDateTime.now(clock),
                by.userId())
            .query(Long.class)
            .single();
    audit.record(by, "STORE_DOCUMENT", "document:" + id, version.caseId, version.reason);
    return id;
  }

  private Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getLong("case_id"),
        row.getObject("chain", UUID.class),
        row.getInt("version"),
        row.getString("kind"),
        title(row),
        row.getString("letter_number"),
        null);
  }

  private DocumentEntry entry(ResultSet row) throws SQLException {
    return new DocumentEntry(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getObject("chain", UUID.class),
        row.getInt("version"),
        row.getBoolean("latest"),
        row.getString("kind"),
        title(row),
        row.getString("media_type"),
        row.getInt("size_bytes"),
        row.getString("letter_number"),
        row.getString("reason"),
        row.getObject("created_at", OffsetDateTime.class),
        row.getString("created_by"));
  }

  private StoredDocument stored(ResultSet row) throws SQLException {
    String mediaType = row.getString("media_type");
    return new StoredDocument(
        row.getLong("id"),
        row.getLong("case_id"),
        title(row),
        Intake.fileName(row.getLong("id"), row.getString("letter_number"), mediaType),
        mediaType,
        secrecy.decryptBytes(row.getBytes("content"), CONTENT),
        row.getString("letter_number"));
  }

  private String title(ResultSet row) throws SQLException {
    return secrecy.decrypt(row.getBytes("title"), TITLE);
  }

  private static Refusal unknown() {
    return new Refusal(Fault.of("document.unknown"));
  }

  private record Version(
      long caseId,
      UUID chain,
      int number,
      String kind,
      String title,
      String letterNumber,
      String reason) {

    Version next(String why) {
      return new Version(caseId, chain, number + 1, kind, title, letterNumber, why);
    }
  }
}
