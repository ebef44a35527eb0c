package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.clock.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HuiyinTest
@RecordApplicationEvents
class CalendarYearsTest {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));

  /** Invented, for 2027 was not published when this was written. */
  private static final String TABLE_2027 =
      """
      date,name,working_day,notice
      2027-01-01,元旦,false,test
      2027-01-02,元旦,false,test
      2027-01-03,元旦,false,test
      2027-01-09,元旦,true,test
      2027-02-06,春节,false,test
      2027-02-08,春节,false,test
      """;

  @Autowired CalendarYears years;
  @Autowired CalendarTable table;
  @Autowired Deadlines deadlines;
  @Autowired DeadlineRows rows;
  @Autowired DeadlineProfiles profiles;
  @Autowired ExplanationText text;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired ApplicationEvents events;

  private final long caseId = TestCases.next();

  @BeforeEach
  void itIsTheEndOfTheYear() {
    clock.moveTo(LocalDateTime.of(2026, 12, 29, 9, 0).atZone(clock.getZone()).toInstant());
  }

  @AfterEach
  void theYearIsNotPublishedAfterAll() {
    jdbc.sql("DELETE FROM huiyin.calendar_day WHERE year = 2027").update();
    jdbc.sql("DELETE FROM huiyin.calendar_year WHERE year = 2027").update();
    table.refresh();
    clock.reset();
  }

  @Test
  void threeYearsAreShipped() {
    assertThat(
            jdbc.sql("SELECT year FROM huiyin.calendar_year ORDER BY year")
                .query(Integer.class)
                .list())
        .containsExactly(2024, 2025, 2026);
    assertThat(table.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
  }

  @Test
  void aProvisionalDutyMovesLaterAndSaysSo() {
    deadlines.start(caseId, "DELIBERATION", "DELIBERATION", LocalDate.of(2026, 12, 29));
    assertThat(deadlines.of(caseId)).extracting(Deadline::provisional).containsExactly(true);

    years.publish(2027, TABLE_2027, ADMIN);

    Deadline moved = deadlines.of(caseId).get(0);
    assertThat(moved.dueOn()).isEqualTo("2027-01-06");
    assertThat(moved.originalDueOn()).isEqualTo("2027-01-05");
    assertThat(moved.provisional()).isFalse();
    assertThat(text.sentence(moved, Locale.SIMPLIFIED_CHINESE))
        .startsWith(
            "自2026年12月29日登记次日起算，5个工作日（其间休息日3天不计），依据本机关规定，至2027年1月6日止；"
                + "2026年12月29日按新公布的2027年放假安排重新计算，由2027年1月5日改为2027年1月6日。（期限表第");
    assertThat(events.stream(DeadlineMoved.class).filter(event -> event.caseId() == caseId))
        .containsExactly(
            new DeadlineMoved(
                caseId, "DELIBERATION", LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 6)));
  }

  @Test
  void aProvisionalDutyMovesEarlierTooWhenADayIsMadeUp() {
    deadlines.start(caseId, "SIMPLIFIED_HANDLE", "SIMPLIFIED_HANDLE", LocalDate.of(2027, 1, 7));
    assertThat(deadlines.dueOn(caseId, "SIMPLIFIED_HANDLE")).contains(LocalDate.of(2027, 1, 21));

    years.publish(2027, TABLE_2027, ADMIN);

    assertThat(deadlines.dueOn(caseId, "SIMPLIFIED_HANDLE")).contains(LocalDate.of(2027, 1, 20));
  }

  @Test
  void aPersonKeepsTheLaterDayOfARight() {
    deadlines.start(caseId, "REVIEW_APPLY", "REVIEW_APPLY", LocalDate.of(2026, 12, 10));
    assertThat(deadlines.dueOn(caseId, "REVIEW_APPLY"))
        .as("9 January, a Saturday, rolls")
        .contains(LocalDate.of(2027, 1, 11));

    years.publish(2027, TABLE_2027, ADMIN);

    Deadline kept = deadlines.of(caseId).get(0);
    assertThat(kept.dueOn()).isEqualTo("2027-01-11");
    assertThat(kept.provisional()).isFalse();
    assertThat(text.sentence(kept, Locale.SIMPLIFIED_CHINESE))
        .contains("重新计算早于原定日期，申请人的权利仍至2027年1月11日止", "仍为2027年1月11日");
  }

  @Test
  void aRightMovesLaterWhenItsLastDayBecomesAHoliday() {
    deadlines.start(caseId, "REVIEW_APPLY", "REVIEW_APPLY", LocalDate.of(2027, 1, 7));
    assertThat(deadlines.dueOn(caseId, "REVIEW_APPLY"))
        .as("6 February, a Saturday")
        .contains(LocalDate.of(2027, 2, 8));

    years.publish(2027, TABLE_2027, ADMIN);

    assertThat(deadlines.dueOn(caseId, "REVIEW_APPLY")).contains(LocalDate.of(2027, 2, 9));
  }

  @Test
  void anExtensionIsAddedAgainToWhatIsCountedAnew() {
    deadlines.start(caseId, "HANDLING", "HANDLE", LocalDate.of(2026, 11, 2));
    deadlines.extend(caseId, "HANDLING", 10, ADMIN, "须待测绘");

    years.publish(2027, TABLE_2027, ADMIN);

    Deadline extended = deadlines.of(caseId).get(0);
    assertThat(extended.dueOn()).isEqualTo("2027-01-11");
    assertThat(extended.extension()).isPresent();
    assertThat(extended.extensionReason()).isEqualTo("须待测绘");
  }

  @Test
  void theWarningMovesWhereTheDayItselfStands() {
    deadlines.start(caseId, "NOTICE", "NOTICE", LocalDate.of(2026, 12, 17));
    assertThat(reminders("DUE_DAY")).containsExactly(LocalDateTime.of(2027, 1, 1, 8, 30));

    years.publish(2027, TABLE_2027, ADMIN);

    assertThat(deadlines.dueOn(caseId, "NOTICE")).contains(LocalDate.of(2027, 1, 1));
    assertThat(reminders("DUE_DAY")).containsExactly(LocalDateTime.of(2026, 12, 31, 14, 0));
  }

  @Test
  void aClockStartedByTheOldTableCatchesUp() {
    years.publish(2027, TABLE_2027, ADMIN);
    startedBeforeTheTableWasKnown();

    years.catchUp();

    assertThat(deadlines.dueOn(caseId, "DELIBERATION")).contains(LocalDate.of(2027, 1, 6));
    assertThat(deadlines.of(caseId)).extracting(Deadline::provisional).containsExactly(false);
  }

  /** As another node would, that has not seen the table yet. */
  private void startedBeforeTheTableWasKnown() {
    StartingClocks byTheOld =
        new StartingClocks(caseId, profiles, TestProfile.shippedDays(), List::of);
    List<Deadlines.Start> deliberation =
        List.of(new Deadlines.Start("DELIBERATION", "DELIBERATION"));
    rows.add(caseId, byTheOld.count(LocalDate.of(2026, 12, 29), deliberation), List.of());
  }

  @Test
  void aStoppedClockStays() {
    deadlines.start(caseId, "DELIBERATION", "DELIBERATION", LocalDate.of(2026, 12, 29));
    deadlines.stop(caseId, "DELIBERATION", LocalDate.of(2026, 12, 30));

    years.publish(2027, TABLE_2027, ADMIN);

    assertThat(deadlines.dueOn(caseId, "DELIBERATION")).contains(LocalDate.of(2027, 1, 5));
  }

  @Test
  void aCorrectedTableTakesThePlaceOfTheFirst() {
    years.publish(2027, TABLE_2027, ADMIN);
    years.publish(2027, "date,name,working_day,notice\n2027-01-01,元旦,false,test\n", ADMIN);

    assertThat(table.isWorkingDay(LocalDate.of(2027, 1, 9))).isFalse();
    assertThat(table.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
  }

  private List<LocalDateTime> reminders(String kind) {
    return jdbc.sql(
            """
            SELECT r.send_at AT TIME ZONE 'Asia/Shanghai' FROM huiyin.reminder r
            JOIN huiyin.deadline d ON d.id = r.deadline_id
            WHERE d.case_id = ? AND r.kind = ? ORDER BY 1
            """)
        .params(caseId, kind)
        .query(LocalDateTime.class)
        .list();
  }
}
