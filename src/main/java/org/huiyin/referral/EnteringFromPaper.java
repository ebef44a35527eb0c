package org.huiyin.referral;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseActs;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代录: the office enters for a unit or a group that works on paper, with the real days and a scan.
 */
@Component
public class EnteringFromPaper {

  private final JdbcClient jdbc;
  private final ReferralRows rows;
  private final ReferralTasks tasks;
  private final CaseActs acts;
  private final AuditTrail audit;
  private final Clock clock;

  EnteringFromPaper(
      JdbcClient jdbc,
      ReferralRows rows,
      ReferralTasks tasks,
      CaseActs acts,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.tasks = tasks;
    this.acts = acts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * From now on the office may do the receiver's steps of this referral, too.
   *
   * @throws Refusal when this is not the office, or the part is done
   */
  @Transactional
  public void take(long id, Actor by) {
    Referral referral = rows.get(id);
    acts.enterAsOffice(referral.caseId(), by);
    if (!referral.state().isOpen()) {
      throw new Refusal(Fault.of("referral.closed"));
    }
    rows.enteredByOffice(id);
    tasks.offerToOffice(referral);
    audit.record(by, "ENTER_FOR_RECEIVER", "referral:" + id, referral.caseId(), null);
  }

  /**
   * A unit or group that works on paper for good: what is referred to it later is offered to the
   * office from the start.
   *
   * @param engineGroup e.g. {@code group-G01}
   */
  @Transactional
  public void always(String engineGroup, boolean onPaper, Actor by) {
    if (!by.isIn("petition-office")) {
      throw new Refusal(Fault.of("petition.act.office-only"));
    }
    if (onPaper) {
      jdbc.sql(
              """
              INSERT INTO huiyin.works_on_paper (engine_group, noted_by, noted_at) VALUES (?, ?, ?)
              ON CONFLICT DO NOTHING
              """)
          .params(engineGroup, by.userId(), OffsetDateTime.now(clock))
          .update();
    } else {
      jdbc.sql("DELETE FROM huiyin.works_on_paper WHERE engine_group = ?")
          .param(engineGroup)
          .update();
    }
    audit.record(
        by, onPaper ? "WORKS_ON_PAPER" : "WORKS_ON_SCREEN", "group:" + engineGroup, null, null);
  }
}
