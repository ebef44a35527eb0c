package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.notification.Outbox;
import org.huiyin.organisation.Unit;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.huiyin.secrecy.Secrecy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Hundred referrals fall due in the week of the Spring Festival: one sweep, nobody told twice. */
@Tag("R39")
class HundredReportsOnOneDayTest extends Situation {

  private static final LocalDate SENT = LocalDate.of(2026, 1, 5);

  /** A Friday within the holiday from 15 to 23 February; 14 is a make-up working Saturday. */
  private static final LocalDate DUE = LocalDate.of(2026, 2, 20);

  @Autowired private Deadlines deadlines;
  @Autowired private DeadlineProfiles profiles;
  @Autowired private CalendarYears calendar;
  @Autowired private WorkingDays workingDays;
  @Autowired private ReminderRows rows;
  @Autowired private Outbox outbox;
  @Autowired private Secrecy secrecy;
  @Autowired private TransactionOperations transactions;
  @Autowired private ObjectProvider<Responsible> responsible;

  /** Of one that is late the office is told with the unit's head. */
  private static final int HEAD_AND_OFFICE = 400;

  private final List<Long> cases = new ArrayList<>();
  private ReminderSchedule schedule;

  @BeforeEach
  void aHundredAreOut() {
    at(SENT, 9, 0);
    List<String> units =
        organisation.units().stream()
            .filter(unit -> unit.kind() != Unit.Kind.CONGRESS)
            .map(Unit::code)
            .limit(10)
            .toList();
    for (int i = 0; i < 10; i++) {
      CaseWalk one = anotherCase().register();
      cases.add(one.caseId());
      units.forEach(unit -> out(one.caseId(), unit));
    }
    jdbc.sql(
            """
            DELETE FROM huiyin.reminder WHERE deadline_id NOT IN
              (SELECT id FROM huiyin.deadline WHERE clock LIKE 'REPORT_BACK/%' AND case_id IN (:cases))
            """)
        .param("cases", cases)
        .update();
    ReminderSweep sweep =
        new ReminderSweep(rows, responsible, outbox, profiles, workingDays, transactions, clock);
    schedule = new ReminderSchedule(sweep, profiles, calendar);
  }

  @AfterEach
  void nothingElseWaits() {
    jdbc.sql("DELETE FROM huiyin.reminder").update();
  }

  private void out(long caseId, String unit) {
    long id =
        jdbc.sql(
                """
                INSERT INTO huiyin.referral (case_id, unit_code, lead, kind, state, part, due_on, drafted_by, drafted_at)
                VALUES (?, ?, false, 'ASSIGN', 'WORKING', ?, ?, 'member1', now()) RETURNING id
                """)
            .params(caseId, unit, secrecy.encrypt("核实。", "referral.words"), DUE)
            .query(Long.class)
            .single();
    deadlines.startUntil(
        caseId, "REPORT_BACK/" + id, "REFERRAL_REPORT", SENT, DUE, new Wording("主席团", "presidium"));
  }

  private int toldAt(String moment) {
    clock.moveTo(LocalDateTime.parse(moment).atZone(clock.getZone()).toInstant());
    int before = messages();
    schedule.sweep();
    return messages() - before;
  }

  private int messages() {
    return jdbc.sql("SELECT count(*) FROM huiyin.outbox_message WHERE case_id IN (:cases)")
        .param("cases", cases)
        .query(Integer.class)
        .single();
  }

  @Test
  void areRemindedOfInTheLastOfficeHoursBeforeTheHolidayNotBeforeHalfPastEightAndOnce() {
    int half = toldAt("2026-02-13T17:00");
    assertThat(half).as("half time and a week before, which were missed, once").isEqualTo(100);
    assertThat(toldAt("2026-02-14T08:29")).isZero();
    assertThat(toldAt("2026-02-14T08:30") + toldAt("2026-02-14T14:00"))
        .as("the last working day before")
        .isEqualTo(100);
    assertThat(toldAt("2026-02-14T17:00")).isZero();
    assertThat(toldAt("2026-02-20T10:00")).as("a holiday").isZero();
  }

  @Test
  void areRemindedOfDailyForThreeWorkingDaysWhenTheyAreLate() {
    toldAt("2026-02-14T17:00");

    assertThat(toldAt("2026-02-24T08:29")).isZero();
    assertThat(toldAt("2026-02-24T08:30")).isEqualTo(HEAD_AND_OFFICE);
    assertThat(toldAt("2026-02-24T08:31")).isZero();
    assertThat(toldAt("2026-02-25T08:30")).isEqualTo(HEAD_AND_OFFICE);
    assertThat(toldAt("2026-02-26T08:30")).isEqualTo(HEAD_AND_OFFICE);
    assertThat(toldAt("2026-02-27T08:30")).as("a fourth day").isZero();
  }
}
