package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.DeadlineProfiles;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.ExplanationText;
import org.huiyin.petition.UrgentReports;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 紧急报告: at once, at any hour; the telephone call is written down in time. */
@Tag("L2022-25")
@Tag("R8")
class UrgentReportTest extends Situation {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 5, 10);

  @Autowired private UrgentReports reports;
  @Autowired private DeadlineProfiles profiles;
  @Autowired private Deadlines deadlines;
  @Autowired private ExplanationText explanations;

  private CaseWalk registeredAsUrgent() {
    return walk.register(Map.of("urgent", true, "urgentReason", "数十人准备上路堵车。"));
  }

  private Map<String, Object> called() {
    return Map.of(
        "reportedTo",
        "乡党委书记",
        "reportedBy",
        "唐晓梅",
        "reportedAt",
        today() + "T08:55",
        "phoneNote",
        "即派人劝阻。");
  }

  @Test
  void ofAMatterRegisteredAsUrgentIsSentAtOnceAlsoOnASundayNight() {
    at(SUNDAY, 23, 30);

    registeredAsUrgent();

    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("reportUrgently", "deliberate");
    assertThat(onRecord().messages("reportUrgently")).containsExactly("URGENT chair");
    assertThat(onRecord().says("urgent")).isEqualTo("true");
    assertThat(walk.look(CaseWalk.CLERK, "reportUrgently").get("urgentReason"))
        .isEqualTo("数十人准备上路堵车。");
  }

  @Test
  void recordsWhoWasToldByWhomAndWhen() {
    registeredAsUrgent().submit(CaseWalk.CLERK, "reportUrgently", called());

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("urgentReported")
        .hasNotPassed("escalateUrgentReport");
    assertThat(
            onRecord()
                .rows(
                    "SELECT wording FROM huiyin.case_act WHERE case_id = ? AND kind = 'TELEPHONED'"))
        .singleElement()
        .satisfies(
            row ->
                assertThat((String) row.get("wording")).contains("乡党委书记", "唐晓梅", "08:55", "即派人劝阻"));
    at(MONDAY, 12, 0);
    assertThat(runDueTimers()).isZero();
  }

  @Test
  void thatIsMissingAfterTwoHoursIsCalledForAgainAndStillOwed() {
    registeredAsUrgent();
    at(MONDAY, 10, 58);
    assertThat(runDueTimers()).isZero();

    at(MONDAY, 11, 1);
    assertThat(runDueTimers()).isEqualTo(1);

    BpmnAwareTests.assertThat(walk.process())
        .hasPassedInOrder("urgentReportMissing", "escalateUrgentReport", "urgentEscalated")
        .isWaitingAt("reportUrgently");
    assertThat(onRecord().messages("urgentReportMissing")).containsExactly("URGENT chair");

    walk.submit(CaseWalk.CLERK, "reportUrgently", called());
    assertThat(walk.waitsAt("reportUrgently")).isFalse();
  }

  @Test
  void canBecomeNecessaryInTheMiddleOfTheHandling() {
    walk.register().deliberate(Map.of());
    long caseId = walk.caseId();

    walk.does(CaseWalk.CLERK, clerk -> reports.report(caseId, "双方持械对峙。", clerk));

    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("handleDirectly", "reportUrgently");
    assertThat(onRecord().messages("reportUrgently")).containsExactly("URGENT chair");
    assertThat(onRecord().acts()).contains("URGENT_REPORT");
  }

  @Test
  void isDueAtTheMinuteThatTheProfileSaysAndExplainsIt() {
    at(SUNDAY, 23, 30);
    registeredAsUrgent();

    assertThat(walk.task("reportUrgently").getDueDate())
        .isEqualTo(Date.from(Instant.parse("2026-05-10T17:30:00Z")));
    assertThat((String) walk.look(CaseWalk.CLERK, "reportUrgently").get("dueText"))
        .isEqualTo("限 2026-05-11 01:30 前");
    Deadline deadline = deadlines.running(walk.caseId(), "URGENT_REPORT").orElseThrow();
    assertThat(explanations.sentence(deadline, Locale.SIMPLIFIED_CHINESE))
        .startsWith("自2026年5月10日23时30分报送起算，2小时，依据《信访工作条例》第二十五条")
        .contains("至2026年5月11日1时30分止");
  }

  @Test
  void isKeptOrMissedAtTheMinuteOfTheCall() {
    registeredAsUrgent();
    long caseId = walk.caseId();
    at(MONDAY, 11, 30);
    Deadline owed = deadlines.running(caseId, "URGENT_REPORT").orElseThrow();
    assertThat(owed.isLate(LocalDateTime.of(MONDAY, LocalTime.of(11, 30)))).isTrue();

    walk.submit(
        CaseWalk.CLERK,
        "reportUrgently",
        CaseWalk.with(called(), Map.of("reportedAt", today() + "T10:55")));

    Deadline kept = deadlines.last(caseId, "URGENT_REPORT").orElseThrow();
    assertThat(kept.runs()).isFalse();
    assertThat(kept.isLate(LocalDateTime.of(MONDAY, LocalTime.of(11, 30))))
        .as("written down late, but called in time")
        .isFalse();
  }

  @Test
  void isDueWhenTheOfficeSaysSoInItsProfile() {
    String shipped = profiles.currentText();
    Actor analyst = actors.actor("analyst");
    String longer = shipped.replace("amount: 2\n    unit: HOURS", "amount: 4\n    unit: HOURS");
    assertThat(longer).isNotEqualTo(shipped);
    profiles.change(longer, analyst);
    try {
      registeredAsUrgent();
    } finally {
      profiles.change(shipped, analyst);
    }

    at(MONDAY, 12, 59);
    assertThat(runDueTimers()).isZero();
    at(MONDAY, 13, 1);
    assertThat(runDueTimers()).isEqualTo(1);
    assertThat(onRecord().messages("urgentReportMissing")).hasSize(1);
  }

  @Test
  void isMadeWhenTheSittingFindsTheMatterUrgent() {
    walk.register();

    assertThat(refusal(() -> walk.deliberate(Map.of("urgent", true)))).contains("紧急情况");
    walk.deliberate(Map.of("urgent", true, "urgentReason", "扬言聚众围堵施工现场。"));

    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("handleDirectly", "reportUrgently");
    assertThat(onRecord().messages("reportUrgently")).containsExactly("URGENT chair");
    assertThat(onRecord().says("urgent")).isEqualTo("true");
    assertThat(walk.look(CaseWalk.CLERK, "reportUrgently").get("urgentReason"))
        .isEqualTo("扬言聚众围堵施工现场。");
  }

  @Test
  void thatIsUnderWayIsNotMadeTwiceButOneThatIsMadeCanBeFollowedByAnother() {
    registeredAsUrgent();
    long caseId = walk.caseId();

    walk.deliberate(Map.of("urgent", true, "urgentReason", "人群已到路口。"));
    assertThat(walk.waitsAt("reportUrgently")).as("one task").isTrue();
    assertThat(onRecord().messages("reportUrgently")).hasSize(1);
    assertThat(walk.look(CaseWalk.CLERK, "reportUrgently").get("urgentReason"))
        .isEqualTo("人群已到路口。");
    assertThatThrownBy(
            () -> walk.does(CaseWalk.CLERK, clerk -> reports.report(caseId, "又来一批。", clerk)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("urgent-already");

    walk.submit(CaseWalk.CLERK, "reportUrgently", called());
    walk.does(CaseWalk.CLERK, clerk -> reports.report(caseId, "次日又聚集。", clerk));
    assertThat(walk.waitsAt("reportUrgently")).isTrue();
    assertThat(onRecord().messages("reportUrgently")).hasSize(2);
  }

  @Test
  void thatIsStillOwedWhenTheCaseIsClosedStaysAmongTheClocks() {
    walk.toServedReply();
    long caseId = walk.caseId();
    walk.does(CaseWalk.CLERK, clerk -> reports.report(caseId, "扬言报复。", clerk));
    walk.submit(CaseWalk.CLERK, "recordRating", walk.rated());

    assertThat(onRecord().says("state")).isEqualTo("CLOSED");
    assertThat(deadlines.running(caseId, "URGENT_REPORT")).isPresent();
    walk.submit(CaseWalk.CLERK, "reportUrgently", called());
    assertThat(deadlines.running(caseId, "URGENT_REPORT")).isEmpty();
  }

  @Test
  void ofACallThatHasNotBeenMadeYetIsRefused() {
    registeredAsUrgent();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "reportUrgently",
                        CaseWalk.with(called(), Map.of("reportedAt", "2026-05-11T09:30")))))
        .contains("报告时间");

    assertThat(walk.waitsAt("reportUrgently")).isTrue();
  }
}
