package org.huiyin.petition;

import java.util.Optional;
import org.huiyin.refusal.Fault;

/** Work on a case outside its own order of work that ends with no event and has to end first. */
public interface StandsInTheWay {

  /** Why the case cannot be voided now, in a sentence that says what to do about it. */
  Optional<Fault> ofVoiding(long caseId);
}
