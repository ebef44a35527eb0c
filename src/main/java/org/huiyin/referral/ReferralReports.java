package org.huiyin.referral;

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
import org.huiyin.audit.AuditTrail;
import org.huiyin.referral.CompletionReport.Words;
import org.huiyin.referral.Referral.State;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units and groups report, one report for each round of work. */
@Component
public class ReferralReports {

  private final JdbcClient jdbc;
  private final ReferralRows rows;
  private final ReferralClocks clocks;
  private final ReferralMessages messages;
  private final ReferralPapers papers;
  private final ReportChecks checks;
  private final AuditTrail audit;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReferralReports(
      JdbcClient jdbc,
      ReferralRows rows,
      ReferralClocks clocks,
      ReferralMessages messages,
      ReferralPapers papers,
      ReportChecks checks,
      AuditTrail audit,
      ObjectMapper json,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clocks = clocks;
    this.messages = messages;
    this.papers = papers;
    this.checks = checks;
    this.audit = audit;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Refusal with every reason, above all that the unit's own answer is missing
   */
  @Transactional
  public void report(long id, CompletionReport report, Actor by) {
    Referral referral = rows.get(id);
    List<Fault> faults = checks.whyNot(referral, report, by);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    store(referral, report, by);
    attach(referral, report);
    clocks.ended(referral, report.reportedOn());
    rows.is(id, State.REPORTED);
    events.publishEvent(new ReferralMoved(referral, State.REPORTED, report.reportedOn(), by));
    messages.toOffice(referral, "reviewResult", "reported:" + referral.rework());
    audit.record(by, "REPORT_RESULT", "referral:" + id, referral.caseId(), null);
  }

  private void store(Referral referral, CompletionReport report, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.referral_report (referral_id, rework, content, issued_by, reported_on, answer_number,
              answer_served_on, answer_not_served, answer_document, entered_by, entered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            referral.id(),
            referral.rework(),
            rows.cipher(write(report.words())),
            rows.cipher(report.issuedBy()),
            report.reportedOn(),
            report.answerNumber(),
            report.answerServedOn(),
            report.answerNotServed() == null ? null : report.answerNotServed().name(),
            report.answerDocument(),
            by.userId(),
            OffsetDateTime.now(clock))
        .update();
  }

  private void attach(Referral referral, CompletionReport report) {
    if (report.answerDocument() != null) {
      papers.attach(referral, report.answerDocument(), ReferralPapers.Role.ANSWER);
    }
    report.evidence().forEach(e -> papers.attach(referral, e, ReferralPapers.Role.EVIDENCE));
    papers.attachScan(referral, report.scan());
  }

  /**
   * A report on record.
   *
   * @param answerNotServed a code of {@code Service.NotServed}, or {@code null}
   */
  public record Reported(
      long referralId,
      int rework,
      Words words,
      String issuedBy,
      LocalDate reportedOn,
      String answerNumber,
      LocalDate answerServedOn,
      String answerNotServed,
      Long answerDocument,
      String enteredBy,
      String verdict,
      String verdictReason) {}

  /** The latest of a referral. */
  public Optional<Reported> last(long id) {
    return jdbc.sql(
            "SELECT * FROM huiyin.referral_report WHERE referral_id = ? ORDER BY rework DESC LIMIT 1")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The latest of each referral of a case. */
  public List<Reported> of(long caseId) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (p.referral_id) p.* FROM huiyin.referral_report p
            JOIN huiyin.referral r ON r.id = p.referral_id WHERE r.case_id = ?
            ORDER BY p.referral_id, p.rework DESC
            """)
        .param(caseId)
        .query((row, n) -> read(row))
        .list();
  }

  void judged(long id, String verdict, String reason, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.referral_report SET verdict = ?, verdict_reason = ?, decided_by = ?, decided_on = ?
            WHERE referral_id = ? AND verdict IS NULL
            """)
        .params(verdict, rows.cipher(reason), by.userId(), LocalDate.now(clock), id)
        .update();
  }

  private Reported read(ResultSet row) throws SQLException {
    return new Reported(
        row.getLong("referral_id"),
        row.getInt("rework"),
        parse(rows.words(row.getBytes("content"))),
        rows.words(row.getBytes("issued_by")),
        row.getObject("reported_on", LocalDate.class),
        row.getString("answer_number"),
        row.getObject("answer_served_on", LocalDate.class),
        row.getString("answer_not_served"),
        row.getObject("answer_document", Long.class),
        row.getString("entered_by"),
        row.getString("verdict"),
        rows.words(row.getBytes("verdict_reason")));
  }

  private String write(Words words) {
    try {
      return json.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of texts is always JSON", e);
    }
  }

  private Words parse(String words) {
    try {
      return json.readValue(words, Words.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored report cannot be read", e);
    }
  }
}
