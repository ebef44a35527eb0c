package org.huiyin.conference;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.NamesInCase;
import org.springframework.stereotype.Component;

/**
 * Who must have no part in a case: those complained of, what they belong to, and the recused
 * (rules.md, "Who must not see").
 */
@Component
class AccusedSide {

  private final KeptOut keptOut;
  private final NamesInCase names;
  private final Organs organs;
  private final Organisation organisation;

  AccusedSide(KeptOut keptOut, NamesInCase names, Organs organs, Organisation organisation) {
    this.keptOut = keptOut;
    this.names = names;
    this.organs = organs;
    this.organisation = organisation;
  }

  /**
   * As it is for one case today.
   *
   * @param people ids of all on that side
   * @param names by which people and organs of that side are known
   */
  record Of(
      Set<String> users,
      Set<String> groups,
      KeptOut.ComplainedOf accused,
      Set<String> villages,
      Set<Long> people,
      Set<String> names) {

    boolean includes(Organ organ) {
      return groups.contains(organ.group())
          || accused.organs().contains(organ.code())
          || villages.contains(organ.code());
    }

    boolean includesPerson(Person person) {
      return people.contains(person.id())
          || person.userId() != null && users.contains(person.userId());
    }

    /** The people and organs of that side whom free words name. */
    List<String> namedIn(String words) {
      String said = words == null ? "" : words.replaceAll("\\s", "");
      return names.stream().filter(said::contains).toList();
    }
  }

  Of of(long caseId) {
    KeptOut.ComplainedOf accused = keptOut.complainedOf(caseId);
    Set<String> villages =
        accused.persons().stream()
            .flatMap(id -> organisation.person(id).stream())
            .map(Person::village)
            .filter(village -> village != null)
            .collect(Collectors.toSet());
    Set<Long> people =
        accused.persons().isEmpty() && accused.organs().isEmpty()
            ? Set.of()
            : organisation.barredPeople(accused.persons(), accused.organs());
    Of unnamed =
        new Of(
            keptOut.usersOf(caseId),
            keptOut.groupsOf(caseId),
            accused,
            villages,
            people,
            names.complainedOf(caseId));
    return named(unnamed);
  }

  private Of named(Of side) {
    Set<String> all = new HashSet<>(side.names());
    Stream<String> recused =
        side.users().stream()
            .flatMap(user -> organisation.personOf(user).stream())
            .map(Person::name);
    Stream<String> barred = side.people().stream().flatMap(this::nameOf);
    Stream<String> closed = names(side.accused().organs());
    Stream<String> working = organs.invitable().stream().filter(side::includes).map(Organ::name);
    Stream.of(recused, barred, closed, working)
        .flatMap(one -> one)
        .filter(name -> name.length() > 1)
        .forEach(all::add);
    return new Of(side.users(), side.groups(), side.accused(), side.villages(), side.people(), all);
  }

  private Stream<String> nameOf(long person) {
    return organisation.person(person).stream().map(Person::name);
  }

  private Stream<String> names(Collection<String> codes) {
    return codes.stream().map(organs::nameOf);
  }
}
