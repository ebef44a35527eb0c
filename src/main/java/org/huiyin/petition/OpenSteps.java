package org.huiyin.petition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that cases wait at, and whose turn it is in each: who has taken it, or may take it. */
@Component
public class OpenSteps {

  static final Set<String> CHAIRS =
      Set.of(
          "approveNotice",
          "deliberate",
          "approveHandlingExtension",
          "approveReply",
          "approveReferral",
          "decideObjection",
          "approveExtension",
          "signSupervisionNotice");

  /** On our side of what others work on. */
  static final Set<String> OF_REFERRALS =
      Set.of(
          "draftReferral",
          "approveReferral",
          "decideObjection",
          "approveExtension",
          "signSupervisionNotice");

  static final Set<String> HANDLERS = Set.of("handleDirectly", "followUpExecution");

  /** Of units and groups, of whom who handed the part over knows. */
  private static final String[] RECEIVERS = {"signForReferral", "workOnReferral", "reportResult"};

  private final JdbcClient jdbc;
  private final CaseTeam team;
  private final OthersAtWork others;

  OpenSteps(JdbcClient jdbc, CaseTeam team, OthersAtWork others) {
    this.jdbc = jdbc;
    this.team = team;
    this.others = others;
  }

  /**
   * @param takenBy the account that holds it, or {@code null}
   * @param responsiblePerson of the case, or {@code null}
   */
  record OpenStep(
      long caseId, String stepKey, String takenBy, String responsiblePerson, boolean keyCase) {}

  /** Of all these cases, those of their receivers left out; of each the oldest first. */
  List<OpenStep> of(Collection<Long> cases) {
    return jdbc.sql(
            """
            SELECT s.case_id, s.step_key, s.taken_by, c.responsible_person, c.key_case
            FROM huiyin.step s JOIN huiyin.petition_case c ON c.id = s.case_id
            WHERE s.case_id = ANY (?) AND s.done_at IS NULL AND s.cancelled_at IS NULL
              AND s.step_key <> ALL (?)
            ORDER BY s.id
            """)
        .params(cases.toArray(Long[]::new), RECEIVERS)
        .query(OpenStep.class)
        .list();
  }

  /** Whether a step waits to be done. */
  public boolean waitsFor(long caseId, String stepKey) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM huiyin.step
              WHERE case_id = ? AND step_key = ? AND done_at IS NULL AND cancelled_at IS NULL)
            """)
        .params(caseId, stepKey)
        .query(Boolean.class)
        .single();
  }

  /** Those whose turn it is in a case, whatever it waits for. */
  Set<String> peopleAtWork(long caseId) {
    Set<String> people = new HashSet<>(receivers(caseId));
    of(List.of(caseId)).forEach(step -> people.addAll(people(step)));
    return people.isEmpty() ? team.responsible(caseId) : people;
  }

  /** The units and groups that work on a part of the case, by who heads them. */
  Set<String> receivers(long caseId) {
    return others.on(caseId);
  }

  Set<String> people(OpenStep step) {
    long caseId = step.caseId();
    if (step.takenBy() != null && !team.isKeptOut(caseId, step.takenBy())) {
      return Set.of(step.takenBy());
    }
    if (CHAIRS.contains(step.stepKey()) || isForTheChairToCheck(step)) {
      return team.chair(caseId);
    }
    return HANDLERS.contains(step.stepKey())
        ? team.responsible(caseId, step.responsiblePerson())
        : team.office(caseId);
  }

  /** The result of a key case, unless the chair handled it: nobody checks his own. */
  private boolean isForTheChairToCheck(OpenStep step) {
    return step.stepKey().equals("reviewResult")
        && step.keyCase()
        && !team.chair(step.caseId()).contains(step.responsiblePerson());
  }
}
