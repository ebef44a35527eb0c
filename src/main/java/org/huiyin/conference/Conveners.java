package org.huiyin.conference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Unit;
import org.springframework.stereotype.Component;

/** Who stands behind a convener today. */
@Component
public class Conveners {

  private final Organisation organisation;

  Conveners(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * Whether this person may approve for the convener: the secretary of the Party committee, the
   * head of the government, the chair.
   */
  public boolean mayApprove(Convener convener, Actor actor) {
    return switch (convener) {
      case PARTY -> accounts(secretary()).contains(actor.userId());
      case GOVERNMENT -> accounts(governor()).contains(actor.userId());
      case PRESIDIUM -> actor.isIn("chair");
    };
  }

  /** Whether the person approves minutes by his office, whoever called the conference. */
  public boolean isOne(Actor actor) {
    return Arrays.stream(Convener.values()).anyMatch(convener -> mayApprove(convener, actor));
  }

  /** Who may sign invitations of this convener: he himself, or who acts as chair. */
  List<Person> signersFor(Convener convener) {
    List<Person> all = new ArrayList<>(organisation.actingChairs(Set.of()));
    all.addAll(persons(convener));
    return all.stream().filter(person -> person.userId() != null).distinct().toList();
  }

  /**
   * Who may sign minutes on paper for the convener: somebody of the Party committee or of the
   * government. The presidium's are approved here.
   */
  public List<Person> onPaper(Convener convener) {
    return switch (convener) {
      case PARTY -> organisation.members(Body.PARTY_COMMITTEE);
      case GOVERNMENT -> government().map(this::peopleOf).orElse(List.of());
      case PRESIDIUM -> List.of();
    };
  }

  private List<Person> peopleOf(Unit unit) {
    return organisation.people().stream()
        .filter(
            person -> unit.code().equals(person.unit()) || Objects.equals(unit.head(), person.id()))
        .toList();
  }

  /** Whether the convener, or everybody who could approve for him, is on the accused side. */
  boolean isOn(AccusedSide.Of side, Convener convener) {
    boolean organ =
        convener == Convener.GOVERNMENT
            && government()
                .filter(one -> side.includes(new Organ(one.code(), one.name(), one.group())))
                .isPresent();
    List<Person> persons = persons(convener);
    return organ || !persons.isEmpty() && persons.stream().allMatch(side::includesPerson);
  }

  private List<Person> persons(Convener convener) {
    return switch (convener) {
      case PARTY -> secretary();
      case GOVERNMENT -> governor();
      case PRESIDIUM -> organisation.actingChairs(Set.of());
    };
  }

  /** The accounts that may approve for the convener today. */
  public Set<String> people(Convener convener) {
    return accounts(persons(convener));
  }

  /**
   * Who may sign invitations, with an account: chair, vice-chairs, secretary, head of government.
   */
  public List<Person> signers() {
    List<Person> all = new ArrayList<>(organisation.viceChairs());
    organisation.chair().ifPresent(chair -> all.add(0, chair));
    all.addAll(secretary());
    all.addAll(governor());
    return all.stream().filter(person -> person.userId() != null).distinct().toList();
  }

  private static Set<String> accounts(List<Person> people) {
    return people.stream().map(Person::userId).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private List<Person> secretary() {
    return organisation.members(Body.PARTY_COMMITTEE).stream().limit(1).toList();
  }

  private List<Person> governor() {
    return government()
        .map(Unit::head)
        .flatMap(organisation::person)
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Unit> government() {
    return organisation.units().stream()
        .filter(unit -> unit.kind() == Unit.Kind.GOVERNMENT)
        .findFirst();
  }
}
