package org.huiyin.registerbook;

import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the open matters of a batch begin, each in a transaction of its own. Until a person has done
 * that they stand in the register and nothing of them is sent.
 */
@Component
class Releasing {

  private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);

  private final Batches batches;
  private final OpenRows rows;
  private final StartedMatter matter;
  private final StuckMatters stuck;
  private final AuditTrail audit;

  Releasing(
      Batches batches, OpenRows rows, StartedMatter matter, StuckMatters stuck, AuditTrail audit) {
    this.batches = batches;
    this.rows = rows;
    this.matter = matter;
    this.stuck = stuck;
    this.audit = audit;
  }

  /**
   * @throws Refusal when it has not ended, or is released already
   */
  @Transactional
  public void release(Batch batch, Actor by) {
    if (!batches.released(batch.id(), by)) {
      throw new Refusal(Fault.of("book.not-to-release"));
    }
    audit.record(by, "RELEASE_REGISTER_BOOK", "import:" + batch.id(), null, null);
  }

  /** What could not begin is tried again now, not only after its pause. */
  @Transactional
  public void again(Batch batch, Actor by) {
    stuck.again(batch.id());
    audit.record(by, "RETRY_REGISTER_BOOK", "import:" + batch.id(), null, null);
  }

  /**
   * Starts what is released and has not begun; one that fails holds up no other, and is shown to
   * the office.
   */
  void startReleased() {
    for (long caseId : rows.released()) {
      try {
        matter.start(caseId);
      } catch (RuntimeException e) {
        // The message may repeat what stands in the case.
        LOG.error("Imported case {} could not begin: {}", caseId, e.getClass().getName());
        stuck.add(caseId);
      }
    }
    rows.forgetStarted();
  }
}
