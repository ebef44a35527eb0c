package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Unit;
import org.huiyin.organisation.Village;
import org.springframework.stereotype.Component;

/** Finds by name what a book names: units, categories, villages, people of the organisation. */
@Component
class BookNames {

  private static final Pattern WITH_POST = Pattern.compile("(.+?)[（(](.+)[)）]");

  private final Organisation organisation;

  BookNames(Organisation organisation) {
    this.organisation = organisation;
  }

  /** By name or code; also one that has been closed since. */
  Optional<Unit> unit(String name) {
    String plain = name.strip();
    return organisation.chart().units().stream()
        .filter(unit -> unit.name().equals(plain) || unit.code().equals(plain))
        .findFirst();
  }

  /** A unit, or a village for its committee. */
  Optional<String> organ(String name) {
    return unit(name)
        .map(Unit::code)
        .or(
            () ->
                villages()
                    .filter(
                        v -> v.name().equals(name.strip()) || v.committee().equals(name.strip()))
                    .map(Village::code)
                    .findFirst());
  }

  Optional<Category> category(String name) {
    return organisation.categories().stream()
        .filter(one -> one.name().equals(name.strip()) || one.code().equals(name.strip()))
        .findFirst();
  }

  String allCategories() {
    return String.join("；", organisation.categories().stream().map(Category::name).toList());
  }

  Optional<String> village(String name) {
    return villages()
        .filter(v -> v.name().equals(name.strip()) || v.code().equals(name.strip()))
        .map(Village::code)
        .findFirst();
  }

  /** The village that an address begins with, else the only one that it names. */
  Optional<String> villageIn(String address) {
    List<Village> named = villages().filter(v -> address.contains(v.name())).toList();
    return named.stream()
        .filter(v -> address.startsWith(v.name()))
        .max(Comparator.comparing(v -> v.name().length()))
        .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty())
        .map(Village::code);
  }

  /**
   * Who is called so, in office or not any more; with a unit or post in brackets behind the name
   * only those whom it fits.
   */
  List<Person> people(String written) {
    Matcher both = WITH_POST.matcher(written);
    String name = (both.matches() ? both.group(1) : written).strip();
    List<Person> called = new ArrayList<>();
    for (Person person : organisation.chart().people()) {
      if (person.name().equals(name) && (!both.matches() || fits(person, both.group(2)))) {
        called.add(person);
      }
    }
    return called;
  }

  /**
   * As a book names this person so that it is he who is meant: where others are called so, with
   * post or place.
   */
  String name(Person person) {
    return Stream.of(
            person.name(),
            person.name() + "（" + person.post() + "）",
            person.name() + "（" + person.unit() + "）",
            person.name() + "（" + person.village() + "）")
        .filter(written -> people(written).equals(List.of(person)))
        .findFirst()
        .orElse(person.name());
  }

  private boolean fits(Person person, String where) {
    return person.post().contains(where)
        || unit(where).map(Unit::code).filter(code -> code.equals(person.unit())).isPresent()
        || village(where).filter(code -> code.equals(person.village())).isPresent();
  }

  private Stream<Village> villages() {
    return organisation.chart().villages().stream();
  }
}
