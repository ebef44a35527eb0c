package org.huiyin.conference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.conference.AgendaCases.AgendaCase;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Unit;
import org.huiyin.petition.CaseTeam;
import org.springframework.stereotype.Component;

/** Who stands behind a convener today. */
@Component
public class Conveners {

  private final Organisation organisation;
  private final CaseTeam team;

  Conveners(Organisation organisation, CaseTeam team) {
    this.organisation = organisation;
    this.team = team;
  }

  /**
   * Whether this person may approve for the convener: the secretary of the Party committee, the
   * head of the government, who acts as chair for the cases of the agenda.
   */
  public boolean mayApprove(Conference conference, Actor actor) {
    return people(conference.convener(), conference.cases()).contains(actor.userId());
  }

  /** Whether the person approves minutes by his office, whoever called the conference. */
  public boolean isOne(Actor actor) {
    return actor.isIn("chair") || isOutsideThePresidium(actor);
  }

  /** Whether the person approves the minutes of the Party committee or of the government. */
  boolean isOutsideThePresidium(Actor actor) {
    return accounts(secretary()).contains(actor.userId())
        || accounts(governor()).contains(actor.userId());
  }

  /**
   * Who may sign invitations of this convener: he himself, or who acts as chair.
   *
   * @param cases those of the agenda
   */
  List<Person> signersFor(Convener convener, Collection<Long> cases) {
    Set<String> all = new LinkedHashSet<>(team.chair(cases));
    if (convener != Convener.PRESIDIUM) {
      all.addAll(people(convener, cases));
    }
    return all.stream().flatMap(user -> organisation.personOf(user).stream()).toList();
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

  /**
   * Whether the convener, or everybody who could approve for him, has no part in one of the cases.
   */
  boolean isBarred(Convener convener, Map<Long, AgendaCase> agenda) {
    return convener == Convener.PRESIDIUM
        ? team.chair(agenda.keySet()).isEmpty()
        : agenda.values().stream().anyMatch(one -> isOn(one.side(), convener));
  }

  private boolean isOn(AccusedSide.Of side, Convener convener) {
    boolean organ =
        convener == Convener.GOVERNMENT
            && government()
                .filter(one -> side.includes(new Organ(one.code(), one.name(), one.group())))
                .isPresent();
    List<Person> persons = convener == Convener.PARTY ? secretary() : governor();
    return organ || !persons.isEmpty() && persons.stream().allMatch(side::includesPerson);
  }

  /**
   * The accounts that may approve for the convener today.
   *
   * @param cases those of the agenda: a vice-chair acts for a chair that is kept out of one of them
   */
  public Set<String> people(Convener convener, Collection<Long> cases) {
    return switch (convener) {
      case PARTY -> accounts(secretary());
      case GOVERNMENT -> accounts(governor());
      case PRESIDIUM -> team.chair(cases);
    };
  }

  /**
   * Who may sign invitations, with an account: chair, vice-chairs, who else acts as chair for these
   * cases, secretary, head of government.
   */
  public List<Person> signers(Collection<Long> cases) {
    List<Person> all = new ArrayList<>();
    organisation.chair().ifPresent(all::add);
    all.addAll(organisation.viceChairs());
    all.addAll(signersFor(Convener.PRESIDIUM, cases));
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
