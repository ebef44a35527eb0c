package org.huiyin.petition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Registration.ComplainedOf;
import org.springframework.stereotype.Component;

/**
 * Whom a registration keeps out from the start: the persons complained of and what they belong to.
 */
@Component
class ShutOut {

  private final Organisation organisation;
  private final Sealing sealing;

  ShutOut(Organisation organisation, Sealing sealing) {
    this.organisation = organisation;
    this.sealing = sealing;
  }

  /**
   * @param sealed an accusation, or of a category that is always one: not for the presidium as a
   *     group
   */
  record Kept(Set<String> users, Set<String> groups, boolean sealed) {

    boolean guarded() {
      return sealed || !users.isEmpty() || !groups.isEmpty();
    }
  }

  Kept of(Registration registration) {
    return of(
        registration.complainedOf(),
        registration.matter().purpose(),
        registration.matter().category());
  }

  /**
   * @param purpose {@code null} where nobody has said yet
   */
  Kept of(List<ComplainedOf> complainedOf, Purpose purpose, String category) {
    Set<Long> persons = new HashSet<>();
    Set<String> units = new HashSet<>();
    for (ComplainedOf one : complainedOf) {
      if (one.person() != null) {
        persons.add(one.person());
      }
      if (one.unit() != null) {
        units.add(one.unit());
      }
    }
    boolean sealed = sealing.seals(purpose == null ? null : purpose.name(), category);
    return persons.isEmpty() && units.isEmpty()
        ? new Kept(Set.of(), Set.of(), sealed)
        : new Kept(
            organisation.barredUsers(persons, units),
            organisation.barredGroups(persons, units),
            sealed);
  }
}
