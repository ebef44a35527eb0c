package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.handling.HandlingRecords.Note;
import org.huiyin.petition.CaseActs;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guidance of the petitioner (教育引导): given on any way, also where a unit handles the matter or the
 * petitioner is shown to a court, and by whoever works on the case.
 */
@Component
public class Guidance {

  private final CaseActs acts;
  private final HandlingRecords records;
  private final AuditTrail audit;

  Guidance(CaseActs acts, HandlingRecords records, AuditTrail audit) {
    this.acts = acts;
    this.records = records;
    this.audit = audit;
  }

  /**
   * @param on the real day
   * @throws Refusal when the case is not for this person, or over, or nothing is said
   */
  @Transactional
  public void given(long caseId, LocalDate on, String wording, Actor by) {
    acts.enterToWrite(caseId, on, wording, by);
    records.add(caseId, List.of(new Note(Kind.GUIDANCE, on, wording, null)), by);
    audit.record(by, "GUIDANCE", "case:" + caseId, caseId, null);
  }
}
