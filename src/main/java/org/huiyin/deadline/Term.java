package org.huiyin.deadline;

import java.time.Duration;

/**
 * One line of the deadline profile.
 *
 * @param key e.g. {@code NOTICE}
 * @param name what the office calls it
 * @param amount how many units
 * @param unit what is counted
 * @param onHoliday what becomes of a last day that is a day of rest
 * @param extension how many calendar days it may be extended by, once; 0 when it may not
 * @param from the event whose day is the start, and is not counted
 * @param source the article or the house's own rule
 * @param within the clock of the same case it never outlasts, or {@code null}
 * @param reminded whether the office is reminded of it; not of a right that is the petitioner's to
 *     use
 * @param urgent whether its reminders go at any hour
 */
public record Term(
    String key,
    Wording name,
    int amount,
    Unit unit,
    HolidayRule onHoliday,
    int extension,
    Wording from,
    Wording source,
    String within,
    boolean reminded,
    boolean urgent) {

  /** How long a term in hours lasts. */
  public Duration duration() {
    if (unit != Unit.HOURS) {
      throw new IllegalStateException(key + " is counted in " + unit + ", not in hours");
    }
    return Duration.ofHours(amount);
  }
}
