package org.huiyin.petition;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
 * A wrong name, number or date in an entry is put right; what stood there before is kept,
 * encrypted.
 */
@Component
public class Corrections {

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final CaseClocks clocks;
  private final Secrecy secrecy;
  private final Clock clock;

  Corrections(JdbcClient jdbc, CaseActs acts, CaseClocks clocks, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.clocks = clocks;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /** What can be corrected, with the column that holds it. */
  public enum Field {
    PETITIONER_NAME("name"),
    ID_NUMBER("id_number"),
    PHONE("phone"),
    ADDRESS("address"),
    OCCURRED_ON("occurred_on");

    private final String column;

    Field(String column) {
      this.column = column;
    }
  }

  private record Entry(
      long id,
      long caseId,
      boolean further,
      LocalDate occurredOn,
      LocalDate registeredOn,
      LocalDate reportDueOn,
      String village) {}

  /**
   * @param number of an entry of this case
   * @throws Refusal with every reason
   */
  @Transactional
  public void correct(
      long caseId, String number, Field field, String value, String reason, Actor by) {
    acts.enterAsOffice(caseId, by);
    Entry entry =
        jdbc.sql(
                """
                SELECT e.id, e.case_id, e.further, e.occurred_on, e.report_due_on, p.village,
                  (e.registered_at AT TIME ZONE 'Asia/Shanghai')::date AS registered_on
                FROM huiyin.register_entry e JOIN huiyin.petitioner p ON p.entry_id = e.id AND p.lead
                WHERE e.case_id = ? AND e.register_number = ? AND e.voided_on IS NULL FOR UPDATE
                """)
            .params(caseId, number)
            .query(Entry.class)
            .optional()
            .orElseThrow(() -> new Refusal(Fault.at("number", "petition.act.no-such-entry")));
    List<Fault> faults = whyNot(entry, field, value, reason);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    if (field == Field.OCCURRED_ON) {
      correctDay(entry, LocalDate.parse(value), reason, by);
    } else {
      correctPerson(entry, field, value.strip(), reason, by);
    }
    acts.add(entry.caseId(), Kind.CORRECTION, LocalDate.now(clock), field.name(), reason, by);
  }

  private List<Fault> whyNot(Entry entry, Field field, String value, String reason) {
    List<Fault> faults = new ArrayList<>();
    if (reason == null || reason.isBlank()) {
      faults.add(Fault.at("wording", "petition.act.reason-missing"));
    }
    if (value == null || value.isBlank()) {
      faults.add(Fault.at("value", "petition.act.value-missing"));
    } else if (field == Field.ID_NUMBER && IdNumber.parse(value).isEmpty()) {
      faults.add(Fault.at("value", "petition.id-number"));
    } else if (field == Field.PHONE && !RegistrationRules.isPhone(value)) {
      faults.add(Fault.at("value", "petition.phone"));
    } else if (field == Field.OCCURRED_ON && !dayBefore(value, entry.registeredOn())) {
      faults.add(
          Fault.at("value", "petition.act.not-received-by-then", entry.registeredOn().toString()));
    }
    return faults;
  }

  /** Nothing is registered before it has come. */
  private static boolean dayBefore(String value, LocalDate registeredOn) {
    try {
      return !LocalDate.parse(value).isAfter(registeredOn);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void correctDay(Entry entry, LocalDate day, String reason, Actor by) {
    keep(entry, Field.OCCURRED_ON, entry.occurredOn().toString(), day.toString(), reason, by);
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
  }

  private void correctPerson(Entry entry, Field field, String value, String reason, Actor by) {
    String column = "petitioner." + field.column;
    byte[] old =
        jdbc.sql("SELECT " + field.column + " FROM huiyin.petitioner WHERE entry_id = ? AND lead")
            .param(entry.id())
            .query((row, n) -> row.getBytes(1) == null ? new byte[0] : row.getBytes(1))
            .single();
    keep(entry, field, old.length == 0 ? null : secrecy.decrypt(old, column), value, reason, by);
    byte[] cipher = secrecy.encrypt(value, column);
    Hashes hashes = Hashes.of(person(field, value, entry.village()), secrecy);
    switch (field) {
      case PETITIONER_NAME -> update(entry, "name = ?, name_hash = ?", cipher, hashes.name());
      case ID_NUMBER ->
          update(entry, "id_number = ?, id_number_hash = ?", cipher, hashes.idNumber());
      case PHONE -> update(entry, "phone = ?, phone_hash = ?", cipher, hashes.phone());
      default ->
          jdbc.sql("UPDATE huiyin.petitioner SET address = ? WHERE entry_id = ? AND lead")
              .params(cipher, entry.id())
              .update();
    }
  }

  private static Registration.PersonDetails person(Field field, String value, String village) {
    return new Registration.PersonDetails(
        field == Field.PETITIONER_NAME ? value : null,
        field == Field.ID_NUMBER ? value : null,
        field == Field.PHONE ? value : null,
        village,
        null,
        null);
  }

  private void update(Entry entry, String assignments, byte[] cipher, byte[] hash) {
    jdbc.sql("UPDATE huiyin.petitioner SET " + assignments + " WHERE entry_id = ? AND lead")
        .params(cipher, hash, entry.id())
        .update();
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
