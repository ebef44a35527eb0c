package org.huiyin.deliberation;

import java.util.HashSet;
import java.util.Set;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.KeptOut.ComplainedOf;
import org.springframework.stereotype.Component;

/**
 * Who takes no part when a case is deliberated on, and in nothing that is decided there (信访条例 2022,
 * art. 28): those complained of with everybody of their side, and those recused before. They are
 * persons, since a deputy may have no account.
 */
@Component
public class KeptFromSitting {

  private final Organisation organisation;

  KeptFromSitting(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Ids of the persons. */
  public Set<Long> of(KeptOut.Kept kept) {
    ComplainedOf complained = kept.complainedOf();
    Set<Long> all =
        new HashSet<>(organisation.barredPeople(complained.persons(), complained.organs()));
    all.addAll(kept.recused());
    organisation.people().stream()
        .filter(person -> person.userId() != null && kept.users().contains(person.userId()))
        .forEach(person -> all.add(person.id()));
    return all;
  }
}
