package org.huiyin.deliberation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huiyin.audit.Actor;
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
    boolean aboutChair =
        organisation.chair().map(Person::id).filter(id -> Objects.equals(id, who.id())).isPresent();
    boolean may = aboutChair ? by.isIn("presidium") : team.actsAsChair(by, caseId);
    return may && !by.userId().equals(who.userId())
        ? Optional.empty()
        : Optional.of(
            aboutChair ? "deliberation.recusal-of-chair" : "deliberation.recusal-by-chair");
  }

  List<Fault> faults(long caseId, List<Long> recused, Actor by) {
    return recused.stream()
        .flatMap(id -> organisation.person(id).stream())
        .flatMap(who -> whyNot(caseId, who, by).stream())
        .distinct()
        .map(message -> Fault.at("recused", message))
        .toList();
  }
}
