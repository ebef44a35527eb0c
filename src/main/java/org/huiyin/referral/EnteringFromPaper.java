package org.huiyin.referral;

import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseActs;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代录: the office enters for a unit or a group that works on paper, with the real days and a scan.
 */
@Component
public class EnteringFromPaper {

  private final ReferralRows rows;
  private final ReferralTasks tasks;
  private final CaseActs acts;
  private final AuditTrail audit;

  EnteringFromPaper(ReferralRows rows, ReferralTasks tasks, CaseActs acts, AuditTrail audit) {
    this.rows = rows;
    this.tasks = tasks;
    this.acts = acts;
    this.audit = audit;
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
}
