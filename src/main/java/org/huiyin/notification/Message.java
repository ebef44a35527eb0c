package org.huiyin.notification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What staff are told: which case, which step, until when. Nothing personal has a place in it.
 *
 * @param caseId the case, or {@code null} for a message on none
 * @param number its register number, or another number of ours; {@code null} when there is none
 * @param stepKey the user task or the clock it is about, e.g. {@code serveNotice}; its name in the
 *     mail is the text {@code notification.step.<stepKey>}
 * @param due last day, or {@code null}
 * @param recipients user ids of staff
 * @param dedupeKey names this message for good: put again with the same key, it reaches nobody a
 *     second time
 */
public record Message(
    Long caseId,
    String number,
    String stepKey,
    LocalDate due,
    Set<String> recipients,
    Urgency urgency,
    String dedupeKey) {

  public Message {
    Objects.requireNonNull(stepKey);
    Objects.requireNonNull(urgency);
    Objects.requireNonNull(dedupeKey);
    recipients = Set.copyOf(recipients);
  }
}
