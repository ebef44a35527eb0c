package org.huiyin.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.oversight.OversightTopic.Hotspot;
import org.huiyin.oversight.OversightTopic.State;
import org.huiyin.oversight.OversightTopic.Tool;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topics as rows; words encrypted. */
@Component
class TopicRows {

  private static final String SUBJECT = "oversight_topic.subject";
  private static final String REASON = "oversight_topic.reason";
  private static final String RESULT = "oversight_topic.result";

  private static final String SELECT =
      """
      SELECT t.*, ARRAY(SELECT case_id FROM huiyin.oversight_topic_case c WHERE c.topic_id = t.id ORDER BY 1) AS cases,
        EXISTS (SELECT 1 FROM huiyin.oversight_topic_case c JOIN huiyin.petition_case p ON p.id = c.case_id
                WHERE c.topic_id = t.id AND p.sealed) AS sealed
      FROM huiyin.oversight_topic t
      """;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Clock clock;

  TopicRows(JdbcClient jdbc, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  long add(Proposal proposal, Actor by) {
    Hotspot hotspot = proposal.hotspot();
    long id =
        jdbc.sql(
                """
                INSERT INTO huiyin.oversight_topic
                  (tool, subject, reason, unit_code, category, village, state, proposed_by, proposed_on)
                VALUES (?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?) RETURNING id
                """)
            .params(
                proposal.tool().name(),
                secrecy.encrypt(proposal.subject(), SUBJECT),
                secrecy.encrypt(proposal.reason(), REASON),
                proposal.unit(),
                hotspot == null ? null : hotspot.category(),
                hotspot == null ? null : hotspot.village(),
                by.userId(),
                LocalDate.now(clock))
            .query(Long.class)
            .single();
    jdbc.sql(
            "INSERT INTO huiyin.oversight_topic_case (topic_id, case_id) SELECT ?, unnest(?::bigint[])")
        .params(id, proposal.cases().toArray(Long[]::new))
        .update();
    return id;
  }

  Optional<OversightTopic> find(long id) {
    return jdbc.sql(SELECT + "WHERE t.id = ? FOR UPDATE OF t")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The open ones first, then the latest. */
  List<OversightTopic> all() {
    return jdbc.sql(SELECT + "ORDER BY t.ended_on IS NOT NULL, t.ended_on DESC, t.id")
        .query((row, n) -> read(row))
        .list();
  }

  List<OversightTopic> ofCase(long caseId) {
    return jdbc.sql(
            SELECT
                + "WHERE t.id IN (SELECT topic_id FROM huiyin.oversight_topic_case WHERE case_id = ?) ORDER BY t.id")
        .param(caseId)
        .query((row, n) -> read(row))
        .list();
  }

  void onAgenda(long id, LocalDate on) {
    jdbc.sql("UPDATE huiyin.oversight_topic SET state = 'ON_AGENDA', agenda_on = ? WHERE id = ?")
        .params(on, id)
        .update();
  }

  void end(long id, State state, LocalDate on, String result, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.oversight_topic SET state = ?, ended_on = ?, result = ?, ended_by = ? WHERE id = ?
            """)
        .params(state.name(), on, secrecy.encrypt(result, RESULT), by.userId(), id)
        .update();
  }

  private OversightTopic read(ResultSet row) throws SQLException {
    String category = row.getString("category");
    return new OversightTopic(
        row.getLong("id"),
        Tool.valueOf(row.getString("tool")),
        secrecy.decrypt(row.getBytes("subject"), SUBJECT),
        secrecy.decrypt(row.getBytes("reason"), REASON),
        row.getString("unit_code"),
        category == null ? null : new Hotspot(category, row.getString("village")),
        List.of((Long[]) row.getArray("cases").getArray()),
        row.getBoolean("sealed"),
        State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getObject("proposed_on", LocalDate.class),
        row.getObject("agenda_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        secrecy.decrypt(row.getBytes("result"), RESULT));
  }
}
