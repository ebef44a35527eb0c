package org.huiyin.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deliberation.DeliberationEntry.Sitting;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office prepares a deliberation and decides nothing: it proposes way, unit, ground and the
 * rest on a sheet, and puts cases on the list of a sitting.
 */
@Component
public class Preparing {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final CaseTeam team;
  private final PreparedSheets sheets;
  private final Sittings sittings;
  private final AuditTrail audit;

  Preparing(
      JdbcClient jdbc,
      CaseDoors doors,
      CaseTeam team,
      PreparedSheets sheets,
      Sittings sittings,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.team = team;
    this.sheets = sheets;
    this.sittings = sittings;
    this.audit = audit;
  }

  /** Whether the person does this work in the case, and does not decide on it himself. */
  public boolean isOf(Actor actor, long caseId) {
    doors.admit(actor, caseId);
    return team.actsAsOffice(actor, caseId) && !actor.isIn("presidium");
  }

  /**
   * @param sitting the one on whose list the case goes: on record, or new; {@code null} for none
   * @param content what the form says, checked, without the sitting
   * @throws Refusal with every reason
   */
  @Transactional
  public void prepare(long caseId, Sitting sitting, Map<String, Object> content, Actor by) {
    enter(caseId, by);
    sheets.write(caseId, idOf(sitting, by), content, by);
    audit.record(by, "PREPARE_SHEET", "case:" + caseId, caseId, null);
  }

  private Long idOf(Sitting sitting, Actor by) {
    if (sitting == null) {
      return null;
    }
    return sitting.id() == null ? sittings.plan(sitting, by) : sittings.asHeld(sitting).id();
  }

  /**
   * Puts cases on the list of a sitting that is still to come or is held today; a sheet that has
   * been prepared stays.
   *
   * @throws Refusal with every reason; then none of them is on it
   */
  @Transactional
  public void list(long sittingId, List<Long> caseIds, Actor by) {
    if (caseIds.isEmpty()) {
      throw new Refusal(Fault.of("deliberation.sitting.choose"));
    }
    Sitting sitting = sittings.asHeld(new Sitting(sittingId, null, null, null, null, null));
    for (long caseId : caseIds) {
      enter(caseId, by);
      if (sitting.heldOn().isBefore(receivedOn(caseId))) {
        throw new Refusal(
            Fault.at("sitting", "deliberation.sitting-before-case", receivedOn(caseId)));
      }
      sheets.list(caseId, sittingId, by);
      audit.record(by, "LIST_FOR_SITTING", "sitting:" + sittingId, caseId, null);
    }
  }

  private void enter(long caseId, Actor by) {
    doors.admit(by, caseId);
    if (!team.actsAsOffice(by, caseId) && !team.actsAsChair(by, caseId)) {
      throw new Refusal(Fault.of("deliberation.prepared-by-office"));
    }
    if (!waits(caseId)) {
      throw new NoSuchCase();
    }
  }

  /** The step cannot be done while this is written. */
  private boolean waits(long caseId) {
    return jdbc.sql(
            """
            SELECT 1 FROM huiyin.step WHERE case_id = ? AND step_key = 'deliberate'
              AND done_at IS NULL AND cancelled_at IS NULL FOR SHARE
            """)
        .param(caseId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private LocalDate receivedOn(long caseId) {
    return jdbc.sql("SELECT received_on FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(LocalDate.class)
        .single();
  }
}
