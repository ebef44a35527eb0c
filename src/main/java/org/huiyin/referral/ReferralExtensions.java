package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Approval;
import org.huiyin.deadline.Deadlines;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time (paper F12), each once, at most 30 days, before the old day: for the report back by the
 * chair, asked for in time and never beyond the handling clock; for handling by the head of the
 * organ that handles, who tells the petitioner why (信访条例 2022, art. 34).
 */
@Component
public class ReferralExtensions {

  private final JdbcClient jdbc;
  private final ReferralRows rows;
  private final ReferralMessages messages;
  private final ReferralPapers papers;
  private final ReferralTasks tasks;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReferralExtensions(
      JdbcClient jdbc,
      ReferralRows rows,
      ReferralMessages messages,
      ReferralPapers papers,
      ReferralTasks tasks,
      Deadlines deadlines,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.messages = messages;
    this.papers = papers;
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What was asked for, on which real day. */
  public record Asked(long id, int days, String reason, String askedBy, LocalDate on) {}

  /**
   * @param on the real day of the request; it is in time if this day is
   * @param scan its paper, where the office enters it from paper, or it is of a day before today
   * @throws Refusal with every reason why there can be no longer report back
   */
  @Transactional
  public void ask(long id, int days, String reason, LocalDate on, Long scan, Actor by) {
    Referral referral = rows.get(id);
    List<Fault> faults =
        new ArrayList<>(
            deadlines.whyNotExtend(referral.caseId(), referral.reportBack(), days, reason, on));
    faults.addAll(realDay(referral, "askedOn", on, scan, by));
    refuse(faults);
    add(id, "REPORT_BACK", days, reason, on, by);
    papers.attachScan(referral, scan);
    messages.toChair(referral, "approveExtension", "extension:" + today());
    audit.record(by, "ASK_REPORT_EXTENSION", "referral:" + id, referral.caseId(), reason);
  }

  public Asked asked(long id) {
    return jdbc.sql(
            """
            SELECT id, days, reason, asked_by, asked_on FROM huiyin.referral_extension
            WHERE referral_id = ? AND decision IS NULL ORDER BY id DESC LIMIT 1
            """)
        .param(id)
        .query(
            (row, n) ->
                new Asked(
                    row.getLong(1),
                    row.getInt(2),
                    rows.words(row.getBytes(3)),
                    row.getString(4),
                    row.getObject(5, LocalDate.class)))
        .single();
  }

  /**
   * What was asked for in time can be granted after the old day, too: a chair who takes long makes
   * nobody late.
   *
   * @param days as many as asked for, or fewer
   * @throws Refusal when the clock cannot be extended any more, or by who asked
   */
  @Transactional
  public void grant(long id, int days, String reason, Actor by) {
    Referral referral = rows.get(id);
    Asked asked = asked(id);
    if (asked.askedBy().equals(by.userId())) {
      throw new Refusal(Fault.at("approval", "handling.extension-own"));
    }
    LocalDate old = deadlines.dueOn(referral.caseId(), referral.reportBack()).orElseThrow();
    Approval approval = new Approval(by, null, asked.on(), today());
    LocalDate due =
        deadlines.extend(referral.caseId(), referral.reportBack(), days, reason, approval).dueOn();
    if (old.isBefore(today())) {
      tasks.awaitDay(referral);
    }
    decided(asked.id(), "APPROVE", days, reason, today(), by);
    events.publishEvent(new ReportExtensionDecided(id, asked.id(), by));
    messages.toReceiver(referral, "extensionAPPROVE", due, "extension-decided:" + asked.id());
    audit.record(by, "GRANT_REPORT_EXTENSION", "referral:" + id, referral.caseId(), reason);
  }

  @Transactional
  public void refuse(long id, String reason, Actor by) {
    Referral referral = rows.get(id);
    Asked asked = asked(id);
    decided(asked.id(), "RETURN", asked.days(), reason, today(), by);
    events.publishEvent(new ReportExtensionDecided(id, asked.id(), by));
    messages.toReceiver(referral, "extensionRETURN", null, "extension-decided:" + asked.id());
    audit.record(by, "REFUSE_REPORT_EXTENSION", "referral:" + id, referral.caseId(), reason);
  }

  /**
   * What the head of the handling organ has decided.
   *
   * @param head name of who heads the organ and approved it
   * @param on the real day of the approval
   * @param toldOn when the petitioner was told why
   */
  public record HeadsApproval(String head, LocalDate on, LocalDate toldOn, String toldHow) {}

  /**
   * The head of the handling organ has granted himself more time for handling, and told the
   * petitioner why.
   *
   * @param scan the paper of it, where the office enters it from paper, or it is of a day before
   *     today
   */
  @Transactional
  public void handling(long id, int days, String reason, HeadsApproval heads, Long scan, Actor by) {
    Referral referral = rows.get(id);
    List<Fault> faults =
        new ArrayList<>(
            deadlines.whyNotExtend(referral.caseId(), "HANDLING", days, reason, heads.on()));
    if (!referral.lead()) {
      faults.add(Fault.at("workStep", "referral.lead-handles"));
    }
    if (heads.toldOn() != null && heads.toldOn().isAfter(today())) {
      faults.add(future("toldOn"));
    }
    faults.addAll(realDay(referral, "approvedOn", heads.on(), scan, by));
    refuse(faults);
    Approval approval = new Approval(by, heads.head(), null, heads.on());
    deadlines.extend(referral.caseId(), "HANDLING", days, reason, approval);
    long row = add(id, "HANDLING", days, reason, heads.on(), by);
    decided(row, "APPROVE", days, null, heads.on(), by);
    jdbc.sql(
            "UPDATE huiyin.referral_extension SET organ_head = ?, told_on = ?, told_how = ? WHERE id = ?")
        .params(rows.cipher(heads.head()), heads.toldOn(), heads.toldHow(), row)
        .update();
    papers.attachScan(referral, scan);
    messages.toOffice(referral, "handlingExtended", "handling-extended:" + row);
    audit.record(by, "RECORD_HANDLING_EXTENSION", "referral:" + id, referral.caseId(), reason);
  }

  private List<Fault> realDay(Referral referral, String field, LocalDate on, Long scan, Actor by) {
    List<Fault> faults = new ArrayList<>();
    if (on.isAfter(today())) {
      faults.add(future(field));
    } else if (on.isBefore(referral.outOn())) {
      faults.add(Fault.at(field, "referral.before-out", referral.outOn().toString()));
    }
    faults.addAll(papers.whyNotScan(referral, scan, on.isBefore(today()), by));
    return faults;
  }

  private Fault future(String field) {
    return Fault.at(field, "petition.date-in-future", today().toString());
  }

  private long add(long id, String clockName, int days, String reason, LocalDate on, Actor by) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.referral_extension (referral_id, clock, days, reason, asked_by, asked_on)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(id, clockName, days, rows.cipher(reason), by.userId(), on)
        .query(Long.class)
        .single();
  }

  private void decided(long row, String decision, int days, String reason, LocalDate on, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.referral_extension SET decision = ?, days = ?, decision_reason = ?, decided_by = ?,
              decided_on = ? WHERE id = ?
            """)
        .params(decision, days, rows.cipher(reason), by.userId(), on, row)
        .update();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }
}
