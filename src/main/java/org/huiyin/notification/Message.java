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
 * @param detail a further line of the mail, or {@code null}
 * @param page path of the page of ours to which it leads, {@code null} for the list of tasks
 */
public record Message(
    Long caseId,
    String number,
    String stepKey,
    LocalDate due,
    Set<String> recipients,
    Urgency urgency,
    String dedupeKey,
    String detail,
    String page) {

  public Message {
    Objects.requireNonNull(stepKey);
    Objects.requireNonNull(urgency);
    Objects.requireNonNull(dedupeKey);
    recipients = Set.copyOf(recipients);
  }

  /** About a task, with nothing more to say. */
  public Message(
      Long caseId,
      String number,
      String stepKey,
      LocalDate due,
      Set<String> recipients,
      Urgency urgency,
      String dedupeKey) {
    this(caseId, number, stepKey, due, recipients, urgency, dedupeKey, null, null);
  }

  /** The same, with a line more, leading to a page. */
  public Message about(String line, String path) {
    return new Message(caseId, number, stepKey, due, recipients, urgency, dedupeKey, line, path);
  }
}
