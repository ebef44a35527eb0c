package org.huiyin.deadline;

import java.time.LocalDateTime;

/** The one rule of lateness, for screens and figures alike. */
public final class Lateness {

  private Lateness() {}

  /**
   * @param end the first moment that is too late, {@code null} when nothing was due
   * @param done when it was done, {@code null} while it is not
   * @param now the moment of asking
   */
  public static boolean isLate(LocalDateTime end, LocalDateTime done, LocalDateTime now) {
    LocalDateTime reached = done == null ? now : done;
    return end != null && !reached.isBefore(end);
  }
}
