package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.ExplanationText;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.EnteringFromPaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 延期 (paper F12): once, at most 30 days, before the old day, never beyond the handling clock. */
@Tag("L2022-22")
@Tag("L2022-34")
class ReferralExtensionTest extends ReferralSituation {

  @Autowired private EnteringFromPaper paper;
  @Autowired private Deadlines deadlines;
  @Autowired private ExplanationText explanations;
  @LocalServerPort private int port;

  private ReferralWalk ask(int days) {
    return parts.submit(
        HEAD,
        HOUSING,
        "workOnReferral",
        Map.of("workStep", "EXTEND", "extensionDays", days, "extensionReason", "须待县测绘队复测。"));
  }

  private ReferralWalk grant(int days) {
    return parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        "approveExtension",
        Map.of("approval", "APPROVE", "days", days, "reason", "复测确需时间。"));
  }

  /** Report back in 30 days, handling in 60. */
  private void atWorkFor(int days) {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, days)));
    parts.out(HOUSING);
    parts.signed(HEAD, HOUSING);
  }

  @Test
  void movesTheReportBackWithItsTaskAndItsTimer() {
    atWorkFor(30);
    ask(30);
    told("approveExtension", "chair");
    grant(30);

    LocalDate due = MONDAY.plusDays(60);
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(due);
    assertThat(parts.task(HOUSING, "workOnReferral").getDueDate())
        .isEqualTo(Date.from(due.atTime(23, 59, 59).atZone(clock.getZone()).toInstant()));
    told("extensionAPPROVE", HEAD);
    at(MONDAY.plusDays(31), 0, 0);
    assertThat(dueJobs.run(parts.instance(HOUSING).getId())).as("the old day").isZero();
    at(due.plusDays(1), 0, 0);
    assertThat(dueJobs.run(parts.instance(HOUSING).getId())).as("the new day").isEqualTo(1);
    assertThat(onRecord().acts())
        .containsSubsequence(
            "ASK_REPORT_EXTENSION", "EXTEND_DEADLINE", "GRANT_REPORT_EXTENSION", "REPORT_OVERDUE");
  }

  @Test
  void isRefusedWithAReasonAndTheOldDayStands() {
    atWorkFor(30);
    ask(10);
    parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        "approveExtension",
        Map.of("approval", "RETURN", "reason", "可以先行调解。"));

    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(30));
    told("extensionRETURN", HEAD);
    assertThat(parts.waitsAt(HOUSING, "workOnReferral")).isTrue();
  }

  @Test
  void isNotGivenASecondTime() {
    atWorkFor(30);
    ask(10);
    grant(10);

    assertThat(refusal(() -> ask(10))).contains("一次");
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(40));
  }

  @Test
  void isAtMostThirtyDays() {
    atWorkFor(20);

    assertThat(refusal(() -> ask(31))).contains("延长天数", "30");
    ask(30);
    assertThat(refusal(() -> grant(31))).contains("批准延长天数", "30");
  }

  @Test
  void isAskedForOnTheLastDayButNotAfterIt() {
    atWorkFor(20);
    at(MONDAY.plusDays(21), 9, 0);
    assertThat(refusal(() -> ask(10))).contains("2026-05-31");

    at(MONDAY.plusDays(20), 17, 0);
    ask(10);
    assertThat(parts.waitsAt(HOUSING, "approveExtension")).isTrue();
  }

  @Test
  void neverGoesBeyondTheHandlingClock() {
    atWorkFor(50);

    assertThat(refusal(() -> ask(11))).contains("2026-07-10");
    ask(10);
    grant(10);
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(onRecord().dueOn("HANDLING"));
  }

  @Test
  void ofHandlingIsRecordedFromTheHeadOfTheHandlingOrgan() {
    atWork();
    parts.submit(HEAD, HOUSING, "workOnReferral", handling(30));

    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(MONDAY.plusDays(90));
    assertThat(parts.waitsAt(HOUSING, "workOnReferral")).isTrue();
    told("handlingExtended", "clerk", "clerk2", "clerk3");
    assertThat(
            onRecord()
                .rows(
                    """
                    SELECT e.clock, e.told_on::text, e.told_how FROM huiyin.referral_extension e
                    JOIN huiyin.referral r ON r.id = e.referral_id WHERE r.case_id = ?
                    """))
        .containsExactly(Map.of("clock", "HANDLING", "told_on", today(), "told_how", "POST"));
    assertThat(refusal(() -> parts.submit(HEAD, HOUSING, "workOnReferral", handling(1))))
        .contains("一次");
  }

  private Map<String, Object> handling(int days) {
    Map<String, Object> form = new HashMap<>();
    form.put("workStep", "EXTEND_HANDLING");
    form.put("extensionDays", days);
    form.put("extensionReason", "须待司法鉴定。");
    form.put("organHead", "葛新民");
    form.put("toldOn", today());
    form.put("toldHow", "POST");
    return form;
  }

  /** The explanation names who approved it, not who typed it in. */
  @Test
  void ofHandlingSaysWhichHeadApprovedItAndWhenAndHowThePetitionerWasTold() {
    atWork();
    at(MONDAY.plusDays(2), 9, 0);
    Map<String, Object> form = new HashMap<>(handling(30));
    form.put("organHead", "石广田");
    parts.submit(HEAD, HOUSING, "workOnReferral", form);

    assertThat(
            explanations.sentence(
                deadlines.running(parts.caseId(), "HANDLING").orElseThrow(),
                Locale.SIMPLIFIED_CHINESE))
        .contains("于2026年5月13日经石广田批准延长30日", "须待司法鉴定")
        .doesNotContain("经葛新民");
    for (String page :
        List.of(
            staff(HEAD).get("/referral/" + referral().id()).body(),
            staff(CaseWalk.CLERK).get("/case/" + parts.caseId()).body())) {
      assertThat(page).contains("办理延期 30 日：2026-05-13 由石广田批准，2026-05-13（邮寄）告知信访人");
    }
    assertThat(staff(CaseWalk.CLERK).get("/case/" + parts.caseId()).body()).contains("经石广田批准延长30日");
  }

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026");
  }

  @Test
  void ofHandlingThatTheOfficeTypesAfterTheOldDayCountsFromTheDayOfItsPaper() {
    atWork();
    long id = referral().id();
    walk.does(CaseWalk.CLERK, clerk -> paper.take(id, clerk));
    at(MONDAY.plusDays(62), 9, 0);
    Map<String, Object> form = new HashMap<>(handling(10));
    assertThat(refusal(() -> parts.submit(CaseWalk.CLERK, HOUSING, "workOnReferral", form)))
        .contains("2026-07-10");
    form.put("approvedOn", MONDAY.plusDays(59).toString());
    assertThat(refusal(() -> parts.submit(CaseWalk.CLERK, HOUSING, "workOnReferral", form)))
        .contains("扫描件");
    form.put("scan", String.valueOf(answer(CaseWalk.CLERK, HOUSING)));
    parts.submit(CaseWalk.CLERK, HOUSING, "workOnReferral", form);

    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(MONDAY.plusDays(70));
    assertThat(papers.of(referral())).hasSize(2);
  }

  /** Asked on the last day on paper; typed two days later, granted three days later. */
  @Test
  void askedForOnPaperInTimeIsInTimeHoweverLateItIsTypedAndGranted() {
    atWorkFor(30);
    long id = referral().id();
    walk.does(CaseWalk.CLERK, clerk -> paper.take(id, clerk));
    at(MONDAY.plusDays(32), 9, 0);
    Map<String, Object> form = new HashMap<>(asking(10));
    assertThat(refusal(() -> parts.submit(CaseWalk.CLERK, HOUSING, "workOnReferral", form)))
        .as("today is too late")
        .contains("2026-06-10");
    form.put("askedOn", MONDAY.plusDays(30).toString());
    assertThat(refusal(() -> parts.submit(CaseWalk.CLERK, HOUSING, "workOnReferral", form)))
        .contains("扫描件");
    form.put("scan", String.valueOf(answer(CaseWalk.CLERK, HOUSING)));
    parts.submit(CaseWalk.CLERK, HOUSING, "workOnReferral", form);
    at(MONDAY.plusDays(33), 9, 0);
    grant(10);

    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(40));
    assertThat(
            onRecord()
                .rows(
                    """
                    SELECT e.asked_on::text, e.decided_on::text FROM huiyin.referral_extension e
                    JOIN huiyin.referral r ON r.id = e.referral_id WHERE r.case_id = ?
                    """))
        .containsExactly(Map.of("asked_on", "2026-06-10", "decided_on", "2026-06-13"));
  }

  @Test
  void isNeitherAskedForTomorrowNorBeforeTheLetterNorOnAPastDayWithoutItsPaper() {
    atWorkFor(30);
    at(MONDAY.plusDays(5), 9, 0);
    Map<LocalDate, String> says =
        Map.of(
            MONDAY.plusDays(6), "申请日期",
            MONDAY.minusDays(1), "不能早于发函之日",
            MONDAY.plusDays(4), "早于今天的");
    says.forEach(
        (day, sentence) -> {
          Map<String, Object> form = new HashMap<>(asking(10));
          form.put("askedOn", day.toString());
          assertThat(refusal(() -> parts.submit(HEAD, HOUSING, "workOnReferral", form)))
              .contains(sentence);
        });
    assertThat(parts.waitsAt(HOUSING, "workOnReferral")).isTrue();
  }

  private Map<String, Object> asking(int days) {
    return Map.of("workStep", "EXTEND", "extensionDays", days, "extensionReason", "须待复测。");
  }

  /** The unit asked on its last day, the chair granted it two days later. */
  @Test
  @Tag("L2022-40")
  void grantedAfterTheOldDayBecauseTheChairTookLongMovesTheDayAndTheNewOneIsWatched() {
    atWorkFor(30);
    String instance = parts.instance(HOUSING).getId();
    at(MONDAY.plusDays(30), 17, 0);
    ask(10);
    assertThat(parts.look(CaseWalk.CHAIR, HOUSING, "approveExtension"))
        .containsEntry("askedOn", MONDAY.plusDays(30).toString());
    at(MONDAY.plusDays(31), 0, 0);
    assertThat(dueJobs.run(instance)).as("the day has passed meanwhile").isEqualTo(1);
    at(MONDAY.plusDays(32), 9, 0);
    grant(10);

    LocalDate due = MONDAY.plusDays(40);
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(due);
    assertThat(
            explanations.sentence(
                deadlines.running(parts.caseId(), referral().reportBack()).orElseThrow(),
                Locale.SIMPLIFIED_CHINESE))
        .contains("2026年6月10日申请，于2026年6月12日经陆怀远批准延长10日");
    assertThat(parts.waitsAt(HOUSING, "workOnReferral")).isTrue();
    parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        "signSupervisionNotice",
        Map.of("supervision", "HOLD", "holdReason", "已经批准延期。"));
    at(due, 23, 59);
    assertThat(dueJobs.run(instance)).as("on the new day").isZero();
    at(due.plusDays(1), 0, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);
    assertThat(parts.waitsAt(HOUSING, "signSupervisionNotice"))
        .as("late again, a notice is drafted again")
        .isTrue();
    assertThat(onRecord().acts())
        .containsSubsequence("REPORT_OVERDUE", "GRANT_REPORT_EXTENSION", "REPORT_OVERDUE");
  }

  @Test
  void grantedInTimeIsWatchedOnce() {
    atWorkFor(30);
    ask(10);
    grant(10);
    at(MONDAY.plusDays(41), 0, 0);

    assertThat(dueJobs.run(parts.instance(HOUSING).getId())).isEqualTo(1);
  }

  @Test
  void ofHandlingIsTheLeadingUnitsAlone() {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, 60), parts.part("unit-CIVIL", false, 30)));
    parts.out("unit-CIVIL").signed("head-civil", "unit-CIVIL");

    assertThat(
            refusal(() -> parts.submit("head-civil", "unit-CIVIL", "workOnReferral", handling(10))))
        .contains("由主办单位的负责人延长");
  }
}
