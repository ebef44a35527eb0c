package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.ExplanationText;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 办结报告 (paper F10) and its check by who referred the matter. */
@Tag("L2022-22")
@Tag("R43")
class CompletionReportTest extends ReferralSituation {

  @Autowired private ReferralReports reports;
  @Autowired private Deadlines deadlines;
  @Autowired private ExplanationText explanations;

  @Test
  void isRefusedWithoutTheUnitsAnswer() {
    atWork();
    parts.worked(HEAD, HOUSING);
    Map<String, Object> report = parts.report(0);

    assertThat(
            refusal(
                () ->
                    parts.submit(
                        HEAD,
                        HOUSING,
                        "reportResult",
                        CaseWalk.without(report, "answerDocument", "answerServedOn"))))
        .contains("请附本单位给信访人的答复副本", "答复送达信访人的日期");

    assertThat(referral().state()).isEqualTo(Referral.State.WORKING);
    assertThat(onRecord().clocksRunning()).contains(referral().reportBack());
  }

  @Test
  void namesNoPaperOfTheCaseThatIsNotTheReferrals() {
    atWork();
    parts.worked(HEAD, HOUSING);

    assertThat(refusal(() -> parts.submit(HEAD, HOUSING, "reportResult", parts.report(1))))
        .contains("答复副本");
  }

  @Test
  void isNeitherOfTomorrowNorBeforeTheLetter() {
    atWork();
    parts.worked(HEAD, HOUSING);
    long answer = answer(HEAD, HOUSING);
    for (LocalDate day : List.of(MONDAY.minusDays(1), MONDAY.plusDays(1))) {
      assertThat(
              refusal(
                  () ->
                      parts.submit(
                          HEAD,
                          HOUSING,
                          "reportResult",
                          ReferralWalk.with(
                              parts.report(answer), Map.of("reportedOn", day.toString())))))
          .contains("报送日期");
    }
  }

  @Test
  void carriesTheNotesThatWereMadeOnTheWay() {
    atWork();
    parts.submit(
        HEAD,
        HOUSING,
        "workOnReferral",
        Map.of(
            "workStep",
            "REPORT",
            "notes",
            List.of(Map.of("on", today(), "wording", "现场丈量，双方到场。"))));

    assertThat(parts.look(HEAD, HOUSING, "reportResult").get("pastNotes").toString())
        .contains("现场丈量，双方到场。");
  }

  @Test
  @Tag("R46")
  void isReturnedForReworkWithItsOwnTermAndAcceptedThen() {
    atWork();
    reported();
    at(MONDAY.plusDays(5), 9, 0);

    walk.submit(
        CaseWalk.CLERK,
        "reviewResult",
        Map.of("verdict", "RETURN", "verdictReason", "没有写明依据。", "reworkDays", 7));

    assertThat(referral().state()).isEqualTo(Referral.State.RETURNED);
    assertThat(referral().rework()).isEqualTo(1);
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(12));
    assertThat(onRecord().countedBy(referral().reportBack())).isEqualTo("REWORK");
    told("reworkReferral", HEAD);
    assertThat(parts.look(HEAD, HOUSING, "workOnReferral"))
        .containsEntry("returnReason", "没有写明依据。");
    BpmnAwareTests.assertThat(parts.instance(HOUSING))
        .as("no second letter")
        .hasNotPassed("approveReferral", "signForReferral");

    reported();
    accept();

    assertThat(reports.last(referral().id()).orElseThrow().rework()).isEqualTo(1);
    assertThat(referral().state()).isEqualTo(Referral.State.ACCEPTED);
  }

  @Test
  void isReworkedWithinTheHousesOwnTermWhereNoOtherIsSet() {
    atWork();
    reported();
    walk.submit(
        CaseWalk.CLERK, "reviewResult", Map.of("verdict", "RETURN", "verdictReason", "没有写明依据。"));

    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(10));
  }

  @Test
  @Tag("L2022-34")
  void isNeverReworkedBeyondTheHandlingClock() {
    atWork();
    at(MONDAY.plusDays(55), 9, 0);
    reported();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "reviewResult",
                        Map.of("verdict", "RETURN", "verdictReason", "不清楚。", "reworkDays", 6))))
        .contains("2026-07-10");

    walk.submit(
        CaseWalk.CLERK, "reviewResult", Map.of("verdict", "RETURN", "verdictReason", "不清楚。"));
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(60));
  }

  @ParameterizedTest(name = "returned {0} days after the handling day, within {1} days")
  @Tag("L2022-34")
  @CsvSource({"0, ", "0, 7", "1, ", "1, 7", "30, "})
  void isReworkedInATermOfItsOwnOnceTheHandlingClockLeavesNoDay(int after, Integer days) {
    atWork();
    LocalDate returned = MONDAY.plusDays(60 + after);
    at(returned, 9, 0);
    reported();

    Map<String, Object> verdict =
        new HashMap<>(Map.of("verdict", "RETURN", "verdictReason", "不清楚。"));
    if (days != null) {
      verdict.put("reworkDays", days);
    }
    walk.submit(CaseWalk.CLERK, "reviewResult", verdict);

    assertThat(onRecord().dueOn(referral().reportBack()))
        .isEqualTo(returned.plusDays(days == null ? 10 : days));
    assertThat(explained()).contains("办理期限2026年7月10日已满，没有余日，本期限另行计算，办理期限不因此改变");
    assertThat(onRecord().dueOn("HANDLING")).as("it is late and stays so").isEqualTo("2026-07-10");
    assertThat(onRecord().clocksRunning()).contains("HANDLING");
  }

  private String explained() {
    return explanations.sentence(
        deadlines.running(parts.caseId(), referral().reportBack()).orElseThrow(),
        Locale.SIMPLIFIED_CHINESE);
  }

  /** Somebody has to handle it still, late as it is. */
  @Test
  @Tag("L2022-34")
  @Tag("R46")
  void failedAfterTheHandlingDayIsReferredAgainWithADayOfItsOwn() {
    atWork();
    parts.submit(
        HEAD,
        HOUSING,
        "workOnReferral",
        Map.of("workStep", "OBJECT", "objectedOn", today(), "objectionReason", "不属本单位职权。"));
    at(MONDAY.plusDays(62), 9, 0);
    parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        "decideObjection",
        Map.of("objection", "UPHELD", "decisionReason", "依职责分工。"));

    parts.refer(List.of(parts.part("unit-CIVIL", true, 15)));
    parts.out("unit-CIVIL");

    assertThat(referral().dueOn()).isEqualTo(MONDAY.plusDays(77));
    assertThat(explained()).contains("办理期限2026年7月10日已满");
  }

  @Test
  void canBeGivenDaysForItsReworkAlsoWhenTheTimeForHandlingHasRunOut() {
    atWork();
    at(MONDAY.plusDays(63), 9, 0);
    reported();

    walk.submit(
        CaseWalk.CLERK,
        "reviewResult",
        Map.of("verdict", "RETURN", "verdictReason", "不清楚。", "reworkDays", 6));

    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(69));
  }

  @Test
  @Tag("L2022-34")
  void ofAMatterWithoutAHandlingTermStartsNone() {
    walk.register(Map.of("purpose", "SUGGESTION", "category", "08"));
    parts.refer(Map.of("legalRoute", "ART_29"), List.of(parts.part("unit-GOV", true, 90)));
    parts.out("unit-GOV").signed("head-gov", "unit-GOV").worked("head-gov", "unit-GOV");
    long answer = answer("head-gov", "unit-GOV");
    parts.submit("head-gov", "unit-GOV", "reportResult", parts.report(answer));
    accept();

    assertThat(onRecord().countedBy("HANDLING")).isNull();
    assertThat(onRecord().clocksRunning()).contains("REPLY");
  }

  @Test
  @Tag("L2022-24")
  void isOverAsAReferralOnceItsCheckBringsItBeforeAConference() {
    atWork();
    reported();
    walk.submit(
        CaseWalk.CLERK,
        "reviewResult",
        Map.of("verdict", "CONFERENCE", "verdictReason", "沟的归属一家定不了。"));

    assertThat(referral().state()).isEqualTo(Referral.State.TO_CONFERENCE);
    assertThat(reports.last(referral().id()).orElseThrow().verdict()).isEqualTo("CONFERENCE");
    assertThat(reports.last(referral().id()).orElseThrow().verdictReason()).isEqualTo("沟的归属一家定不了。");
    assertThat(onRecord().acts()).contains("RESULT_TO_CONFERENCE", "REPORT_TO_CONFERENCE");
    assertThat(onRecord().clocksRunning()).doesNotContain(referral().reportBack());
  }
}
