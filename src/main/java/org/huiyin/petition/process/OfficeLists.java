package org.huiyin.petition.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.engine.form.Option;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.springframework.stereotype.Component;

/** The live lists of the forms: villages, units, people as they are today. */
@Component
public class OfficeLists {

  private final Organisation organisation;

  OfficeLists(Organisation organisation) {
    this.organisation = organisation;
  }

  public List<Option> villages() {
    return options(organisation.villages(), village -> new Option(village.code(), village.name()));
  }

  /** Units and, since a committee is complained of like a unit, the villages. */
  public List<Option> units() {
    List<Option> all =
        new ArrayList<>(
            options(organisation.units(), unit -> new Option(unit.code(), unit.name())));
    all.addAll(
        options(
            organisation.villages(), village -> new Option(village.code(), village.committee())));
    return all;
  }

  public List<Option> categories() {
    return options(
        organisation.categories(), category -> new Option(category.code(), category.name()));
  }

  public List<Option> places() {
    return options(organisation.places(), place -> new Option(place.code(), place.name()));
  }

  /** A deputy of both levels stands in the list once. */
  public List<Option> deputies() {
    return deputies(Set.of());
  }

  /** Without the persons who are kept out. */
  public List<Option> deputies(Set<Long> keptOut) {
    return organisation.deputies().stream()
        .filter(deputy -> !keptOut.contains(deputy.person()))
        .map(deputy -> new Option(String.valueOf(deputy.person()), deputy.name()))
        .distinct()
        .toList();
  }

  public List<Option> people() {
    return options(organisation.people(), OfficeLists::person);
  }

  public List<Option> members() {
    return options(organisation.presidiumMembers(), OfficeLists::person);
  }

  /**
   * Those of the presidium and its office who can be made responsible: they have an account and are
   * not kept out.
   */
  public List<Option> handlers(Set<String> keptOut) {
    List<Person> all = new ArrayList<>(organisation.staff());
    all.addAll(organisation.presidiumMembers());
    return all.stream()
        .filter(person -> person.userId() != null && !keptOut.contains(person.userId()))
        .map(person -> new Option(person.userId(), person.name() + " · " + person.post()))
        .distinct()
        .toList();
  }

  private static Option person(Person person) {
    return new Option(String.valueOf(person.id()), person.name() + " · " + person.post());
  }

  private static <T> List<Option> options(Collection<T> all, Function<T, Option> option) {
    return all.stream().map(option).toList();
  }
}
