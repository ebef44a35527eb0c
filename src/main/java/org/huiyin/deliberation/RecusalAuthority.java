package org.huiyin.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.DeliberationEntry.Recusal;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseTeam;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;

/**
 * Who decides on whose recusal, in a sitting and outside: the chair or who acts as chair on the
 * others', a member of the presidium on the chair's, nobody on his own.
 */
@Component
class RecusalAuthority {

  private final CaseTeam team;
  private final Organisation organisation;

  RecusalAuthority(CaseTeam team, Organisation organisation) {
    this.team = team;
    this.organisation = organisation;
  }

  /**
   * @return the message that says who decides instead, or none
   */
  Optional<String> whyNot(long caseId, Person who, Actor by) {
    return whyNot(caseId, who, by, Set.of());
  }

  /**
   * Of several in one sitting each on its own; whoever acts as chair when all of them are out
   * decides on the others', so that the chair's recusal and a member's can be one sitting's.
   */
  List<Fault> faults(long caseId, List<Recusal> recusals, Actor by) {
    List<Optional<Person>> people =
        recusals.stream().map(one -> organisation.person(one.person())).toList();
    Set<String> out =
        people.stream()
            .flatMap(Optional::stream)
            .map(Person::userId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Fault> faults = new ArrayList<>();
    for (int row = 0; row < people.size(); row++) {
      String field = "recusals[" + row + "].person";
      people
          .get(row)
          .flatMap(who -> whyNot(caseId, who, by, out))
          .ifPresent(message -> faults.add(Fault.at(field, message)));
    }
    return faults;
  }

  private Optional<String> whyNot(long caseId, Person who, Actor by, Set<String> out) {
    boolean aboutChair =
        organisation.chair().map(Person::id).filter(id -> Objects.equals(id, who.id())).isPresent();
    boolean may = aboutChair ? by.isIn("presidium") : team.actsAsChair(by, caseId, out);
    return may && !by.userId().equals(who.userId())
        ? Optional.empty()
        : Optional.of(
            aboutChair ? "deliberation.recusal-of-chair" : "deliberation.recusal-by-chair");
  }
}
