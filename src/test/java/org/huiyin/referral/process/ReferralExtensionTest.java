package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 延期 (paper F12): once, at most 30 days, before the old day, never beyond the handling clock. */
@Tag("L2022-22")
@Tag("L2022-34")
class ReferralExtensionTest extends ReferralSituation {

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
