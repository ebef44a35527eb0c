package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.petition.UrgentReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 紧急报告: at once, at any hour; the telephone call is written down within two hours. */
@Tag("L2022-25")
@Tag("R8")
class UrgentReportTest extends Situation {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 5, 10);

  @Autowired private UrgentReports reports;

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
