package org.huiyin.audit;

import java.time.LocalDate;

/**
 * What a check of the seals came to.
 *
 * @param state in general
 * @param seal the first that does not hold, or the last where all hold; {@code null} where there is
 *     none
 * @param from day of the first row in its range, {@code null} where no row is left of it
 * @param to day of the last one
 * @param rows how many rows are in its range now
 */
record Finding(State state, Seal seal, LocalDate from, LocalDate to, int rows) {

  /** From best to worst. */
  enum State {
    WHOLE,
    UNSEALED_TOO_LONG,
    ROWS_MISSING,
    ROWS_ADDED,
    ROWS_CHANGED,
    SEAL_MISSING,
    SEAL_CHANGED,
    HEAD_NOT_FOUND;

    boolean isBroken() {
      return compareTo(UNSEALED_TOO_LONG) > 0;
    }
  }
}
