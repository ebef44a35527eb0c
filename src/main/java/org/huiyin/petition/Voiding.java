package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A wrong entry is voided by the chair: its number is kept, it is not counted, and why is written down. */
@Component
public class Voiding {

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final PetitionProcess process;
  private final Deadlines deadlines;
  private final Clock clock;

  Voiding(JdbcClient jdbc, CaseActs acts, PetitionProcess process, Deadlines deadlines, Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.process = process;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  private record Entry(long id, long caseId, boolean further) {}

  /** @throws Refusal when the entry is unknown, voided before, or the case has gone out with an answer */
  @Transactional
  public void voidEntry(String number, String reason, Actor by) {
    Entry entry =
        jdbc.sql("SELECT id, case_id, further FROM huiyin.register_entry WHERE register_number = ? AND voided_on IS NULL")
            .param(number)
            .query(Entry.class)
            .optional()
            .orElseThrow(() -> new Refusal(Fault.of("petition.case-not-found")));
    acts.enter(entry.caseId(), by);
    if (!by.isIn("chair")) {
      throw new Refusal(Fault.of("petition.act.chair-only"));
    }
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.wording-missing"));
    }
    LocalDate today = LocalDate.now(clock);
    jdbc.sql("UPDATE huiyin.register_entry SET voided_on = ?, void_reason = ?, void_approved_by = ? WHERE id = ?")
        .params(today, reason, by.userId(), entry.id())
        .update();
    acts.add(entry.caseId(), Kind.VOIDING, today, number + " " + reason, by);
    if (!entry.further()) {
      endCase(entry.caseId(), number, today);
    }
  }

  private void endCase(long caseId, String number, LocalDate today) {
    int ended =
        jdbc.sql(
                """
                UPDATE huiyin.petition_case SET state = 'VOIDED', closed_on = ?
                WHERE id = ? AND state = 'OPEN' AND replied_on IS NULL
                """)
            .params(today, caseId)
            .update();
    if (ended == 0) {
      throw new Refusal(Fault.of("petition.act.answered-already"));
    }
    deadlines.stopAll(caseId, today);
    process.discard(number);
  }
}
