package org.huiyin.deadline;

import java.time.LocalDate;
import org.huiyin.audit.Actor;

/**
 * That somebody allowed a longer term.
 *
 * @param by whose act it is in this house
 * @param head name of the head of another organ who approved it, as its paper says; {@code null}
 *     where {@code by} approved it himself
 * @param askedOn the real day of the request, where it is enough that this was made in time; {@code
 *     null} where the approval has to be
 * @param on the real day of the approval
 */
public record Approval(Actor by, String head, LocalDate askedOn, LocalDate on) {

  /** By this person, who has to do so in time. */
  public static Approval of(Actor by, LocalDate on) {
    return new Approval(by, null, null, on);
  }

  /** The day that must not lie after the old day. */
  LocalDate inTime() {
    return askedOn == null ? on : askedOn;
  }
}
