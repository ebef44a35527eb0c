package org.huiyin.deliberation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sheets that the office has prepared for those who decide (拟办研究意见表), one for each time that a
 * case is deliberated on. They stay on record, encrypted: what was proposed can be held beside what
 * was decided.
 */
@Component
public class PreparedSheets {

  private static final String COLUMN = "prepared_sheet.content";

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final ObjectMapper json;
  private final Clock clock;

  PreparedSheets(JdbcClient jdbc, Secrecy secrecy, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param sittingId the sitting on whose list the case stands, or {@code null}
   * @param content by the keys of the form; empty when the case only stands on a list
   */
  public record Prepared(
      Long sittingId, Map<String, Object> content, String preparedBy, OffsetDateTime preparedAt) {}

  /** For the deliberation that is to come; none for one that is over. */
  public Optional<Prepared> of(long caseId) {
    return jdbc.sql(
            """
            SELECT sitting_id, content, prepared_by, prepared_at FROM huiyin.prepared_sheet
            WHERE case_id = ? AND round = (SELECT count(*) FROM huiyin.deliberation WHERE case_id = ?)
            """)
        .params(caseId, caseId)
        .query((row, n) -> read(row))
        .optional();
  }

  void write(long caseId, Long sittingId, Map<String, Object> content, Actor by) {
    put(caseId, sittingId, secrecy.encrypt(text(content), COLUMN), by);
  }

  /** Leaves what has been prepared, and by whom, as it is. */
  void list(long caseId, long sittingId, Actor by) {
    put(caseId, sittingId, null, by);
  }

  private void put(long caseId, Long sittingId, byte[] content, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.prepared_sheet AS old (case_id, round, sitting_id, content, prepared_by, prepared_at)
            SELECT ?, count(*), ?, ?, ?, ? FROM huiyin.deliberation WHERE case_id = ?
            ON CONFLICT (case_id, round) DO UPDATE SET sitting_id = excluded.sitting_id,
              content = coalesce(excluded.content, old.content),
              prepared_by = CASE WHEN excluded.content IS NULL THEN old.prepared_by ELSE excluded.prepared_by END,
              prepared_at = CASE WHEN excluded.content IS NULL THEN old.prepared_at ELSE excluded.prepared_at END
            """)
        .params(caseId, sittingId, content, by.userId(), OffsetDateTime.now(clock), caseId)
        .update();
  }

  private Prepared read(ResultSet row) throws SQLException {
    return new Prepared(
        row.getObject("sitting_id", Long.class),
        content(secrecy.decrypt(row.getBytes("content"), COLUMN)),
        row.getString("prepared_by"),
        row.getObject("prepared_at", OffsetDateTime.class));
  }

  private String text(Map<String, Object> content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Checked content is always JSON", e);
    }
  }

  private Map<String, Object> content(String text) {
    try {
      return text == null ? Map.of() : json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A prepared sheet is no JSON object", e);
    }
  }
}
