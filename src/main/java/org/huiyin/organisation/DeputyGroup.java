package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * A deputy group, which is also the village petition group (村级信访小组) of its villages; one leader
 * leads both.
 *
 * @param code {@code G01}…; its engine group is {@code group-<code>}
 * @param villages codes of the villages it looks after; may be empty for the deputies of the
 *     township's own organs
 * @param leader id of the person, or {@code null}
 * @param room where it receives visitors
 * @param closedOn last day, {@code null} while it exists
 */
public record DeputyGroup(
    String code,
    String name,
    List<String> villages,
    Long leader,
    List<Member> members,
    String room,
    LocalDate closedOn) {

  /** What a member is in the group. */
  public enum Kind {
    DEPUTY,
    VILLAGE_CADRE,
    /** One of the village's part-time posts (几大员). */
    AUXILIARY
  }

  /** A person's time in the group. */
  public record Member(long person, Kind kind, LocalDate since, LocalDate until) {

    boolean on(LocalDate day) {
      return Term.covers(since, until, day);
    }
  }

  public DeputyGroup {
    villages = List.copyOf(villages);
    members = List.copyOf(members);
  }

  /** The engine group of its members. */
  public String group() {
    return "group-" + code;
  }

  public boolean openOn(LocalDate day) {
    return closedOn == null || !closedOn.isBefore(day);
  }

  boolean everHad(long person) {
    return members.stream().anyMatch(m -> m.person() == person);
  }
}
