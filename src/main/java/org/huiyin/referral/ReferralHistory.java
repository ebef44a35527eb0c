package org.huiyin.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.referral.CompletionReport.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has happened to a referral, for its page and its papers. */
@Component
public class ReferralHistory {

  private final JdbcClient jdbc;
  private final ReferralRows rows;
  private final ReferralNotes notes;
  private final Deadlines deadlines;
  private final ObjectMapper json;
  private final Clock clock;

  ReferralHistory(
      JdbcClient jdbc,
      ReferralRows rows,
      ReferralNotes notes,
      Deadlines deadlines,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.notes = notes;
    this.deadlines = deadlines;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param kind {@code SIGNED} or {@code DELIVERED}
   * @param signedBy who signed, or {@code null}
   */
  public record Receipt(String kind, LocalDate on, String signedBy) {}

  public Optional<Receipt> receipt(long id) {
    return jdbc.sql(
            "SELECT receipt, received_on, received_by FROM huiyin.referral WHERE id = ? AND receipt IS NOT NULL")
        .param(id)
        .query(
            (row, n) ->
                new Receipt(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    rows.words(row.getBytes(3))))
        .optional();
  }

  /**
   * @param clock {@code REPORT_BACK}, or {@code HANDLING} where the organ's head has decided
   * @param decision {@code APPROVE}, {@code RETURN}, or {@code null} while it is open
   * @param organHead name of the head who decided on handling, else {@code null}
   * @param toldOn when and how the petitioner was told of a longer handling, else {@code null}
   */
  public record Extension(
      long id,
      String clock,
      int days,
      String reason,
      String askedBy,
      LocalDate askedOn,
      String decision,
      String decisionReason,
      String decidedBy,
      LocalDate decidedOn,
      String organHead,
      LocalDate toldOn,
      String toldHow) {}

  /** What was asked for, the oldest first. */
  public List<Extension> extensions(long id) {
    return jdbc.sql("SELECT * FROM huiyin.referral_extension WHERE referral_id = ? ORDER BY id")
        .param(id)
        .query(
            (row, n) ->
                new Extension(
                    row.getLong("id"),
                    row.getString("clock"),
                    row.getInt("days"),
                    rows.words(row.getBytes("reason")),
                    row.getString("asked_by"),
                    row.getObject("asked_on", LocalDate.class),
                    row.getString("decision"),
                    rows.words(row.getBytes("decision_reason")),
                    row.getString("decided_by"),
                    row.getObject("decided_on", LocalDate.class),
                    rows.words(row.getBytes("organ_head")),
                    row.getObject("told_on", LocalDate.class),
                    row.getString("told_how")))
        .list();
  }

  /**
   * A report of one round of work with what the check said to it.
   *
   * @param answerNotServed why its answer did not reach the petitioner, a code, or {@code null}
   */
  public record Report(
      int rework,
      Words words,
      String issuedBy,
      LocalDate reportedOn,
      String answerNumber,
      LocalDate answerServedOn,
      String answerNotServed,
      Long answerDocument,
      String verdict,
      String verdictReason,
      LocalDate decidedOn) {}

  /** All rounds, the first first. */
  public List<Report> reports(long id) {
    return jdbc.sql("SELECT * FROM huiyin.referral_report WHERE referral_id = ? ORDER BY rework")
        .param(id)
        .query((row, n) -> report(row))
        .list();
  }

  /**
   * Whether half of the term has gone without a single note (rules.md, Words). What was noted
   * before a report was returned does not count for the work after it.
   */
  public boolean standsStill(Referral referral) {
    if (!referral.state().isOpen() || referral.outOn() == null) {
      return false;
    }
    Optional<Deadline> running =
        deadlines.of(referral.caseId()).stream()
            .filter(d -> d.runs() && d.clock().equals(referral.reportBack()))
            .findFirst();
    if (running.isEmpty()) {
      return false;
    }
    LocalDate from = running.get().startedOn();
    long half = (ChronoUnit.DAYS.between(from, running.get().dueOn()) + 1) / 2;
    return !LocalDate.now(clock).isBefore(from.plusDays(half))
        && notes.of(referral.id()).stream().noneMatch(n -> !n.happenedOn().isBefore(from));
  }

  private Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getInt("rework"),
        words(rows.words(row.getBytes("content"))),
        rows.words(row.getBytes("issued_by")),
        row.getObject("reported_on", LocalDate.class),
        row.getString("answer_number"),
        row.getObject("answer_served_on", LocalDate.class),
        row.getString("answer_not_served"),
        row.getObject("answer_document", Long.class),
        row.getString("verdict"),
        rows.words(row.getBytes("verdict_reason")),
        row.getObject("decided_on", LocalDate.class));
  }

  private Words words(String text) {
    try {
      return json.readValue(text, Words.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored report cannot be read", e);
    }
  }
}
