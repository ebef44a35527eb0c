package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.handling.HandlingRecords.Note;
import org.huiyin.handling.HandlingRecords.Recorded;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.OpenSteps;
import org.huiyin.petition.PetitionCases;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The result of a key case is checked by the chair; whether it should stand the office proposes
 * (rules.md, "Who does what").
 */
@Component
public class ResultProposals {

  private static final String CHECK = "reviewResult";

  private final CaseActs acts;
  private final OpenSteps steps;
  private final PetitionCases cases;
  private final HandlingRecords records;
  private final AuditTrail audit;
  private final Clock clock;

  ResultProposals(
      CaseActs acts,
      OpenSteps steps,
      PetitionCases cases,
      HandlingRecords records,
      AuditTrail audit,
      Clock clock) {
    this.acts = acts;
    this.steps = steps;
    this.cases = cases;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Proposed once more, the later proposal counts.
   *
   * @throws Refusal when this is not for the office's people, or no result waits for the chair
   */
  @Transactional
  public void propose(long caseId, String wording, Actor by) {
    LocalDate today = LocalDate.now(clock);
    acts.enterToWrite(caseId, today, wording, by);
    acts.enterAsOffice(caseId, by);
    if (!cases.get(caseId).keyCase() || !steps.waitsFor(caseId, CHECK)) {
      throw new Refusal(Fault.of("handling.nothing-to-propose"));
    }
    records.add(caseId, List.of(new Note(Kind.RESULT_PROPOSAL, today, wording, null)), by);
    audit.record(by, "PROPOSE_RESULT", "case:" + caseId, caseId, null);
  }

  /** What was proposed on the result that waits; a check ends what was proposed before it. */
  public Optional<Recorded> open(long caseId) {
    return records.of(caseId).stream()
        .filter(
            one ->
                one.kind().equals(Kind.RESULT_PROPOSAL.name())
                    || one.kind().equals(Kind.RESULT_CHECK.name()))
        .reduce((before, last) -> last)
        .filter(last -> last.kind().equals(Kind.RESULT_PROPOSAL.name()));
  }
}
