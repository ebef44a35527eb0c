package org.huiyin.reception;

import java.time.LocalTime;
import org.huiyin.organisation.Deputy;

/**
 * One line of a session's log. It names no visitor.
 *
 * @param headcount how many came
 * @param waited minutes until they were received
 * @param receivedBy id of the person
 * @param level of which congress the receiver was a deputy, {@code null} for who was none
 * @param lawExplained which law or policy was explained, or {@code null}
 * @param entry id of the register entry that the visit became, or {@code null}
 * @param number the entry's register number where the reader may know it
 */
public record Visit(
    long id,
    long day,
    LocalTime arrivedAt,
    int headcount,
    int waited,
    Manner manner,
    long receivedBy,
    Deputy.Level level,
    String lawExplained,
    Long explainedBy,
    Outcome outcome,
    Long entry,
    Long caseId,
    String number,
    String enteredBy) {

  /** How the visitors were received. */
  public enum Manner {
    TALK,
    ON_SITE,
    /** Several, who spoke through their representatives (L-2022 art. 20). */
    CROWD,
    PHONE
  }

  /** What became of a visit. */
  public enum Outcome {
    ANSWERED,
    EXPLAINED,
    /** Shown the way to the organ that is competent. */
    GUIDED,
    MEDIATED,
    /** It is to be registered and is not yet. */
    TO_REGISTER,
    REGISTERED
  }

  Visit withoutNumber() {
    return new Visit(
        id,
        day,
        arrivedAt,
        headcount,
        waited,
        manner,
        receivedBy,
        level,
        lawExplained,
        explainedBy,
        outcome,
        entry,
        caseId,
        null,
        enteredBy);
  }
}
