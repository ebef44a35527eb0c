package org.huiyin.referral;

import java.time.LocalDate;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals from before this house: a unit has the matter and works on it, by a paper of its time.
 */
@Component
public class OldReferrals {

  /** 涉法涉诉 is referred to nobody. */
  private static final String JUDICIAL_CATEGORY = "11";

  private final ReferralRows rows;
  private final ReferralClocks clocks;
  private final Receivers receivers;
  private final AuditTrail audit;

  OldReferrals(ReferralRows rows, ReferralClocks clocks, Receivers receivers, AuditTrail audit) {
    this.rows = rows;
    this.clocks = clocks;
    this.receivers = receivers;
    this.audit = audit;
  }

  /**
   * Whether the unit may have such a matter by the rules of today: not sealed, not against itself.
   *
   * @param keptOut engine groups that are kept from it
   */
  public boolean mayBeWith(String unitCode, String category, boolean sealed, Set<String> keptOut) {
    return !sealed
        && !category.equals(JUDICIAL_CATEGORY)
        && receivers.whyNot("unit-" + unitCode, category, keptOut).isEmpty();
  }

  /**
   * @param transfer whether it was only passed on (转办), without a day
   * @param outOn the day on which the unit got it
   * @return the last day of its report, or of the copy of its answer
   */
  @Transactional
  public LocalDate atWork(
      long caseId,
      String unitCode,
      boolean transfer,
      String part,
      LocalDate outOn,
      LocalDate dueOn,
      Actor by) {
    String kind =
        transfer ? "TRANSFER" : receivers.isCountyStation(unitCode) ? "REQUEST" : "ASSIGN";
    long id = rows.addAtWork(caseId, unitCode, kind, part, outOn, transfer ? null : dueOn, by);
    LocalDate due = clocks.atWork(rows.get(id), outOn);
    audit.record(by, "IMPORT_REFERRAL", "referral:" + id, caseId, null);
    return due;
  }
}
