package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Seat.Role;

/**
 * Which accounts are in which engine group on a day, as it follows from posts, seats and absences.
 */
public final class Memberships {

  /** Decides and signs; a vice-chair is in it on the days when the chair is away. */
  public static final String CHAIR = "chair";

  /** All deputies with an account. */
  public static final String DEPUTIES = "deputies";

  private final Map<String, Set<String>> accountsByGroup = new TreeMap<>();
  private final Map<String, Set<String>> groupsByAccount = new HashMap<>();

  private Memberships() {}

  static Memberships of(Chart chart, LocalDate day) {
    Memberships all = new Memberships();
    all.accountsByGroup.put(CHAIR, new TreeSet<>());
    all.accountsByGroup.put(DEPUTIES, new TreeSet<>());
    for (Body body : Body.values()) {
      all.accountsByGroup.put(body.group(), new TreeSet<>());
    }
    chart.units().forEach(unit -> all.accountsByGroup.put(unit.group(), new TreeSet<>()));
    chart.groups().forEach(group -> all.accountsByGroup.put(group.group(), new TreeSet<>()));
    Map<Long, String> accounts = new HashMap<>();
    chart.people().stream()
        .filter(p -> p.userId() != null)
        .forEach(p -> accounts.put(p.id(), p.inOfficeOn(day) ? p.userId() : null));
    all.fill(chart, day, accounts);
    return all;
  }

  private void fill(Chart chart, LocalDate day, Map<Long, String> accounts) {
    accounts.values().stream()
        .filter(account -> account != null)
        .forEach(account -> groupsByAccount.put(account, new TreeSet<>()));
    for (Unit unit : chart.units()) {
      if (unit.openOn(day)) {
        chart.people().stream()
            .filter(p -> unit.code().equals(p.unit()))
            .forEach(p -> put(unit.group(), accounts.get(p.id())));
        put(unit.group(), accounts.get(unit.head()));
      }
    }
    for (DeputyGroup group : chart.groups()) {
      if (group.openOn(day)) {
        group.members().stream()
            .filter(m -> m.on(day))
            .forEach(m -> put(group.group(), accounts.get(m.person())));
      }
    }
    chart.deputies().stream()
        .filter(d -> Term.covers(d.since(), d.until(), day))
        .forEach(d -> put(DEPUTIES, accounts.get(d.person())));
    chart.seats().stream()
        .filter(s -> s.on(day))
        .forEach(s -> put(s.body().group(), accounts.get(s.person())));
    actingChairs(chart, day, Set.of()).forEach(p -> put(CHAIR, accounts.get(p.id())));
  }

  private void put(String group, String account) {
    if (account != null) {
      accountsByGroup.get(group).add(account);
      groupsByAccount.get(account).add(group);
    }
  }

  /**
   * The chair, or while the chair is away or excluded (or the seat empty) the vice-chairs: the one
   * who was named for these days, else all of them.
   */
  static List<Person> actingChairs(Chart chart, LocalDate day, Set<Long> excluded) {
    List<Person> chair = present(chart, Role.CHAIR, day, excluded);
    if (!chair.isEmpty()) {
      return chair;
    }
    List<Person> deputies = present(chart, Role.VICE_CHAIR, day, excluded);
    List<Person> named =
        presidium(chart, Role.CHAIR, day).stream()
            .flatMap(away -> Substitutes.of(chart, away.id(), day).stream())
            .filter(deputies::contains)
            .toList();
    return named.isEmpty() ? deputies : named;
  }

  private static List<Person> present(Chart chart, Role role, LocalDate day, Set<Long> excluded) {
    return presidium(chart, role, day).stream()
        .filter(p -> !excluded.contains(p.id()))
        .filter(p -> !Substitutes.isAway(chart, p.id(), day))
        .toList();
  }

  static List<Person> presidium(Chart chart, Role role, LocalDate day) {
    return chart.seats().stream()
        .filter(s -> s.body() == Body.PRESIDIUM && s.role() == role && s.on(day))
        .map(s -> chart.person(s.person()))
        .flatMap(Optional::stream)
        .filter(p -> p.inOfficeOn(day))
        .toList();
  }

  /** Every group there is, the empty ones too, with the accounts that are in it. */
  public Map<String, Set<String>> accountsByGroup() {
    return accountsByGroup;
  }

  /** The groups of an account, or nothing where the organisation does not know the account. */
  public Optional<Set<String>> groupsOf(String userId) {
    return Optional.ofNullable(groupsByAccount.get(userId));
  }
}
