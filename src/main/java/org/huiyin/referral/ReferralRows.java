package org.huiyin.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.Referring.Part;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.referral.Referral.Kind;
import org.huiyin.referral.Referral.State;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals as rows; all words about people encrypted. */
@Component
class ReferralRows {

  private static final String WORDS = "referral.words";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Secrecy secrecy;
  private final Organisation organisation;
  private final Clock clock;

  ReferralRows(
      JdbcClient jdbc,
      JdbcTemplate batches,
      Secrecy secrecy,
      Organisation organisation,
      Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.secrecy = secrecy;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * @throws NoSuchCase when there is none of this number
   */
  Referral get(long id) {
    return find(id).orElseThrow(NoSuchCase::new);
  }

  Optional<Referral> find(long id) {
    return jdbc.sql("SELECT * FROM huiyin.referral WHERE id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** All of a case, in the order in which they were decided. */
  List<Referral> of(long caseId) {
    return jdbc.sql("SELECT * FROM huiyin.referral WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * Those that somebody still has to do something about, but for the receivers named.
   *
   * @param groups engine groups of receivers
   */
  List<Referral> openButAt(Collection<String> groups) {
    return jdbc.sql(
            """
            SELECT * FROM huiyin.referral WHERE state IN ('DRAFTED', 'OUT', 'OBJECTED', 'WORKING', 'RETURNED')
              AND coalesce('unit-' || unit_code, 'group-' || group_code) <> ALL (?) ORDER BY id
            """)
        .param(groups.toArray(String[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  void add(long caseId, List<Part> parts, String contact, Actor by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    batches.batchUpdate(
        """
        INSERT INTO huiyin.referral (case_id, unit_code, group_code, lead, kind, state, part, requirement, contact,
          due_on, drafted_by, drafted_at, entered_by_office)
        VALUES (?, ?, ?, ?, ?, 'DRAFTED', ?, ?, ?, ?, ?, ?,
          EXISTS (SELECT 1 FROM huiyin.works_on_paper WHERE engine_group = ?))
        """,
        parts.stream()
            .map(
                part -> {
                  boolean unit = organisation.unit(part.code()).isPresent();
                  return new Object[] {
                    caseId,
                    unit ? part.code() : null,
                    unit ? null : part.code(),
                    part.lead(),
                    part.kind(),
                    cipher(part.wording()),
                    cipher(part.requirement()),
                    cipher(contact),
                    "TRANSFER".equals(part.kind()) ? null : part.dueOn(),
                    by.userId(),
                    now,
                    part.to()
                  };
                })
            .toList());
  }

  /** One that a unit has had since before this house. */
  long addAtWork(
      long caseId,
      String unitCode,
      String kind,
      String part,
      LocalDate outOn,
      LocalDate dueOn,
      Actor by) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.referral (case_id, unit_code, lead, kind, state, part, due_on, drafted_by, drafted_at,
              out_on, received_on, entered_by_office)
            VALUES (?, ?, true, ?, 'WORKING', ?, ?, ?, ?, ?, ?,
              EXISTS (SELECT 1 FROM huiyin.works_on_paper WHERE engine_group = ?)) RETURNING id
            """)
        .params(
            Arrays.asList(
                caseId,
                unitCode,
                kind,
                cipher(part),
                dueOn,
                by.userId(),
                OffsetDateTime.now(clock),
                outOn,
                outOn,
                "unit-" + unitCode))
        .query(Long.class)
        .single();
  }

  /** The office has worded the letter anew. */
  void redraft(
      long id,
      Kind kind,
      String part,
      String requirement,
      String contact,
      LocalDate due,
      Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.referral SET kind = ?, part = ?, requirement = ?, contact = ?, due_on = ?, drafted_by = ?,
              drafted_at = ? WHERE id = ?
            """)
        .params(
            kind.name(),
            cipher(part),
            cipher(requirement),
            cipher(contact),
            due,
            by.userId(),
            OffsetDateTime.now(clock),
            id)
        .update();
  }

  void returned(long id, String comment) {
    jdbc.sql("UPDATE huiyin.referral SET comment = ?, approved_by = NULL WHERE id = ?")
        .params(cipher(comment), id)
        .update();
  }

  void approved(long id, Actor by) {
    jdbc.sql("UPDATE huiyin.referral SET approved_by = ? WHERE id = ?")
        .params(by.userId(), id)
        .update();
  }

  void issued(long id, String number, Long documentId, LocalDate on) {
    jdbc.sql(
            "UPDATE huiyin.referral SET letter_number = ?, document_id = ?, out_on = ?, state = 'OUT' WHERE id = ?")
        .params(number, documentId, on, id)
        .update();
  }

  /**
   * @param receipt {@code SIGNED} or {@code DELIVERED}
   * @param receivedBy who signed, or {@code null}
   */
  void received(long id, LocalDate on, String receipt, String receivedBy, State state) {
    jdbc.sql(
            "UPDATE huiyin.referral SET received_on = ?, receipt = ?, received_by = ?, state = ? WHERE id = ?")
        .params(on, receipt, cipher(receivedBy), state.name(), id)
        .update();
  }

  void is(long id, State state) {
    jdbc.sql("UPDATE huiyin.referral SET state = ? WHERE id = ?").params(state.name(), id).update();
  }

  void sentBackForRework(long id) {
    jdbc.sql("UPDATE huiyin.referral SET state = 'RETURNED', rework = rework + 1 WHERE id = ?")
        .param(id)
        .update();
  }

  /** The state that it ends in, and the day. */
  void ended(long id, State state, LocalDate on) {
    jdbc.sql("UPDATE huiyin.referral SET state = ?, ended_on = ? WHERE id = ?")
        .params(state.name(), on, id)
        .update();
  }

  void becomes(long id, Kind kind, LocalDate due) {
    jdbc.sql("UPDATE huiyin.referral SET kind = ?, due_on = ? WHERE id = ?")
        .params(kind.name(), due, id)
        .update();
  }

  void enteredByOffice(long id) {
    jdbc.sql("UPDATE huiyin.referral SET entered_by_office = true WHERE id = ?").param(id).update();
  }

  byte[] cipher(String words) {
    return secrecy.encrypt(words, WORDS);
  }

  String words(byte[] cipher) {
    return secrecy.decrypt(cipher, WORDS);
  }

  private Referral read(ResultSet row) throws SQLException {
    return new Referral(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getString("unit_code"),
        row.getString("group_code"),
        row.getBoolean("lead"),
        Kind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        words(row.getBytes("part")),
        words(row.getBytes("requirement")),
        words(row.getBytes("contact")),
        row.getObject("due_on", LocalDate.class),
        row.getInt("rework"),
        row.getString("drafted_by"),
        words(row.getBytes("comment")),
        row.getString("approved_by"),
        row.getString("letter_number"),
        row.getObject("document_id", Long.class),
        row.getObject("out_on", LocalDate.class),
        row.getObject("received_on", LocalDate.class),
        row.getBoolean("entered_by_office"));
  }
}
