package org.huiyin.organisation;

import java.time.LocalDate;

/** Days on which a person is away and does not act; both ends counted. */
record Absence(long person, LocalDate since, LocalDate until) {

  boolean on(LocalDate day) {
    return Term.covers(since, until, day);
  }
}
