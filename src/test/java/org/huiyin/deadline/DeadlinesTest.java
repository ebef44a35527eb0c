package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.clock.MovableClock;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@HuiyinTest
class DeadlinesTest {

  private static final Actor CHAIR = new Actor("dlChair", Set.of("chair"));
  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

  @Autowired Deadlines deadlines;
  @Autowired ExplanationText text;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;

  private final long caseId = TestCases.next();

  @BeforeEach
  void theVisitIsRegistered() {
    itIs(RECEIVED.atTime(9, 0));
    deadlines.start(
        caseId,
        RECEIVED,
        List.of(
            new Deadlines.Start("NOTICE", "NOTICE"),
            new Deadlines.Start("HANDLING", "HANDLE"),
            new Deadlines.Start("DELIBERATION", "DELIBERATION")));
  }

  @AfterEach
  void timeIsReset() {
    clock.reset();
  }

  @Test
  @Tag("L2022-23")
  @Tag("L2022-34")
  void startsTheUsualClocksOfACase() {
    assertThat(deadlines.of(caseId))
        .extracting(Deadline::clock)
        .containsExactly("NOTICE", "HANDLING", "DELIBERATION");
    assertThat(deadlines.dueOn(caseId, "NOTICE")).contains(LocalDate.of(2026, 11, 17));
    assertThat(deadlines.dueOn(caseId, "HANDLING")).contains(LocalDate.of(2027, 1, 1));
    assertThat(deadlines.dueOn(caseId, "DELIBERATION")).contains(LocalDate.of(2026, 11, 9));
  }

  @Test
  void aClockThatRunsIsNotStartedAgain() {
    assertThatThrownBy(() -> deadlines.start(caseId, "NOTICE", "NOTICE", RECEIVED.plusDays(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("NOTICE of case " + caseId + " runs already");
    assertThat(deadlines.dueOn(caseId, "NOTICE")).contains(LocalDate.of(2026, 11, 17));
  }

  @Test
  void aStoppedClockMayRunAgain() {
    deadlines.start(caseId, "REWORK", "REWORK", LocalDate.of(2026, 11, 20));
    deadlines.stop(caseId, "REWORK", LocalDate.of(2026, 11, 25));

    deadlines.start(caseId, "REWORK", "REWORK", LocalDate.of(2026, 12, 1));

    assertThat(deadlines.dueOn(caseId, "REWORK")).contains(LocalDate.of(2026, 12, 11));
  }

  @Test
  void reworkNeverOutlastsTheHandlingClock() {
    Deadline rework = deadlines.start(caseId, "REWORK", "REWORK", LocalDate.of(2026, 12, 28));

    assertThat(rework.dueOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(text.sentence(rework, Locale.SIMPLIFIED_CHINESE)).contains("不得晚于办理期限，至2027年1月1日止");
  }

  @Test
  void aDaySetByTheOrganAboveStands() {
    LocalDate sunday = LocalDate.of(2026, 12, 6);

    Deadline report =
        deadlines.startUntil(
            caseId,
            "OWN_REPORT",
            "REFERRAL_REPORT",
            RECEIVED,
            sunday,
            new Wording("县人大常委会", "the county congress"));

    assertThat(report.dueOn()).isEqualTo(sunday);
    assertThat(text.sentence(report, Locale.SIMPLIFIED_CHINESE))
        .startsWith(
            "自2026年11月2日起，由县人大常委会指定，至2026年12月6日止；"
                + "末日2026年12月6日为休息日，不顺延，之前最后一个工作日为2026年12月4日。（期限表第");
  }

  @Test
  @Tag("L2022-34")
  @Tag("R39")
  void handlingIsExtendedOnceAndTheExplanationSaysByWhomAndWhy() {
    itIs(LocalDate.of(2026, 12, 20).atTime(10, 0));

    Deadline extended = deadlines.extend(caseId, "HANDLING", 30, CHAIR, "须待林业部门测绘");

    assertThat(extended.dueOn()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(extended.originalDueOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(deadlines.of(caseId)).contains(extended);
    assertThat(text.sentence(extended, Locale.SIMPLIFIED_CHINESE))
        .contains("于2026年12月20日经dlChair批准延长30日，至2027年1月31日止；延长理由：须待林业部门测绘");
    assertThat(text.sentence(extended, Locale.ENGLISH))
        .contains(
            "extended on 20 December 2026 by 30 days, approved by dlChair, until the end of 31 January 2027");
  }

  @Test
  void theReasonOfAnExtensionIsNotReadableInTheTable() {
    deadlines.extend(caseId, "HANDLING", 10, CHAIR, "须待林业部门测绘");

    String row =
        jdbc.sql("SELECT d::text FROM huiyin.deadline d WHERE case_id = ? AND clock = 'HANDLING'")
            .param(caseId)
            .query(String.class)
            .single();

    assertThat(row).doesNotContain("林业").contains("dlChair");
  }

  @Test
  @Tag("L2022-34")
  void aSecondExtensionIsRefused() {
    deadlines.extend(caseId, "HANDLING", 10, CHAIR, "须待林业部门测绘");

    assertThatThrownBy(() -> deadlines.extend(caseId, "HANDLING", 5, CHAIR, "再延长"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.faults())
                    .containsExactly(Fault.at("extensionDays", "deadline.extension.second")));
  }

  @Test
  @Tag("L2022-34")
  void anExtensionIsRefusedOnceTheOldDayHasPassedAndGrantedOnTheDayItself() {
    itIs(LocalDateTime.of(2027, 1, 2, 0, 0));
    assertThat(deadlines.whyNotExtend(caseId, "HANDLING", 30, "须待测绘"))
        .containsExactly(Fault.at("extensionDays", "deadline.extension.late", "2027-01-01"));

    itIs(LocalDateTime.of(2027, 1, 1, 23, 59));
    assertThat(deadlines.extend(caseId, "HANDLING", 30, CHAIR, "须待测绘").dueOn())
        .isEqualTo("2027-01-31");
  }

  @Test
  void whatWasAskedForInTimeIsGrantedAfterTheOldDayToo() {
    itIs(LocalDateTime.of(2027, 1, 3, 9, 0));
    LocalDate today = LocalDate.of(2027, 1, 3);

    assertThatThrownBy(
            () ->
                deadlines.extend(
                    caseId,
                    "HANDLING",
                    10,
                    "须待测绘",
                    new Approval(CHAIR, null, today.minusDays(1), today)))
        .isInstanceOf(Refusal.class);
    Deadline extended =
        deadlines.extend(
            caseId, "HANDLING", 10, "须待测绘", new Approval(CHAIR, null, today.minusDays(2), today));

    assertThat(extended.dueOn()).isEqualTo("2027-01-11");
    assertThat(deadlines.of(caseId)).contains(extended);
  }

  @Test
  void aRefusedExtensionTellsEveryReasonAtOnce() {
    assertThat(deadlines.whyNotExtend(caseId, "HANDLING", 31, " "))
        .containsExactly(
            Fault.at("extensionDays", "deadline.extension.days", "30"),
            Fault.at("extensionReason", "deadline.extension.reason"));
    assertThat(deadlines.whyNotExtend(caseId, "NOTICE", 5, "忙"))
        .containsExactly(Fault.at("extensionDays", "deadline.extension.never"));
    assertThat(deadlines.whyNotExtend(caseId, "REPORT_BACK", 5, "忙"))
        .containsExactly(Fault.at("extensionDays", "deadline.extension.noClock"));
  }

  @Test
  void aReportBackIsNotExtendedBeyondTheHandlingClock() {
    deadlines.start(caseId, "REPORT_BACK", "REFERRAL_REPORT", RECEIVED);

    assertThat(deadlines.whyNotExtend(caseId, "REPORT_BACK", 1, "忙"))
        .containsExactly(Fault.at("extensionDays", "deadline.extension.beyond", "2027-01-01"));
  }

  @Test
  void aStoppedClockIsLateByTheRealDayOnly() {
    deadlines.stop(caseId, "NOTICE", LocalDate.of(2026, 11, 17));
    deadlines.stop(caseId, "DELIBERATION", LocalDate.of(2026, 11, 10));

    assertThat(deadlines.of(caseId).get(0).isLate(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(deadlines.of(caseId).get(2).isLate(LocalDate.of(2026, 12, 1))).isTrue();
  }

  @Test
  void nothingIsDueAnyMoreWhenTheCaseIsOver() {
    deadlines.stopAll(caseId, LocalDate.of(2026, 11, 5));

    assertThat(deadlines.of(caseId)).noneMatch(Deadline::runs);
    assertThat(unsentReminders()).isZero();
  }

  @ParameterizedTest(name = "received {0}, extended on {1} by {2} days: {3}")
  @Tag("L2022-34")
  @CsvSource({
    "2026-10-28, 2026-12-20, 30, 2027-01-26",
    "2026-10-28, 2026-12-27, 10, 2027-01-06",
    "2026-11-05, 2027-01-01, 30, 2027-02-03"
  })
  void anExtendedTermIsCountedAnewFromTheRightDayWithWhatWasGranted(
      LocalDate received, LocalDate grantedOn, int days, LocalDate due) {
    itIs(grantedOn.atTime(10, 0));
    deadlines.extend(caseId, "HANDLING", days, CHAIR, "须待测绘");

    deadlines.correctStart(caseId, "HANDLING", received);

    Deadline anew = deadlines.running(caseId, "HANDLING").orElseThrow();
    assertThat(anew.dueOn()).isEqualTo(due);
    assertThat(anew.originalDueOn()).isEqualTo(due.minusDays(days));
    assertThat(anew.startedOn()).isEqualTo(received);
    assertThat(anew.extensionReason()).isEqualTo("须待测绘");
    assertThat(text.sentence(anew, Locale.SIMPLIFIED_CHINESE))
        .contains("批准延长" + days + "日", "更正起算日期，原记为2026年11月2日");
    assertThat(deadlines.whyNotExtend(caseId, "HANDLING", 5, "再延"))
        .as("still the one extension")
        .isNotEmpty();
  }

  @Test
  @Tag("L2022-34")
  void aDayByWhichTheExtensionWouldHaveComeTooLateIsRefused() {
    itIs(LocalDate.of(2026, 12, 28).atTime(10, 0));
    deadlines.extend(caseId, "HANDLING", 30, CHAIR, "须待测绘");

    assertThatThrownBy(() -> deadlines.correctStart(caseId, "HANDLING", LocalDate.of(2026, 10, 28)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("extended-too-late");
    assertThat(deadlines.dueOn(caseId, "HANDLING")).contains(LocalDate.of(2027, 1, 31));
  }

  @Test
  @Tag("L2022-22")
  void aDayThatWasSetFromAboveStandsWhenTheDayOfReceiptIsCorrected() {
    LocalDate set = LocalDate.of(2026, 12, 1);
    deadlines.startUntil(
        caseId, "OWN_REPORT", "REFERRAL_REPORT", RECEIVED, set, new Wording("县信访局", "county"));

    deadlines.correctStart(caseId, "OWN_REPORT", RECEIVED.minusDays(3));

    Deadline anew = deadlines.running(caseId, "OWN_REPORT").orElseThrow();
    assertThat(anew.dueOn()).isEqualTo(set);
    assertThat(text.sentence(anew, Locale.SIMPLIFIED_CHINESE)).startsWith("自2026年10月30日起，由县信访局指定");
  }

  @Test
  void whatATransactionHasReadFollowsItsOwnChanges() {
    transactions.executeWithoutResult(
        status -> {
          assertThat(deadlines.dueOn(caseId, "HANDLING")).contains(LocalDate.of(2027, 1, 1));
          deadlines.extend(caseId, "HANDLING", 30, CHAIR, "须待测绘");
          assertThat(deadlines.dueOn(caseId, "HANDLING")).contains(LocalDate.of(2027, 1, 31));
        });
  }

  private long unsentReminders() {
    return jdbc.sql(
            """
            SELECT count(*) FROM huiyin.reminder r JOIN huiyin.deadline d ON d.id = r.deadline_id
            WHERE d.case_id = ? AND r.sent_at IS NULL
            """)
        .param(caseId)
        .query(Long.class)
        .single();
  }

  private void itIs(LocalDateTime moment) {
    clock.moveTo(moment.atZone(clock.getZone()).toInstant());
  }
}
