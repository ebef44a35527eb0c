package org.huiyin.conference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.NamesInCase;
import org.huiyin.petition.PetitionCases;
import org.springframework.stereotype.Component;

/** What the rules of a conference must know of the cases on its agenda. */
@Component
class AgendaCases {

  private final AccusedSide accusedSide;
  private final PetitionCases cases;
  private final NamesInCase names;
  private final Organisation organisation;

  AgendaCases(
      AccusedSide accusedSide, PetitionCases cases, NamesInCase names, Organisation organisation) {
    this.accusedSide = accusedSide;
    this.cases = cases;
    this.names = names;
    this.organisation = organisation;
  }

  /**
   * @param side who must have no part in it
   * @param receivedOn no conference considered it before
   * @param names of petitioners and of those complained of, which an agenda does not tell
   */
  record AgendaCase(AccusedSide.Of side, LocalDate receivedOn, Set<String> names) {}

  Map<Long, AgendaCase> of(Collection<Long> caseIds) {
    Map<Long, AgendaCase> all = new HashMap<>();
    caseIds.forEach(id -> all.computeIfAbsent(id, this::one));
    return all;
  }

  private AgendaCase one(long caseId) {
    AccusedSide.Of side = accusedSide.of(caseId);
    Set<String> unsaid = new HashSet<>(names.petitioners(caseId));
    unsaid.addAll(names.complainedOf(caseId));
    side.accused().persons().stream()
        .flatMap(id -> organisation.person(id).stream())
        .forEach(person -> unsaid.add(person.name()));
    return new AgendaCase(side, cases.receivedOn(caseId), unsaid);
  }
}
