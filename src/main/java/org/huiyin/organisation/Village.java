package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * An administrative village.
 *
 * @param code {@code V01}…; where units are named (as complained of) it stands for the village's
 *     committee
 * @param villagerGroups names of its villager groups
 * @param closedOn last day, {@code null} while it exists
 */
public record Village(String code, String name, List<String> villagerGroups, LocalDate closedOn) {

  public Village {
    villagerGroups = List.copyOf(villagerGroups);
  }

  /** Full name of its committee (村民委员会). */
  public String committee() {
    return name + "村民委员会";
  }

  /**
   * Where somebody of this village lives, in words: an address of group and house number alone is
   * found nowhere else.
   *
   * @param address {@code null} where only the village is known
   */
  public String home(String address) {
    if (address == null || address.isBlank()) {
      return name;
    }
    return address.contains(name) ? address : name + address;
  }
}
