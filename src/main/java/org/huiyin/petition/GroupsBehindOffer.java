package org.huiyin.petition;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.organisation.Heads;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.TaskHolders.Offer;
import org.springframework.stereotype.Component;

/**
 * The groups with a head that a task is offered to. The people of a guarded case are offered its
 * tasks one by one: there it is the group that they have in common, of our own people the office.
 */
@Component
class GroupsBehindOffer {

  static final String OFFICE = "petition-office";

  private final Organisation organisation;
  private final Heads heads;

  GroupsBehindOffer(Organisation organisation, Heads heads) {
    this.organisation = organisation;
    this.heads = heads;
  }

  /** None where the task is one person's, by name or as the chair. */
  Set<String> of(Offer offer) {
    Set<String> groups = offer.groups().isEmpty() ? inCommon(offer.users()) : offer.groups();
    return groups.stream().filter(Heads::hasOne).collect(Collectors.toSet());
  }

  Set<String> headsOf(String group) {
    return heads.of(group);
  }

  Set<String> peopleOf(String group) {
    return organisation.memberships().accountsByGroup().getOrDefault(group, Set.of());
  }

  private Set<String> inCommon(Set<String> users) {
    if (users.size() < 2) {
      return Set.of();
    }
    Set<String> common = null;
    for (String user : users) {
      Set<String> his = organisation.memberships().groupsOf(user).orElse(Set.of());
      if (common == null) {
        common = new HashSet<>(his);
      } else {
        common.retainAll(his);
      }
    }
    return common.contains(OFFICE) ? Set.of(OFFICE) : common;
  }
}
