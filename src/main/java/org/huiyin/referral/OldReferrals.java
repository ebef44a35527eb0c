package org.huiyin.referral;

import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionCase;
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
  private final KeptOut keptOut;
  private final AuditTrail audit;

  OldReferrals(
      ReferralRows rows,
      ReferralClocks clocks,
      Receivers receivers,
      KeptOut keptOut,
      AuditTrail audit) {
    this.rows = rows;
    this.clocks = clocks;
    this.receivers = receivers;
    this.keptOut = keptOut;
    this.audit = audit;
  }

  /** Whether the unit may have it by the rules of today: not sealed, not against itself. */
  public boolean mayBeWith(PetitionCase petition, String unitCode) {
    return !petition.sealed()
        && !petition.category().equals(JUDICIAL_CATEGORY)
        && receivers
            .whyNot("unit-" + unitCode, petition.category(), keptOut.groupsOf(petition.id()))
            .isEmpty();
  }

  /**
   * @param transfer whether it was only passed on (转办), without a day
   * @param outOn the day on which the unit got it
   */
  @Transactional
  public long atWork(
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
    clocks.atWork(rows.get(id), outOn);
    audit.record(by, "IMPORT_REFERRAL", "referral:" + id, caseId, null);
    return id;
  }
}
