package org.huiyin.oversight;

import org.huiyin.audit.Actor;
import org.huiyin.petition.CaseDoors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see topics of oversight and who proposes them: the chair proposes, the presidium and its
 * office see them. Who is kept from one of its cases is kept from the topic.
 */
@Component
class OversightDoors {

  private final CaseDoors cases;

  OversightDoors(CaseDoors cases) {
    this.cases = cases;
  }

  void admit(Actor actor) {
    if (!actor.isIn("chair") && !actor.isIn("presidium") && !actor.isIn("petition-office")) {
      throw new AccessDeniedException("oversight");
    }
  }

  void admitChair(Actor actor) {
    if (!actor.isIn("chair")) {
      throw new AccessDeniedException("oversight");
    }
  }

  /** The chair, and the office that writes for the chair. */
  void admitWriter(Actor actor) {
    if (!actor.isIn("chair") && !actor.isIn("petition-office")) {
      throw new AccessDeniedException("oversight");
    }
  }

  boolean maySee(Actor actor, OversightTopic topic) {
    return topic.cases().stream().allMatch(caseId -> cases.mayRead(actor, caseId));
  }
}
