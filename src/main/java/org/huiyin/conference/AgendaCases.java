package org.huiyin.conference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CaseReach;
import org.huiyin.petition.CaseReach.Reach;
import org.huiyin.petition.NamesInCase;
import org.huiyin.petition.PetitionCases;
import org.springframework.stereotype.Component;

/** What the rules of a conference must know of the cases on its agenda. */
@Component
class AgendaCases {

  private final AccusedSide accusedSide;
  private final CaseReach reach;
  private final Organs organs;
  private final PetitionCases cases;
  private final NamesInCase names;
  private final Organisation organisation;

  AgendaCases(
      AccusedSide accusedSide,
      CaseReach reach,
      Organs organs,
      PetitionCases cases,
      NamesInCase names,
      Organisation organisation) {
    this.accusedSide = accusedSide;
    this.reach = reach;
    this.organs = organs;
    this.cases = cases;
    this.names = names;
    this.organisation = organisation;
  }

  /**
   * @param side who must have no part in it
   * @param reach how far it goes beyond the office at all
   * @param beyond names of the organs it does not go as far as
   * @param receivedOn no conference considered it before
   * @param names of petitioners and of those complained of, which an agenda does not tell
   */
  record AgendaCase(
      AccusedSide.Of side,
      Reach reach,
      Set<String> beyond,
      LocalDate receivedOn,
      Set<String> names) {

    /** The message that says why no organ at all can have a part in it, or none. */
    Optional<String> whyNobody() {
      if (reach.sealed()) {
        return Optional.of("conference.sealed");
      }
      return reach.confirmed() ? Optional.empty() : Optional.of("conference.purpose-unconfirmed");
    }

    /** The message that says why this organ can have no part in it, or none; it names the organ. */
    Optional<String> whyNot(Organ organ) {
      if (side.includes(organ)) {
        return Optional.of("conference.organ-accused");
      }
      return organ.isWithin(reach) ? Optional.empty() : Optional.of(tooFar());
    }

    private String tooFar() {
      return whyNobody().orElse("conference.kept-from-groups");
    }

    /** Of people and organs who can have no part in it and whom free words name, why not. */
    Map<String, String> barredIn(String words) {
      String said = words == null ? "" : words.replaceAll("\\s", "");
      Map<String, String> barred = new HashMap<>();
      beyond.stream().filter(said::contains).forEach(name -> barred.put(name, tooFar()));
      side.namedIn(words).forEach(name -> barred.put(name, "conference.organ-accused"));
      return barred;
    }
  }

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
    Reach far = reach.of(caseId);
    Set<String> beyond =
        organs.invitable().stream()
            .filter(organ -> !organ.isWithin(far))
            .map(Organ::name)
            .collect(Collectors.toSet());
    return new AgendaCase(side, far, beyond, cases.receivedOn(caseId), unsaid);
  }
}
