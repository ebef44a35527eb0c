package org.huiyin.petition;

import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A registration that was begun by mistake, or that nobody will send, is thrown away. It never got
 * a number, so the register has no gap; who did it, and why, is written down.
 */
@Component
public class AbandonedRegistration {

  private final BegunRegistrations begun;
  private final AuditTrail audit;

  AbandonedRegistration(BegunRegistrations begun, AuditTrail audit) {
    this.begun = begun;
    this.audit = audit;
  }

  /**
   * @param reason nothing personal
   * @throws NoSuchCase when there is none, or none for this person: it is for who began it and for
   *     the office
   * @throws Refusal without a reason
   */
  @Transactional
  public void discard(String taskId, String reason, Actor by) {
    String starter = begun.beganBy(taskId).orElseThrow(NoSuchCase::new);
    if (!starter.equals(by.userId()) && !by.isIn("petition-office")) {
      throw new NoSuchCase();
    }
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.reason-missing"));
    }
    begun.end(taskId);
    audit.record(by, "DISCARD_REGISTRATION", "task:" + taskId, null, reason.strip());
  }
}
