package org.huiyin.reception;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.deadline.WorkingDays;

/**
 * The sessions that the settings give an owner for a month. Days that fall together by holiday or
 * by the end of the month are one session.
 */
final class MonthPlan {

  private MonthPlan() {}

  /**
   * @param leaders of a group: its leader's day
   * @param group {@code null} at township level
   * @param setDay the day of the month that is set
   */
  record Planned(
      Tier tier, boolean leaders, String group, int setDay, String place, Placed placed) {

    boolean isWith(Planned other) {
      return tier == other.tier
          && !placed.cancelled()
          && !other.placed.cancelled()
          && placed.day().equals(other.placed.day());
    }
  }

  /**
   * Where a set day comes to lie.
   *
   * @param day the day on which it would have been, where it is cancelled
   * @param provisional a holiday table that has not come yet may move it
   */
  record Placed(LocalDate day, boolean cancelled, boolean provisional) {}

  /** By day; a session of the leader goes before one of the members on the same day. */
  static List<Planned> of(
      ReceptionSettings settings, String owner, YearMonth month, WorkingDays days) {
    List<Planned> wanted = new ArrayList<>();
    if (owner.equals(ReceptionSettings.OFFICE)) {
      for (int day : settings.chairDays()) {
        wanted.add(
            new Planned(
                Tier.CHAIR,
                false,
                null,
                day,
                settings.chairPlace(),
                place(day, month, settings.policy(), days)));
      }
      for (int day : settings.presidiumDays()) {
        wanted.add(
            new Planned(
                Tier.PRESIDIUM,
                false,
                null,
                day,
                settings.presidiumPlace(),
                place(day, month, settings.policy(), days)));
      }
    } else {
      settings
          .group(owner)
          .leader()
          .forEach(day -> wanted.add(of(settings, owner, month, day, true, days)));
      settings
          .group(owner)
          .members()
          .forEach(day -> wanted.add(of(settings, owner, month, day, false, days)));
    }
    List<Planned> all = new ArrayList<>();
    for (Planned one : wanted) {
      if (all.stream().noneMatch(one::isWith)) {
        all.add(one);
      }
    }
    return all;
  }

  private static Planned of(
      ReceptionSettings settings,
      String group,
      YearMonth month,
      int day,
      boolean leaders,
      WorkingDays days) {
    return new Planned(
        Tier.GROUP, leaders, group, day, group, place(day, month, settings.policy(), days));
  }

  /** A day that the month lacks (31 April) is its last working day. */
  static Placed place(int setDay, YearMonth month, Policy policy, WorkingDays days) {
    LocalDate wanted = days.dayOfMonth(month, setDay);
    boolean rest = !days.isWorkingDay(wanted);
    LocalDate held = rest && policy == Policy.POSTPONE ? days.onOrAfter(wanted) : wanted;
    return new Placed(
        held,
        rest && policy == Policy.CANCEL,
        !days.isPublished(wanted) || !days.isPublished(held));
  }
}
