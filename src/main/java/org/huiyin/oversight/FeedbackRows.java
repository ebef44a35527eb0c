package org.huiyin.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.oversight.Feedback.Adoption;
import org.huiyin.oversight.GovernmentFeedback.Draft;
import org.huiyin.oversight.OversightTopic.Hotspot;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of feedback as rows; words encrypted. */
@Component
class FeedbackRows {

  private static final String WORDING = "government_feedback.wording";
  private static final String ANSWER = "government_feedback.answer";

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Clock clock;

  FeedbackRows(JdbcClient jdbc, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  long add(Draft draft, Actor by) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.government_feedback (unit_code, category, village, topic_id, brought_by, wording,
              answer_due_on, drafted_by, drafted_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(
            draft.unit(),
            draft.hotspot().category(),
            draft.hotspot().village(),
            draft.topic(),
            draft.broughtBy(),
            secrecy.encrypt(draft.wording().strip(), WORDING),
            draft.answerDueOn(),
            by.userId(),
            LocalDate.now(clock))
        .query(Long.class)
        .single();
  }

  Optional<Feedback> find(long id) {
    return jdbc.sql("SELECT * FROM huiyin.government_feedback WHERE id = ? FOR UPDATE")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The latest first. */
  List<Feedback> all() {
    return jdbc.sql("SELECT * FROM huiyin.government_feedback ORDER BY id DESC")
        .query((row, n) -> read(row))
        .list();
  }

  void signed(long id, String number, long paper, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.government_feedback SET signed_by = ?, out_on = ?, letter_number = ?, paper_id = ?
            WHERE id = ?
            """)
        .params(by.userId(), LocalDate.now(clock), number, paper, id)
        .update();
  }

  void answered(long id, LocalDate on, Adoption adoption, String answer, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.government_feedback SET answered_on = ?, adoption = ?, answer = ?, answered_by = ?
            WHERE id = ?
            """)
        .params(on, adoption.name(), secrecy.encrypt(answer, ANSWER), by.userId(), id)
        .update();
  }

  private Feedback read(ResultSet row) throws SQLException {
    String adoption = row.getString("adoption");
    return new Feedback(
        row.getLong("id"),
        row.getString("unit_code"),
        new Hotspot(row.getString("category"), row.getString("village")),
        row.getObject("topic_id", Long.class),
        row.getObject("brought_by", Long.class),
        secrecy.decrypt(row.getBytes("wording"), WORDING),
        row.getObject("answer_due_on", LocalDate.class),
        row.getString("drafted_by"),
        row.getObject("drafted_on", LocalDate.class),
        row.getString("signed_by"),
        row.getObject("out_on", LocalDate.class),
        row.getString("letter_number"),
        row.getObject("paper_id", Long.class),
        row.getObject("answered_on", LocalDate.class),
        adoption == null ? null : Adoption.valueOf(adoption),
        secrecy.decrypt(row.getBytes("answer"), ANSWER));
  }
}
