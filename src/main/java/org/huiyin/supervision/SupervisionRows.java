package org.huiyin.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.secrecy.Secrecy;
import org.huiyin.supervision.SupervisionNotice.Level;
import org.huiyin.supervision.SupervisionNotice.Reason;
import org.huiyin.supervision.SupervisionNotice.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices as rows; words encrypted. */
@Component
class SupervisionRows {

  private static final String WORDS = "supervision.words";
  private static final String SELECT =
      """
      SELECT *, (drafted_at AT TIME ZONE 'Asia/Shanghai')::date AS drafted_on FROM huiyin.supervision_notice
      """;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Clock clock;

  SupervisionRows(JdbcClient jdbc, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /** What a draft says. */
  record Draft(
      long referralId,
      long caseId,
      Level level,
      Reason reason,
      String detail,
      String requirement) {}

  long add(Draft draft, Actor by) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.supervision_notice (referral_id, case_id, level, reason, state, detail, requirement,
              drafted_by, drafted_at) VALUES (?, ?, ?, ?, 'DRAFTED', ?, ?, ?, ?) RETURNING id
            """)
        .params(
            draft.referralId(),
            draft.caseId(),
            draft.level().name(),
            draft.reason().name(),
            cipher(draft.detail()),
            cipher(draft.requirement()),
            by.userId(),
            OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  SupervisionNotice get(long id) {
    return jdbc.sql(SELECT + "WHERE id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional()
        .orElseThrow(NoSuchCase::new);
  }

  /** All on a referral, the oldest first. */
  List<SupervisionNotice> of(long referralId) {
    return jdbc.sql(SELECT + "WHERE referral_id = ? ORDER BY id")
        .param(referralId)
        .query((row, n) -> read(row))
        .list();
  }

  /** The one that is drafted or waits for its answer. */
  Optional<SupervisionNotice> inHand(long referralId) {
    return of(referralId).stream()
        .filter(n -> n.state() == State.DRAFTED || n.state() == State.OUT)
        .findFirst();
  }

  void signed(long id, Level level, String requirement, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.supervision_notice SET level = ?, requirement = ?, decided_by = ?, decided_on = ?
            WHERE id = ?
            """)
        .params(level.name(), cipher(requirement), by.userId(), LocalDate.now(clock), id)
        .update();
  }

  void held(long id, String reason, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.supervision_notice SET state = 'HELD', hold_reason = ?, decided_by = ?, decided_on = ?
            WHERE id = ?
            """)
        .params(cipher(reason), by.userId(), LocalDate.now(clock), id)
        .update();
  }

  void out(long id, String number, long document, LocalDate on) {
    jdbc.sql(
            """
            UPDATE huiyin.supervision_notice SET state = 'OUT', letter_number = ?, document_id = ?, out_on = ?
            WHERE id = ?
            """)
        .params(number, document, on, id)
        .update();
  }

  void answered(long id, String answer, LocalDate on, Long document, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.supervision_notice SET state = 'ANSWERED', answer = ?, answered_on = ?, answer_document = ?,
              answer_entered_by = ? WHERE id = ?
            """)
        .params(cipher(answer), on, document, by.userId(), id)
        .update();
  }

  void is(long id, State state) {
    jdbc.sql("UPDATE huiyin.supervision_notice SET state = ? WHERE id = ?")
        .params(state.name(), id)
        .update();
  }

  void struckOff(long referralId, String reason, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.supervision_notice SET struck_off_on = ?, struck_off_by = ?, struck_off_reason = ?
            WHERE referral_id = ? AND out_on IS NOT NULL AND struck_off_on IS NULL
            """)
        .params(LocalDate.now(clock), by.userId(), cipher(reason), referralId)
        .update();
  }

  private byte[] cipher(String words) {
    return secrecy.encrypt(words, WORDS);
  }

  private String words(ResultSet row, String column) throws SQLException {
    return secrecy.decrypt(row.getBytes(column), WORDS);
  }

  private SupervisionNotice read(ResultSet row) throws SQLException {
    return new SupervisionNotice(
        row.getLong("id"),
        row.getLong("referral_id"),
        row.getLong("case_id"),
        Level.valueOf(row.getString("level")),
        Reason.valueOf(row.getString("reason")),
        State.valueOf(row.getString("state")),
        words(row, "detail"),
        words(row, "requirement"),
        row.getString("drafted_by"),
        row.getObject("drafted_on", LocalDate.class),
        row.getString("decided_by"),
        row.getObject("decided_on", LocalDate.class),
        words(row, "hold_reason"),
        row.getString("letter_number"),
        row.getObject("document_id", Long.class),
        row.getObject("out_on", LocalDate.class),
        words(row, "answer"),
        row.getObject("answered_on", LocalDate.class),
        row.getObject("answer_document", Long.class),
        row.getObject("struck_off_on", LocalDate.class),
        row.getString("struck_off_by"),
        words(row, "struck_off_reason"));
  }
}
