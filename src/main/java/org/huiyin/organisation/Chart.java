package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole organisation as it was read at one moment, those who left and what was closed included.
 */
public final class Chart {

  private final long version;
  private final Township township;
  private final List<Village> villages;
  private final List<Unit> units;
  private final List<DeputyGroup> groups;
  private final List<Person> people;
  private final List<Deputy> deputies;
  private final List<Seat> seats;
  private final List<Absence> absences;
  private final List<Category> categories;
  private final List<Place> places;
  private final Map<String, Boolean> firstPasswords;
  private final Map<String, Village> villageByCode;
  private final Map<String, Unit> unitByCode;
  private final Map<Long, Person> personById;
  private final Map<String, Person> personByAccount;

  Chart(
      long version,
      Township township,
      List<Village> villages,
      List<Unit> units,
      List<DeputyGroup> groups,
      List<Person> people,
      List<Deputy> deputies,
      List<Seat> seats,
      List<Absence> absences,
      List<Category> categories,
      List<Place> places,
      Map<String, Boolean> firstPasswords) {
    this.version = version;
    this.township = township;
    this.villages = List.copyOf(villages);
    this.units = List.copyOf(units);
    this.groups = List.copyOf(groups);
    this.people = List.copyOf(people);
    this.deputies = List.copyOf(deputies);
    this.seats = List.copyOf(seats);
    this.absences = List.copyOf(absences);
    this.categories = List.copyOf(categories);
    this.places = List.copyOf(places);
    this.firstPasswords = Map.copyOf(firstPasswords);
    this.villageByCode = by(villages, Village::code);
    this.unitByCode = by(units, Unit::code);
    this.personById = by(people, Person::id);
    this.personByAccount =
        by(people.stream().filter(p -> p.userId() != null).toList(), Person::userId);
  }

  private static <K, V> Map<K, V> by(List<V> rows, Function<V, K> key) {
    return rows.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }

  /** Which accounts are in which engine group on a day. */
  public Memberships memberships(LocalDate day) {
    return Memberships.of(this, day);
  }

  /** Whether an account belongs to somebody of the organisation, in office or not. */
  public boolean hasAccount(String userId) {
    return personByAccount.containsKey(userId);
  }

  /** Grows with each change. */
  public long version() {
    return version;
  }

  /** Empty until a township is founded. */
  public Optional<Township> township() {
    return Optional.ofNullable(township);
  }

  public List<Village> villages() {
    return villages;
  }

  public List<Unit> units() {
    return units;
  }

  public List<DeputyGroup> groups() {
    return groups;
  }

  public List<Person> people() {
    return people;
  }

  public List<Deputy> deputies() {
    return deputies;
  }

  public List<Seat> seats() {
    return seats;
  }

  List<Absence> absences() {
    return absences;
  }

  List<Category> categories() {
    return categories;
  }

  List<Place> places() {
    return places;
  }

  /** Accounts whose password their owner has not chosen, and whether it was handed out. */
  Map<String, Boolean> firstPasswords() {
    return firstPasswords;
  }

  Optional<Village> village(String code) {
    return Optional.ofNullable(code).map(villageByCode::get);
  }

  Optional<Unit> unit(String code) {
    return Optional.ofNullable(code).map(unitByCode::get);
  }

  Optional<DeputyGroup> group(String code) {
    return groups.stream().filter(g -> g.code().equals(code)).findFirst();
  }

  Optional<Person> person(long id) {
    return Optional.ofNullable(personById.get(id));
  }

  Optional<Person> personOf(String userId) {
    return Optional.ofNullable(userId).map(personByAccount::get);
  }
}
