package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.referral.Referral.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the parts of a case come to. */
@Component
public class CollectedReports {

  private final ReferralRows rows;
  private final ReferralMessages messages;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final Clock clock;

  CollectedReports(
      ReferralRows rows,
      ReferralMessages messages,
      Deadlines deadlines,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.messages = messages;
    this.deadlines = deadlines;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether an objection was upheld, so that the case is to be deliberated again. */
  @Transactional
  public boolean failed(long caseId) {
    var failed = rows.of(caseId).stream().filter(r -> r.state() == State.FAILED).toList();
    if (failed.isEmpty()) {
      audit.record(Actor.MACHINE, "COLLECT_REPORTS", "case:" + caseId, caseId, null);
      return false;
    }
    deadlines.start(caseId, "DELIBERATION", "DELIBERATION", LocalDate.now(clock));
    failed.forEach(r -> messages.toChair(r, "deliberate", "failed"));
    audit.record(Actor.MACHINE, "REFERRAL_FAILED", "case:" + caseId, caseId, null);
    return true;
  }
}
