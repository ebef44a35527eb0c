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

  /** The accounts that may approve for the convener today. */
  public Set<String> people(Convener convener) {
    return switch (convener) {
      case PARTY -> accounts(secretary());
      case GOVERNMENT -> accounts(governor());
      case PRESIDIUM -> accounts(organisation.actingChairs(Set.of()));
    };
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
