package org.huiyin.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who must be kept away from a case in which persons or organs are complained of ([L-2022] art. 30
 * and 46; rules, Who must not see): the persons, the units they work in, the village groups they
 * are or were in, and those that look after a village whose cadre or committee is complained of,
 * each with everybody in it. Terms do not matter: who left a post yesterday has colleagues there
 * today.
 *
 * <p>The presidium's own office is barred only if it is complained of itself; of its staff, the
 * person is.
 */
final class Barred {

  private final Chart chart;
  private final Set<Long> persons;
  private final Set<String> units = new HashSet<>();
  private final Set<DeputyGroup> groups = new HashSet<>();

  Barred(Chart chart, Collection<Long> persons, Collection<String> organs) {
    this.chart = chart;
    this.persons = new HashSet<>(persons);
    Set<String> villages = new HashSet<>();
    organs.forEach(code -> (chart.village(code).isPresent() ? villages : units).add(code));
    for (Person person : chart.people()) {
      if (this.persons.contains(person.id())) {
        addUnitOf(person);
        villages.add(person.village());
      }
    }
    chart.units().stream()
        .filter(u -> this.persons.contains(u.head()))
        .forEach(this::addUnlessOwnOffice);
    chart.groups().stream()
        .filter(g -> g.villages().stream().anyMatch(villages::contains) || isOf(g))
        .forEach(groups::add);
  }

  private void addUnitOf(Person person) {
    chart.unit(person.unit()).ifPresent(this::addUnlessOwnOffice);
  }

  private void addUnlessOwnOffice(Unit unit) {
    if (unit.kind() != Unit.Kind.CONGRESS) {
      units.add(unit.code());
    }
  }

  private boolean isOf(DeputyGroup group) {
    return persons.contains(group.leader()) || persons.stream().anyMatch(group::everHad);
  }

  Set<String> engineGroups() {
    Stream<String> ofUnits =
        units.stream().map(chart::unit).flatMap(u -> u.map(Unit::group).stream());
    return Stream.concat(ofUnits, groups.stream().map(DeputyGroup::group))
        .collect(Collectors.toUnmodifiableSet());
  }

  Set<Long> people() {
    Set<Long> all = new HashSet<>(persons);
    chart.people().stream()
        .filter(p -> p.unit() != null && units.contains(p.unit()))
        .forEach(p -> all.add(p.id()));
    units.forEach(code -> chart.unit(code).map(Unit::head).ifPresent(all::add));
    for (DeputyGroup group : groups) {
      group.members().forEach(m -> all.add(m.person()));
      all.add(group.leader());
      chart.people().stream()
          .filter(p -> p.village() != null && group.villages().contains(p.village()))
          .forEach(p -> all.add(p.id()));
    }
    all.remove(null);
    return all;
  }

  Set<String> accounts() {
    return people().stream()
        .flatMap(id -> chart.person(id).stream())
        .map(Person::userId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}
