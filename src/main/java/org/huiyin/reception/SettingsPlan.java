package org.huiyin.reception;

import java.util.Map;

/**
 * What somebody typed on the page of settings; days as {@code 5日、15日、25日}.
 *
 * @param groups by group code
 */
public record SettingsPlan(
    String policy,
    String hours,
    String chairDays,
    String chairPlace,
    String presidiumDays,
    String presidiumPlace,
    Map<String, GroupPlan> groups) {

  public SettingsPlan {
    groups = groups == null ? Map.of() : Map.copyOf(groups);
  }

  /** A group's days, both as typed. */
  public record GroupPlan(String leaderDays, String memberDays) {}
}
