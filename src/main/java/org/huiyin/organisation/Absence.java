package org.huiyin.organisation;

import java.time.LocalDate;

/**
 * Days on which a person is away and does not act; both ends counted.
 *
 * @param substitute who acts as head, leader or chair meanwhile, or {@code null}
 */
record Absence(long person, LocalDate since, LocalDate until, Long substitute) {

  boolean on(LocalDate day) {
    return Term.covers(since, until, day);
  }
}
