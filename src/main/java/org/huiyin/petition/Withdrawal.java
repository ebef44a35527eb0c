package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * A petitioner takes his petition back, in writing. That ends the case, unless it is an accusation;
 * one of several petitioners ends only his own part.
 */
@Component
public class Withdrawal {

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final PetitionProcess process;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Withdrawal(
      JdbcClient jdbc,
      CaseActs acts,
      PetitionProcess process,
      Deadlines deadlines,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.process = process;
    this.deadlines = deadlines;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param accusation one of its entries is an accusation, or of a category that is always one: the
   *     case is sealed since
   */
  private record Standing(
      String registerNumber,
      boolean accusation,
      String state,
      LocalDate receivedOn,
      boolean answered) {}

  /**
   * @param petitionerId one of several, or {@code null} for all of them
   * @param note the petitioner's own words, or the note of what was said
   * @throws Refusal with every reason
   */
  @Transactional
  public void withdraw(long caseId, Long petitionerId, LocalDate on, String note, Actor by) {
    acts.enterAsOffice(caseId, by);
    Standing standing = standing(caseId);
    List<Fault> faults = whyNot(standing, on, note);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    if (petitionerId != null && othersRemain(caseId, petitionerId, on)) {
      acts.add(caseId, Kind.PARTIAL_WITHDRAWAL, on, note, by);
    } else {
      acts.add(caseId, Kind.WITHDRAWAL, on, note, by);
      process.withdraw(standing.registerNumber());
    }
  }

  /** Locks the case: two who withdraw at the same moment are counted one after the other. */
  private Standing standing(long caseId) {
    return jdbc.sql(
            """
            SELECT register_number, sealed AS accusation, state, received_on,
              replied_on IS NOT NULL OR not_served_reason IS NOT NULL AS answered
            FROM huiyin.petition_case WHERE id = ? FOR UPDATE
            """)
        .param(caseId)
        .query(Standing.class)
        .single();
  }

  private List<Fault> whyNot(Standing standing, LocalDate on, String note) {
    List<Fault> faults = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    if (!standing.state().equals("OPEN")) {
      faults.add(Fault.of("petition.act.case-not-open"));
    }
    if (standing.answered()) {
      faults.add(Fault.of("petition.act.answered-already"));
    }
    if (standing.accusation()) {
      faults.add(Fault.of("petition.act.accusation-goes-on"));
    }
    if (note == null || note.isBlank()) {
      faults.add(Fault.at("wording", "petition.act.wording-missing"));
    }
    if (on.isAfter(today)) {
      faults.add(Fault.at("occurredOn", "petition.date-in-future", today.toString()));
    } else if (on.isBefore(standing.receivedOn())) {
      faults.add(
          Fault.at("occurredOn", "petition.act.before-receipt", standing.receivedOn().toString()));
    }
    return faults;
  }

  /**
   * Marks one petitioner, in every entry in which he came; and tells whether others stand by the
   * petition. Two in one entry are two people. In another entry the identity number tells, else the
   * phone; the name, which others bear too, only where neither is known of either.
   */
  private boolean othersRemain(long caseId, long petitionerId, LocalDate on) {
    int marked =
        jdbc.sql(
                """
                UPDATE huiyin.petitioner p SET withdrawn_on = ?
                FROM huiyin.register_entry e, huiyin.petitioner one JOIN huiyin.register_entry o ON o.id = one.entry_id
                WHERE e.id = p.entry_id AND e.case_id = ? AND p.withdrawn_on IS NULL
                  AND one.id = ? AND o.case_id = e.case_id AND (p.id = one.id OR p.entry_id <> one.entry_id
                    AND CASE
                      WHEN num_nulls(p.id_number_hash, one.id_number_hash) = 0
                        THEN p.id_number_hash = one.id_number_hash
                      WHEN num_nulls(p.phone_hash, one.phone_hash) = 0 THEN p.phone_hash = one.phone_hash
                      ELSE num_nonnulls(p.id_number_hash, one.id_number_hash, p.phone_hash, one.phone_hash) = 0
                        AND p.name_hash = one.name_hash
                    END)
                """)
            .params(on, caseId, petitionerId)
            .update();
    if (marked == 0) {
      throw new Refusal(Fault.at("petitioner", "petition.act.no-such-petitioner"));
    }
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE p.withdrawn_on IS NULL) > 0
              OR max(e.headcount) > count(*) FILTER (WHERE p.withdrawn_on IS NOT NULL AND NOT e.further)
            FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
            WHERE e.case_id = ? AND e.voided_on IS NULL
            """)
        .param(caseId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Called by the process on its way to the end.
   *
   * @throws IllegalStateException when nobody took the petition back, or the case is not open: the
   *     model that leads here is wrong
   */
  @Transactional
  public void end(long caseId) {
    LocalDate today = LocalDate.now(clock);
    int ended =
        jdbc.sql(
                """
                UPDATE huiyin.petition_case c SET state = 'WITHDRAWN', outcome = 'WITHDRAWN', closed_on = ?,
                  retention = %s
                WHERE c.id = ? AND c.state = 'OPEN'
                  AND EXISTS (SELECT FROM huiyin.case_act a WHERE a.case_id = c.id AND a.kind = 'WITHDRAWAL')
                """
                    .formatted(Retention.OF_CASE))
            .params(today, caseId)
            .update();
    if (ended != 1) {
      throw new IllegalStateException(
          "Case " + caseId + " cannot end as withdrawn: no note of it, or not open");
    }
    deadlines.stopAllBut(caseId, Set.of(OwnReports.CLOCK), today);
    events.publishEvent(new CaseEnded(caseId));
  }
}
