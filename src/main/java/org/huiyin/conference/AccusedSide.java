package org.huiyin.conference;

import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.KeptOut;
import org.springframework.stereotype.Component;

/**
 * Who must have no part in a case: those complained of, what they belong to, and the recused
 * (rules.md, "Who must not see").
 */
@Component
class AccusedSide {

  private final KeptOut keptOut;
  private final Organisation organisation;

  AccusedSide(KeptOut keptOut, Organisation organisation) {
    this.keptOut = keptOut;
    this.organisation = organisation;
  }

  /** As it is for one case today. */
  record Of(
      Set<String> users, Set<String> groups, KeptOut.ComplainedOf accused, Set<String> villages) {

    boolean includes(Organ organ) {
      return groups.contains(organ.group())
          || accused.organs().contains(organ.code())
          || villages.contains(organ.code());
    }

    boolean includesPerson(Person person) {
      return accused.persons().contains(person.id())
          || person.userId() != null && users.contains(person.userId());
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
    return new Of(keptOut.usersOf(caseId), keptOut.groupsOf(caseId), accused, villages);
  }
}
