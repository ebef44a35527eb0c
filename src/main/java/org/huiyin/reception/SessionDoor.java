package org.huiyin.reception;

import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Lets those to the steps of a session who keep its log, and notes it. */
@Component
public class SessionDoor {

  private final ReceptionDoors doors;
  private final AuditTrail audit;

  SessionDoor(ReceptionDoors doors, AuditTrail audit) {
    this.doors = doors;
    this.audit = audit;
  }

  /**
   * @throws NoSuchReception when the log is not this person's to keep
   */
  public void enter(Actor actor, ReceptionDay day) {
    doors.enterToKeep(actor, day);
    audit.record(actor, "READ_STEP", "reception-day:" + day.id(), null, null);
  }
}
