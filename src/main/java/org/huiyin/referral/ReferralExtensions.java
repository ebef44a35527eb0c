package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time (paper F12), each once, at most 30 days, before the old day: for the report back by the
 * chair and never beyond the handling clock; for handling by the head of the organ that handles,
 * who tells the petitioner why (信访条例 2022, art. 34).
 */
@Component
public class ReferralExtensions {

  private final JdbcClient jdbc;
  private final ReferralRows rows;
  private final ReferralMessages messages;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReferralExtensions(
      JdbcClient jdbc,
      ReferralRows rows,
      ReferralMessages messages,
      Deadlines deadlines,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.messages = messages;
    this.deadlines = deadlines;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What was asked for. */
  public record Asked(long id, int days, String reason, String askedBy) {}

  /**
   * @throws Refusal with every reason why there can be no longer report back
   */
  @Transactional
  public void ask(long id, int days, String reason, Actor by) {
    Referral referral = rows.get(id);
    refuse(deadlines.whyNotExtend(referral.caseId(), referral.reportBack(), days, reason));
    add(id, "REPORT_BACK", days, reason, by);
    messages.toChair(referral, "approveExtension", "extension:" + today());
    audit.record(by, "ASK_REPORT_EXTENSION", "referral:" + id, referral.caseId(), null);
  }

  public Asked asked(long id) {
    return jdbc.sql(
            """
            SELECT id, days, reason, asked_by FROM huiyin.referral_extension
            WHERE referral_id = ? AND decision IS NULL ORDER BY id DESC LIMIT 1
            """)
        .param(id)
        .query(
            (row, n) ->
                new Asked(
                    row.getLong(1), row.getInt(2), rows.words(row.getBytes(3)), row.getString(4)))
        .single();
  }

  /**
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
    LocalDate due =
        deadlines.extend(referral.caseId(), referral.reportBack(), days, by, reason).dueOn();
    decided(asked.id(), "APPROVE", days, reason, by);
    events.publishEvent(new ReportExtensionDecided(id, asked.id(), by));
    messages.toReceiver(referral, "extensionAPPROVE", due, "extension-decided:" + asked.id());
    audit.record(by, "GRANT_REPORT_EXTENSION", "referral:" + id, referral.caseId(), null);
  }

  @Transactional
  public void refuse(long id, String reason, Actor by) {
    Referral referral = rows.get(id);
    Asked asked = asked(id);
    decided(asked.id(), "RETURN", asked.days(), reason, by);
    events.publishEvent(new ReportExtensionDecided(id, asked.id(), by));
    messages.toReceiver(referral, "extensionRETURN", null, "extension-decided:" + asked.id());
    audit.record(by, "REFUSE_REPORT_EXTENSION", "referral:" + id, referral.caseId(), null);
  }

  /**
   * The head of the handling organ has granted himself more time for handling, and told the
   * petitioner why.
   *
   * @param head who heads the organ and approved it
   */
  @Transactional
  public void handling(
      long id, int days, String reason, String head, LocalDate toldOn, String toldHow, Actor by) {
    Referral referral = rows.get(id);
    List<Fault> faults =
        new ArrayList<>(deadlines.whyNotExtend(referral.caseId(), "HANDLING", days, reason));
    if (!referral.lead()) {
      faults.add(Fault.at("workStep", "referral.lead-handles"));
    }
    if (toldOn != null && toldOn.isAfter(today())) {
      faults.add(Fault.at("toldOn", "petition.date-in-future", today().toString()));
    }
    refuse(faults);
    deadlines.extend(referral.caseId(), "HANDLING", days, by, reason);
    long row = add(id, "HANDLING", days, reason, by);
    decided(row, "APPROVE", days, null, by);
    jdbc.sql(
            "UPDATE huiyin.referral_extension SET organ_head = ?, told_on = ?, told_how = ? WHERE id = ?")
        .params(rows.cipher(head), toldOn, toldHow, row)
        .update();
    messages.toOffice(referral, "handlingExtended", "handling-extended:" + row);
    audit.record(by, "RECORD_HANDLING_EXTENSION", "referral:" + id, referral.caseId(), null);
  }

  private long add(long id, String clockName, int days, String reason, Actor by) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.referral_extension (referral_id, clock, days, reason, asked_by, asked_on)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(id, clockName, days, rows.cipher(reason), by.userId(), today())
        .query(Long.class)
        .single();
  }

  private void decided(long row, String decision, int days, String reason, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.referral_extension SET decision = ?, days = ?, decision_reason = ?, decided_by = ?,
              decided_on = ? WHERE id = ?
            """)
        .params(decision, days, rows.cipher(reason), by.userId(), today(), row)
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
