package org.huiyin.conference;

import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代录: the office reports for a lead unit that works on paper, with the real day and a scan. */
@Component
public class ItemFromPaper {

  private final ActionItemRows rows;
  private final ActionItemWorkers workers;
  private final ConferenceProcess process;
  private final AuditTrail audit;

  ItemFromPaper(
      ActionItemRows rows, ActionItemWorkers workers, ConferenceProcess process, AuditTrail audit) {
    this.rows = rows;
    this.workers = workers;
    this.process = process;
    this.audit = audit;
  }

  /**
   * From now on the office may do the lead unit's step of this item, too.
   *
   * @throws Refusal when this is not the office, or the item is closed
   */
  @Transactional
  public void take(long id, Actor by) {
    ActionItem item = rows.find(id).orElseThrow(NoSuchConference::new);
    if (!workers.entersForThem(by, item)) {
      throw new Refusal(Fault.of("petition.act.office-only"));
    }
    if (!item.isOpen()) {
      throw new Refusal(Fault.of("conference.item-closed"));
    }
    rows.enteredByOffice(id);
    process.offerToOffice(item);
    audit.record(by, "ENTER_FOR_UNIT", "action-item:" + id, item.caseId(), null);
  }
}
