package org.huiyin.reception;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What an office has set for its reception days.
 *
 * @param hours when visitors are received, as it is printed
 * @param chairDays days of the month, 1 to 31, ascending
 * @param chairPlace code of a place of reception at township level
 * @param groups by the code of the deputy group; a group without days is not among them
 */
public record ReceptionSettings(
    long version,
    Policy policy,
    String hours,
    List<Integer> chairDays,
    String chairPlace,
    List<Integer> presidiumDays,
    String presidiumPlace,
    Map<String, GroupDays> groups,
    String setBy,
    OffsetDateTime setAt) {

  /** The rota of chair and presidium; the others belong to deputy groups. */
  public static final String OFFICE = "OFFICE";

  public ReceptionSettings {
    chairDays = List.copyOf(chairDays);
    presidiumDays = List.copyOf(presidiumDays);
    groups = Map.copyOf(groups);
  }

  /**
   * @param leader the leader's own days of the month
   * @param members the days on which the members receive in turn
   */
  public record GroupDays(List<Integer> leader, List<Integer> members) {

    public static final GroupDays NONE = new GroupDays(List.of(), List.of());

    public GroupDays {
      leader = List.copyOf(leader);
      members = List.copyOf(members);
    }

    boolean isEmpty() {
      return leader.isEmpty() && members.isEmpty();
    }
  }

  public GroupDays group(String code) {
    return groups.getOrDefault(code, GroupDays.NONE);
  }
}
