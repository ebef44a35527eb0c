package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A wrong name, number, date, purpose or category in an entry is put right, with all that follows
 * from it; what stood there before is kept, encrypted.
 */
@Component
public class Corrections {

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final CaseClocks clocks;
  private final CorrectedPerson people;
  private final CorrectedMatter matters;
  private final Secrecy secrecy;
  private final Clock clock;

  Corrections(
      JdbcClient jdbc,
      CaseActs acts,
      CaseClocks clocks,
      CorrectedPerson people,
      CorrectedMatter matters,
      Secrecy secrecy,
      Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.clocks = clocks;
    this.people = people;
    this.matters = matters;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /** What can be corrected. */
  public enum Field {
    PETITIONER_NAME,
    ID_NUMBER,
    PHONE,
    ADDRESS,
    BIRTH_DATE,
    OCCURRED_ON,
    PURPOSE,
    CATEGORY
  }

  /**
   * @param purpose {@code null} where nobody has said yet; {@code category} likewise
   */
  record Entry(
      long id,
      long caseId,
      boolean further,
      LocalDate occurredOn,
      LocalDate registeredOn,
      LocalDate reportDueOn,
      String purpose,
      String category,
      String village) {}

  /**
   * @param number of an entry of this case
   * @throws Refusal with every reason
   */
  @Transactional
  public void correct(
      long caseId, String number, Field field, String value, String reason, Actor by) {
    acts.enterAsOffice(caseId, by);
    Entry entry = lock(caseId, number);
    String right = value == null ? "" : value.strip();
    List<Fault> faults = CorrectionRules.faults(entry, field, right, reason, LocalDate.now(clock));
    if (faults.isEmpty()) {
      faults = matters.whyNot(entry, field, right, by);
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    String wrong =
        switch (field) {
          case OCCURRED_ON -> correctDay(entry, LocalDate.parse(right));
          case PURPOSE, CATEGORY -> matters.correct(entry, field, right, reason, by);
          default -> people.correct(entry, field, right);
        };
    keep(entry, field, wrong, right, reason, by);
    acts.add(caseId, Kind.CORRECTION, LocalDate.now(clock), field.name(), reason, by);
  }

  /** The case first, as whoever changes what is answered; then the entry. */
  private Entry lock(long caseId, String number) {
    acts.lock(caseId);
    return jdbc.sql(
            """
            SELECT e.id, e.case_id, e.further, e.occurred_on, e.report_due_on, e.purpose, e.category, p.village,
              (e.registered_at AT TIME ZONE 'Asia/Shanghai')::date AS registered_on
            FROM huiyin.register_entry e JOIN huiyin.petitioner p ON p.entry_id = e.id AND p.lead
            WHERE e.case_id = ? AND e.register_number = ? AND e.voided_on IS NULL FOR UPDATE OF e
            """)
        .params(caseId, number)
        .query(Entry.class)
        .optional()
        .orElseThrow(() -> new Refusal(Fault.at("number", "petition.act.no-such-entry")));
  }

  private String correctDay(Entry entry, LocalDate day) {
    jdbc.sql("UPDATE huiyin.register_entry SET occurred_on = ? WHERE id = ?")
        .params(day, entry.id())
        .update();
    if (!entry.further()) {
      jdbc.sql("UPDATE huiyin.petition_case SET received_on = ? WHERE id = ?")
          .params(day, entry.caseId())
          .update();
      clocks.receivedOnCorrected(entry.caseId(), entry.occurredOn(), day);
    }
    clocks.occurredOnCorrected(entry.caseId(), entry.id(), day);
    return entry.occurredOn().toString();
  }

  private void keep(Entry entry, Field field, String old, String value, String reason, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.correction (entry_id, field, old_value, new_value, reason, corrected_by, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.id(),
            field.name(),
            secrecy.encrypt(old, "correction.value"),
            secrecy.encrypt(value, "correction.value"),
            reason,
            by.userId(),
            OffsetDateTime.now(clock))
        .update();
  }
}
