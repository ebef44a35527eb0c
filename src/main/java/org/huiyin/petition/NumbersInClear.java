package org.huiyin.petition;

import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Identity numbers and phones of a case's petitioners in full: for the office and the chair, who
 * keep the register, and for those whose turn it is, who must reach the petitioner; not for
 * everybody who may read. Each says why, and it is recorded.
 */
@Component
public class NumbersInClear {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final CaseTeam team;
  private final OpenSteps steps;
  private final AuditTrail audit;

  NumbersInClear(
      JdbcClient jdbc, CaseDoors doors, CaseTeam team, OpenSteps steps, AuditTrail audit) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.team = team;
    this.steps = steps;
    this.audit = audit;
  }

  /** Of somebody who may read the case. */
  public boolean mayAsk(Actor actor, long caseId) {
    return team.actsAsOffice(actor, caseId)
        || team.actsAsChair(actor, caseId)
        || isOpen(caseId) && steps.peopleAtWork(caseId).contains(actor.userId());
  }

  private boolean isOpen(long caseId) {
    return jdbc.sql("SELECT state = 'OPEN' FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(Boolean.class)
        .single();
  }

  /**
   * @param subject what shows them
   * @throws NoSuchCase when the case is not for this person
   * @throws Refusal when the numbers are not, or nothing says why he needs them
   */
  public void ask(long caseId, String subject, String reason, Actor by) {
    doors.admit(by, caseId);
    if (!mayAsk(by, caseId)) {
      throw new Refusal(Fault.of("petition.act.numbers-not-yours"));
    }
    record(caseId, subject, reason, by);
  }

  /**
   * For whom another door has let in as one who works on a part of the case.
   *
   * @throws Refusal when nothing says why he needs them
   */
  public void record(long caseId, String subject, String reason, Actor by) {
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.reason-missing"));
    }
    Words.within("wording", reason, Words.NOTE);
    audit.record(by, "UNMASK", subject, caseId, reason);
  }
}
