package org.huiyin.deliberation;

import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.PetitionProcess;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recusal outside a sitting (信访条例 2022, art. 28), also on a petitioner's request: the chair decides
 * on the others', a member of the presidium writes down what the presidium decided on the chair's.
 */
@Component
public class Recusals {

  private final CaseDoors doors;
  private final RecusalAuthority authority;
  private final KeptOut keptOut;
  private final PetitionCases cases;
  private final PetitionProcess process;
  private final Organisation organisation;
  private final AuditTrail audit;

  Recusals(
      CaseDoors doors,
      RecusalAuthority authority,
      KeptOut keptOut,
      PetitionCases cases,
      PetitionProcess process,
      Organisation organisation,
      AuditTrail audit) {
    this.doors = doors;
    this.authority = authority;
    this.keptOut = keptOut;
    this.cases = cases;
    this.process = process;
    this.organisation = organisation;
    this.audit = audit;
  }

  /**
   * @param userId the account that is to be kept out
   * @throws Refusal with the reason
   */
  @Transactional
  public void recuse(long caseId, String userId, String reason, Actor by) {
    doors.admit(by, caseId);
    Optional<Person> who = userId == null ? Optional.empty() : organisation.personOf(userId);
    if (who.isEmpty()) {
      throw new Refusal(Fault.at("to", "petition.act.to-missing"));
    }
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("wording", "deliberation.recusal-reason"));
    }
    PetitionCase petition = cases.get(caseId);
    if (!petition.state().equals("OPEN")) {
      throw new Refusal(Fault.of("petition.act.case-not-open"));
    }
    authority
        .whyNot(caseId, who.get(), by)
        .ifPresent(
            message -> {
              throw new Refusal(Fault.of(message));
            });
    keptOut.recuse(caseId, who.get().id(), userId, reason, by);
    audit.record(by, "RECUSE", "user:" + userId, caseId, reason);
    process.guard(petition.registerNumber());
  }
}
