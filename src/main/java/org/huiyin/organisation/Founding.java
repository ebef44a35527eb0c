package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Seat.Role;

/**
 * A whole organisation as one writes it down for the first time: people with all they are. Lists
 * that are left out are empty.
 *
 * @param people each with posts, mandates and seats, which all begin on the person's first day
 */
public record Founding(
    Township township,
    List<VillagePlan> villages,
    List<UnitPlan> units,
    List<GroupPlan> groups,
    List<PersonPlan> people) {

  /** A village to be. */
  public record VillagePlan(String code, String name, List<String> villagerGroups) {

    public VillagePlan {
      villagerGroups = orEmpty(villagerGroups);
    }
  }

  /** A unit to be; its head is the person that says so. */
  public record UnitPlan(
      String code, String name, Unit.BelongsTo belongsTo, Unit.Kind kind, String reviewOrgan) {}

  /** A deputy group to be; its leader is the member that says so. */
  public record GroupPlan(String code, String name, String room, List<String> villages) {

    public GroupPlan {
      villages = orEmpty(villages);
    }
  }

  /**
   * A person to be.
   *
   * @param userId the account, which is opened if there is none of that name; {@code null} for who
   *     does not work with the system
   * @param email where the account's reminders go, or {@code null}
   */
  public record PersonPlan(
      String name,
      String post,
      String unit,
      boolean headsUnit,
      String village,
      String userId,
      LocalDate since,
      String group,
      DeputyGroup.Kind inGroupAs,
      boolean leadsGroup,
      List<MandatePlan> mandates,
      List<SeatPlan> seats,
      String email) {

    public PersonPlan {
      mandates = orEmpty(mandates);
      seats = orEmpty(seats);
    }

    /** Without an address. */
    public PersonPlan(
        String name,
        String post,
        String unit,
        boolean headsUnit,
        String village,
        String userId,
        LocalDate since,
        String group,
        DeputyGroup.Kind inGroupAs,
        boolean leadsGroup,
        List<MandatePlan> mandates,
        List<SeatPlan> seats) {
      this(
          name,
          post,
          unit,
          headsUnit,
          village,
          userId,
          since,
          group,
          inGroupAs,
          leadsGroup,
          mandates,
          seats,
          null);
    }
  }

  /** A deputy's mandate. */
  public record MandatePlan(Deputy.Level level, String village) {}

  /** A seat in a body. */
  public record SeatPlan(Body body, Role role) {}

  public Founding {
    villages = orEmpty(villages);
    units = orEmpty(units);
    groups = orEmpty(groups);
    people = orEmpty(people);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
