package org.huiyin.organisation;

import java.time.LocalDate;

/**
 * What ends of somebody's posts.
 *
 * @param which body of the seat, level of the mandate, code of the group or unit; {@code null} for
 *     all
 * @param lastDay the last day of it
 */
record Ending(What what, String which, LocalDate lastDay, String reason) {

  enum What {
    /** The person leaves. */
    ALL,
    SEAT,
    MANDATE,
    GROUP,
    /** Of a unit; the person stays in it. */
    HEAD
  }

  Ending {
    what = what == null ? What.ALL : what;
  }
}
