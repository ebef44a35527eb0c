package org.huiyin.organisation;

import java.time.LocalDate;

/** From the first day to the last, both counted; an open end is {@code null}. */
final class Term {

  private Term() {}

  static boolean covers(LocalDate since, LocalDate until, LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }
}
