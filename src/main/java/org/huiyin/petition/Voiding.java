package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A wrong entry is voided by the chair: its number is kept, it is not counted, and why is written
 * down.
 */
@Component
public class Voiding {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final CaseTeam team;
  private final CaseActs acts;
  private final PetitionProcess process;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;
  private final List<StandsInTheWay> elsewhere;
  private final Clock clock;

  Voiding(
      JdbcClient jdbc,
      CaseDoors doors,
      CaseTeam team,
      CaseActs acts,
      PetitionProcess process,
      Deadlines deadlines,
      ApplicationEventPublisher events,
      List<StandsInTheWay> elsewhere,
      Clock clock) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.team = team;
    this.acts = acts;
    this.process = process;
    this.deadlines = deadlines;
    this.events = events;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  private record Entry(long id, boolean further, boolean followed) {}

  /**
   * @param number of an entry of this case
   * @throws Refusal when the entry is unknown or voided before, others came after it, or the case
   *     has been answered
   */
  @Transactional
  public void voidEntry(long caseId, String number, String reason, Actor by) {
    doors.admit(by, caseId);
    if (!team.actsAsChair(by, caseId)) {
      throw new Refusal(Fault.of("petition.act.chair-only"));
    }
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.reason-missing"));
    }
    Entry entry = entry(caseId, number);
    if (!entry.further() && entry.followed()) {
      throw new Refusal(Fault.at("number", "petition.act.followed"));
    }
    LocalDate today = LocalDate.now(clock);
    jdbc.sql(
            "UPDATE huiyin.register_entry SET voided_on = ?, void_reason = ?, void_approved_by = ? WHERE id = ?")
        .params(today, reason, by.userId(), entry.id())
        .update();
    acts.add(caseId, Kind.VOIDING, today, number + " " + reason, reason, by);
    if (entry.further()) {
      deadlines.stop(caseId, OwnReports.clock(entry.id()), today);
    } else {
      endCase(caseId, number, today);
    }
  }

  private Entry entry(long caseId, String number) {
    return jdbc.sql(
            """
            SELECT e.id, e.further, EXISTS (SELECT 1 FROM huiyin.register_entry later
              WHERE later.case_id = e.case_id AND later.further AND later.voided_on IS NULL) AS followed
            FROM huiyin.register_entry e
            WHERE e.case_id = ? AND e.register_number = ? AND e.voided_on IS NULL FOR UPDATE
            """)
        .params(caseId, number)
        .query(Entry.class)
        .optional()
        .orElseThrow(() -> new Refusal(Fault.at("number", "petition.act.no-such-entry")));
  }

  /**
   * Referrals and what presses for them are called off, a conference loses the topic, and who has a
   * part in them is told: they hear of {@link CaseEnded}.
   */
  private void endCase(long caseId, String number, LocalDate today) {
    List<Fault> inTheWay =
        elsewhere.stream().flatMap(one -> one.ofVoiding(caseId).stream()).toList();
    if (!inTheWay.isEmpty()) {
      throw new Refusal(inTheWay);
    }
    int ended =
        jdbc.sql(
                """
                UPDATE huiyin.petition_case SET state = 'VOIDED', closed_on = ?
                WHERE id = ? AND state = 'OPEN' AND replied_on IS NULL AND not_served_reason IS NULL
                """)
            .params(today, caseId)
            .update();
    if (ended == 0) {
      throw new Refusal(Fault.of("petition.act.answered-already"));
    }
    deadlines.stopAll(caseId, today);
    events.publishEvent(new CaseEnded(caseId));
    process.discard(number);
  }
}
