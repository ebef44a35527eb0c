package org.huiyin.deliberation;

import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.PetitionProcess;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A sealed case is deliberated by the chair and the persons whom the chair names for it, not by the
 * presidium.
 */
@Component
public class NamedPersons {

  private static final Set<String> BODIES = Set.of("presidium", "petition-office");

  private final CaseDoors doors;
  private final CaseTeam team;
  private final KeptOut keptOut;
  private final PetitionCases cases;
  private final PetitionProcess process;
  private final Actors actors;
  private final AuditTrail audit;

  NamedPersons(
      CaseDoors doors,
      CaseTeam team,
      KeptOut keptOut,
      PetitionCases cases,
      PetitionProcess process,
      Actors actors,
      AuditTrail audit) {
    this.doors = doors;
    this.team = team;
    this.keptOut = keptOut;
    this.cases = cases;
    this.process = process;
    this.actors = actors;
    this.audit = audit;
  }

  /**
   * @param userId a member of the presidium or its office who is not kept out
   * @throws Refusal with the reason
   */
  @Transactional
  public void name(long caseId, String userId, String reason, Actor by) {
    doors.admit(by, caseId);
    PetitionCase petition = cases.get(caseId);
    if (!petition.sealed() || !petition.state().equals("OPEN")) {
      throw new Refusal(Fault.of("deliberation.naming-sealed-only"));
    }
    if (!team.actsAsChair(by, caseId)) {
      throw new Refusal(Fault.of("deliberation.naming-by-chair"));
    }
    if (userId == null || BODIES.stream().noneMatch(actors.actor(userId)::isIn)) {
      throw new Refusal(Fault.at("to", "petition.act.to-missing"));
    }
    if (team.isKeptOut(caseId, userId)) {
      throw new Refusal(Fault.at("to", "petition.act.not-for-that-person"));
    }
    keptOut.name(caseId, userId, by);
    audit.record(by, "NAME_PERSON", "user:" + userId, caseId, reason);
    process.admit(petition.registerNumber(), userId);
  }
}
