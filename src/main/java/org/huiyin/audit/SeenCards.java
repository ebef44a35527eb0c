package org.huiyin.audit;

import java.time.Duration;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Notes whose cards a person saw in a task list, with each case, so that the case can tell who
 * looked. A list asks for its cards again whenever it is drawn; within an hour that is one look, or
 * the rows would bury what people opened.
 */
@Component
public class SeenCards {

  private static final Duration ONE_LOOK = Duration.ofHours(1);

  private final AuditTrail audit;

  SeenCards(AuditTrail audit) {
    this.audit = audit;
  }

  public void note(Actor reader, Collection<Long> cases) {
    if (!cases.isEmpty()) {
      audit.recordOnceIn(ONE_LOOK, reader, "READ_CARDS", "card", cases);
    }
  }
}
