package org.huiyin.oversight;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.document.Binder;
import org.huiyin.oversight.OversightTopic.Hotspot;

/**
 * A hotspot as it is fed back to the government (反馈函), and its answer. Kept apart from deputies'
 * suggestions, which have ways and terms of their own (domain.md 2.2).
 *
 * @param unit code of the organ that it goes to
 * @param topic id of the topic of oversight it belongs to, or {@code null}
 * @param broughtBy id of the deputy who asked for it, or {@code null}
 * @param signedBy account of who signed it, or {@code null} while it is a draft
 * @param paper id of the letter in its binder, or {@code null}
 * @param adoption what the government made of it, or {@code null} until it has answered
 */
public record Feedback(
    long id,
    String unit,
    Hotspot hotspot,
    Long topic,
    Long broughtBy,
    String wording,
    LocalDate answerDueOn,
    String draftedBy,
    LocalDate draftedOn,
    String signedBy,
    LocalDate outOn,
    String number,
    Long paper,
    LocalDate answeredOn,
    Adoption adoption,
    String answer) {

  /** What became of it. */
  public enum Adoption {
    ADOPTED,
    PARTLY_ADOPTED,
    NOT_ADOPTED
  }

  public boolean isOut() {
    return outOn != null;
  }

  public boolean isAnswered() {
    return answeredOn != null;
  }

  /** Whether the answer is owed for longer than asked. */
  public boolean isLate(LocalDate today) {
    return isOut() && !isAnswered() && today.isAfter(answerDueOn);
  }

  Binder binder() {
    return binder(id);
  }

  static Binder binder(long id) {
    return new Binder("government-feedback:" + id, List.of());
  }
}
