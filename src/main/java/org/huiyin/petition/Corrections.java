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
 * A wrong name, village, number, date, purpose or category in an entry is put right, and whom it
 * complains of, with all that follows from it; what stood there before is kept, encrypted.
 */
@Component
public class Corrections {

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final CaseClocks clocks;
  private final CorrectedPerson people;
  private final CorrectedMatter matters;
  private final CorrectedAccused accused;
  private final CorrectedSource sources;
  private final Secrecy secrecy;
  private final Clock clock;

  Corrections(
      JdbcClient jdbc,
      CaseActs acts,
      CaseClocks clocks,
      CorrectedPerson people,
      CorrectedMatter matters,
      CorrectedAccused accused,
      CorrectedSource sources,
      Secrecy secrecy,
      Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.clocks = clocks;
    this.people = people;
    this.matters = matters;
    this.accused = accused;
    this.sources = sources;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /** What can be corrected. */
  public enum Field {
    PETITIONER_NAME,
    ID_NUMBER,
    PHONE,
    VILLAGE,
    ADDRESS,
    BIRTH_DATE,
    OCCURRED_ON,
    PURPOSE,
    CATEGORY,
    ACCUSED_PERSON,
    ACCUSED_UNIT,
    ACCUSED_NAME,
    SOURCE_DATE,
    REPORT_DUE_ON
  }

  /**
   * What is to stand there.
   *
   * @param number of an entry of this case
   * @param whom the id of the petitioner, or of the person or organ complained of, where the entry
   *     has several; {@code null} for the lead petitioner, or the only one complained of
   * @param value a person of the register by id, a unit or village by its code, a day as ISO text
   */
  public record Corrected(String number, Long whom, Field field, String value) {}

  record Entry(
      long id,
      long caseId,
      boolean further,
      LocalDate occurredOn,
      LocalDate registeredOn,
      boolean fromAbove,
      LocalDate sourceDate,
      LocalDate reportDueOn,
      String purpose,
      String category) {}

  /** Of the lead petitioner, or of what the entry has once. */
  @Transactional
  public void correct(
      long caseId, String number, Field field, String value, String reason, Actor by) {
    correct(caseId, new Corrected(number, null, field, value), reason, by);
  }

  /**
   * @throws Refusal with every reason
   */
  @Transactional
  public void correct(long caseId, Corrected corrected, String reason, Actor by) {
    acts.enterAsOffice(caseId, by);
    Entry entry = lock(caseId, corrected.number());
    Field field = corrected.field();
    Long whom = corrected.whom();
    String right = corrected.value() == null ? "" : corrected.value().strip();
    List<Fault> faults = CorrectionRules.faults(entry, field, right, reason, LocalDate.now(clock));
    if (faults.isEmpty()) {
      faults = whyNot(entry, field, right, whom, by);
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    String wrong =
        switch (field) {
          case OCCURRED_ON -> correctDay(entry, LocalDate.parse(right));
          case PURPOSE, CATEGORY -> matters.correct(entry, field, right, reason, by);
          case ACCUSED_PERSON, ACCUSED_UNIT, ACCUSED_NAME ->
              accused.correct(entry, field, right, whom);
          case SOURCE_DATE, REPORT_DUE_ON -> sources.correct(entry, field, LocalDate.parse(right));
          default -> people.correct(entry, field, right, whom);
        };
    keep(entry, corrected, wrong, right, reason, by);
    acts.add(caseId, Kind.CORRECTION, LocalDate.now(clock), field.name(), reason, by);
  }

  private List<Fault> whyNot(Entry entry, Field field, String right, Long whom, Actor by) {
    return switch (field) {
      case PURPOSE, CATEGORY -> matters.whyNot(entry, field, right, by);
      case ACCUSED_PERSON, ACCUSED_UNIT, ACCUSED_NAME -> accused.whyNot(entry, field, right, whom);
      case SOURCE_DATE, REPORT_DUE_ON -> sources.whyNot(entry, field);
      default -> people.whyNot(entry, field, right, whom);
    };
  }

  /** The case first, as whoever changes what is answered; then the entry. */
  private Entry lock(long caseId, String number) {
    acts.lock(caseId);
    return jdbc.sql(
            """
            SELECT e.id, e.case_id, e.further, e.occurred_on, e.source <> 'DIRECT' AS from_above, e.source_date,
              e.report_due_on, e.purpose, e.category,
              (e.registered_at AT TIME ZONE 'Asia/Shanghai')::date AS registered_on
            FROM huiyin.register_entry e
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
      matters.receivedOnCorrected(entry.caseId());
    }
    clocks.occurredOnCorrected(entry.caseId(), entry.id(), day);
    return entry.occurredOn().toString();
  }

  private void keep(
      Entry entry, Corrected corrected, String old, String value, String reason, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.correction (entry_id, field, subject_id, old_value, new_value, reason, corrected_by, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.id(),
            corrected.field().name(),
            corrected.whom(),
            secrecy.encrypt(old, "correction.value"),
            secrecy.encrypt(value, "correction.value"),
            reason,
            by.userId(),
            OffsetDateTime.now(clock))
        .update();
  }
}
