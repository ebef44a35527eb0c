package org.huiyin.deliberation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.deliberation.DeliberationEntry.Opinion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the last sitting on a case wrote down, whole, for the sheet of paper F15. */
@Component
public class DeliberationSheets {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  DeliberationSheets(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param chairedBy and attendees ids of persons
   * @param deputy id of the neighbouring deputy, or {@code null}
   */
  public record Sheet(
      LocalDate heldOn,
      String place,
      long chairedBy,
      List<Long> attendees,
      List<Opinion> opinions,
      String handlingOpinion,
      String route,
      String ground,
      String groundReason,
      Long deputy,
      boolean deputyConsents) {}

  /**
   * Who was recused by decision and for which reason.
   *
   * @param person {@code null} where only the account was written down
   */
  public record Recused(Long person, String userId, String reason) {}

  public Optional<Sheet> last(long caseId) {
    return jdbc.sql(
            """
            SELECT s.held_on, s.place, s.chaired_by, s.attendees, d.opinions, d.handling_opinion, d.route,
              d.competence_ground, d.ground_reason, d.deputy_id, d.deputy_consent
            FROM huiyin.deliberation d JOIN huiyin.sitting s ON s.id = d.sitting_id
            WHERE d.case_id = ? ORDER BY d.id DESC LIMIT 1
            """)
        .param(caseId)
        .query((row, n) -> read(row))
        .optional();
  }

  public List<Recused> recused(long caseId) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (since, coalesce(person_id::text, user_id)) person_id AS person, user_id, reason
            FROM huiyin.shut_out WHERE case_id = ? AND cause = 'RECUSED'
            ORDER BY since, coalesce(person_id::text, user_id)
            """)
        .param(caseId)
        .query(Recused.class)
        .list();
  }

  private Sheet read(ResultSet row) throws SQLException {
    return new Sheet(
        row.getObject("held_on", LocalDate.class),
        row.getString("place"),
        row.getLong("chaired_by"),
        ids(row.getArray("attendees")),
        opinions(row.getString("opinions")),
        row.getString("handling_opinion"),
        row.getString("route"),
        row.getString("competence_ground"),
        row.getString("ground_reason"),
        row.getObject("deputy_id", Long.class),
        row.getBoolean("deputy_consent"));
  }

  private static List<Long> ids(Array attendees) throws SQLException {
    return List.of((Long[]) attendees.getArray());
  }

  private List<Opinion> opinions(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The opinions of a sitting cannot be read", e);
    }
  }
}
