package org.huiyin.organisation;

import java.time.LocalDate;

/**
 * An office or station that handles matters.
 *
 * @param code upper-case ASCII; its engine group is {@code unit-<code>}
 * @param belongsTo whether the township may assign to it or must ask by letter
 * @param head id of the person who heads it, or {@code null}
 * @param reviewOrgan the organ above it that decides a review ([L-2022] art. 35), or {@code null}
 * @param closedOn last day of its work, {@code null} while it works
 */
public record Unit(
    String code,
    String name,
    BelongsTo belongsTo,
    Kind kind,
    Long head,
    String reviewOrgan,
    LocalDate closedOn) {

  /** County stations are asked by letter (函请), not assigned. */
  public enum BelongsTo {
    TOWNSHIP,
    COUNTY_STATION
  }

  /** What sort of organ it is. */
  public enum Kind {
    /** The presidium's own office. */
    CONGRESS,
    PARTY,
    GOVERNMENT,
    OFFICE,
    STATION;

    /** Chair and vice-chairs hold no such post ([Organic Law 2022] art. 18). */
    boolean administrative() {
      return this == GOVERNMENT || this == OFFICE || this == STATION;
    }
  }

  /** The engine group of its people. */
  public String group() {
    return "unit-" + code;
  }

  /** Whether it still works on that day. */
  public boolean openOn(LocalDate day) {
    return closedOn == null || !closedOn.isBefore(day);
  }
}
