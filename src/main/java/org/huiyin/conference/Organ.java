package org.huiyin.conference;

import org.huiyin.petition.CaseReach.Reach;

/**
 * Whom a conference can invite or charge: a unit, a village, a village group.
 *
 * @param code as in the register of the organisation
 * @param group the engine group of its people, {@code null} for a village, which has none
 */
public record Organ(String code, String name, String group) {

  /** Whether a case goes as far as this, whoever is complained of in it. */
  boolean isWithin(Reach reach) {
    return isDeputies() ? reach.includesGroups() : reach.includesUnits();
  }

  private boolean isDeputies() {
    return group != null && group.startsWith("group-");
  }
}
