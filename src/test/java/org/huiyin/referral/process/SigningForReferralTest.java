package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.EnteringFromPaper;
import org.huiyin.referral.Referral;
import org.huiyin.referral.SigningForReferral;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 签收、送达、异议 (paper F9). */
@Tag("L2022-23")
class SigningForReferralTest extends ReferralSituation {

  /** Three working days after Monday 11 May is Thursday 14 May. */
  private static final LocalDate SIGN_BY = LocalDate.of(2026, 5, 14);

  /** Five working days after receipt on Monday 11 May is Monday 18 May. */
  private static final LocalDate OBJECT_BY = LocalDate.of(2026, 5, 18);

  @Autowired private EnteringFromPaper paper;
  @Autowired private SigningForReferral signing;

  private Map<String, Object> objection(LocalDate received, LocalDate on) {
    Map<String, Object> form = new HashMap<>();
    form.put("signing", "OBJECTED");
    form.put("receivedOn", received.toString());
    form.put("objectedOn", on.toString());
    form.put("objectionReason", "该处建房审批归自然资源所。");
    return form;
  }

  private ReferralWalk object() {
    return parts.submit(
        HEAD,
        HOUSING,
        "workOnReferral",
        Map.of("workStep", "OBJECT", "objectedOn", today(), "objectionReason", "该处建房审批归自然资源所。"));
  }

  private ReferralWalk decide(String decision) {
    return parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        "decideObjection",
        Map.of("objection", decision, "decisionReason", "依职责分工。"));
  }

  @Test
  void isRecordedByTheOfficeAfterThreeWorkingDaysWithoutASignature() {
    out();
    String instance = parts.instance(HOUSING).getId();
    at(SIGN_BY, 23, 59);
    assertThat(dueJobs.run(instance)).as("timers on the last day").isZero();
    assertThat(offeredToTheOffice()).isFalse();
    at(SIGN_BY.plusDays(1), 0, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);

    assertThat(offeredToTheOffice()).isTrue();
    told("recordDelivery", "clerk", "clerk2", "clerk3");
    at(SIGN_BY.plusDays(1), 9, 0);
    deliver();

    assertThat(referral().state()).isEqualTo(Referral.State.WORKING);
    assertThat(onRecord().dueOn(referral().reportBack()))
        .as("the clock ran all the same")
        .isEqualTo(MONDAY.plusDays(60));
    BpmnAwareTests.assertThat(parts.instance(HOUSING))
        .hasPassed("unsignedTooLong", "offerDelivery", "deliveryOffered")
        .isWaitingAt("workOnReferral");
  }

  private boolean offeredToTheOffice() {
    return engine
        .getTaskService()
        .getIdentityLinksForTask(parts.task(HOUSING, "signForReferral").getId())
        .stream()
        .anyMatch(link -> "petition-office".equals(link.getGroupId()));
  }

  @Test
  void isNoDeliveryOnTheThirdDayEvenWhereTheOfficeEntersForTheUnit() {
    out();
    long id = referral().id();
    walk.does(CaseWalk.CLERK, clerk -> paper.take(id, clerk));
    at(SIGN_BY, 17, 0);

    assertThat(refusal(this::deliver)).contains("签收期限到2026-05-14");
  }

  private void deliver() {
    parts.submit(
        CaseWalk.CLERK,
        HOUSING,
        "signForReferral",
        Map.of("signing", "DELIVERED", "receivedOn", today()));
  }

  @Test
  void isNotRecordedAsADeliveryByTheUnitItself() {
    out();
    at(SIGN_BY.plusDays(1), 9, 0);

    assertThat(
            refusal(
                () ->
                    parts.submit(
                        HEAD,
                        HOUSING,
                        "signForReferral",
                        Map.of("signing", "DELIVERED", "receivedOn", today()))))
        .contains("签收情况");
    long id = referral().id();
    assertThatThrownBy(() -> signing.deliver(id, MONDAY, people.actor(HEAD)))
        .as("at the domain's own door")
        .isInstanceOf(Refusal.class);
  }

  @Test
  void offersADeliveryThatNobodySignedForToTheOfficeAlone() {
    out();
    at(SIGN_BY.plusDays(1), 0, 0);
    dueJobs.run(parts.instance(HOUSING).getId());
    at(SIGN_BY.plusDays(1), 9, 0);

    assertThat(parts.look(HEAD, HOUSING, "signForReferral").get("signings").toString())
        .contains("SIGNED", "OBJECTED")
        .doesNotContain("DELIVERED");
    assertThat(parts.look(CaseWalk.CLERK, HOUSING, "signForReferral").get("signings").toString())
        .contains("SIGNED", "OBJECTED", "DELIVERED");
  }

  @Test
  void isOfADayBetweenTheLetterAndToday() {
    out();
    for (LocalDate day : List.of(MONDAY.minusDays(1), MONDAY.plusDays(1))) {
      assertThat(
              refusal(
                  () ->
                      parts.submit(
                          HEAD,
                          HOUSING,
                          "signForReferral",
                          Map.of(
                              "signing",
                              "SIGNED",
                              "receivedOn",
                              day.toString(),
                              "signedBy",
                              "葛新民"))))
          .contains("收到日期");
    }
    assertThat(referral().state()).isEqualTo(Referral.State.OUT);
  }

  @Test
  void anObjectionOnTheFifthWorkingDayIsInTimeAndTheClockRunsOn() {
    out();
    at(OBJECT_BY, 17, 0);
    parts.submit(HEAD, HOUSING, "signForReferral", objection(MONDAY, OBJECT_BY));
    told("decideObjection", "chair");
    assertThat(parts.look(CaseWalk.CHAIR, HOUSING, "decideObjection"))
        .containsEntry("objectionReason", "该处建房审批归自然资源所。");

    decide("DISMISSED");

    assertThat(referral().state()).isEqualTo(Referral.State.WORKING);
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(60));
    told("objectionDISMISSED", HEAD);
    assertThat(refusal(() -> object())).contains("异议只能提出一次");
  }

  @Test
  void anObjectionOnTheSixthWorkingDayIsRefused() {
    out();
    at(OBJECT_BY.plusDays(1), 9, 0);

    assertThat(
            refusal(
                () ->
                    parts.submit(
                        HEAD,
                        HOUSING,
                        "signForReferral",
                        objection(MONDAY, OBJECT_BY.plusDays(1)))))
        .contains("2026-05-18", "届满");

    assertThat(referral().state()).isEqualTo(Referral.State.OUT);
    assertThat(referral().receivedOn()).as("nothing half done").isNull();
  }

  @Test
  void anObjectionAfterTheSignatureCountsFromTheReceipt() {
    atWork();
    at(OBJECT_BY, 9, 0);
    object();
    assertThat(parts.waitsAt(HOUSING, "decideObjection")).isTrue();

    walk = anotherCase();
    anotherWalk();
    at(MONDAY, 9, 0);
    atWork();
    at(OBJECT_BY.plusDays(1), 9, 0);
    assertThat(refusal(() -> object())).contains("2026-05-18", "届满");
  }

  /** Whether it is objected at once or after the signature. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anObjectionOnPaperThatTheOfficeTypesLateIsOfItsRealDayAndKeepsItsScan(boolean atOnce) {
    if (atOnce) {
      out();
    } else {
      atWork();
    }
    long id = referral().id();
    walk.does(CaseWalk.CLERK, clerk -> paper.take(id, clerk));
    at(OBJECT_BY.plusDays(2), 9, 0);
    Map<String, Object> form =
        atOnce
            ? objection(MONDAY, OBJECT_BY)
            : new HashMap<>(
                Map.of(
                    "workStep",
                    "OBJECT",
                    "objectedOn",
                    OBJECT_BY.toString(),
                    "objectionReason",
                    "审批归自然资源所。"));
    String step = atOnce ? "signForReferral" : "workOnReferral";
    assertThat(refusal(() -> parts.submit(CaseWalk.CLERK, HOUSING, step, form))).contains("扫描件");
    assertThat(signing.objection(id)).isEmpty();

    long scan = answer(CaseWalk.CLERK, HOUSING);
    form.put("scan", String.valueOf(scan));
    parts.submit(CaseWalk.CLERK, HOUSING, step, form);

    assertThat(signing.objection(id).orElseThrow().on()).isEqualTo(OBJECT_BY);
    assertThat(papers.of(referral())).contains(scan);
    assertThat(parts.waitsAt(HOUSING, "decideObjection")).isTrue();
  }

  @Test
  void anObjectionOfAPastDayNeedsItsPaperFromTheUnitToo() {
    atWork();
    at(OBJECT_BY.plusDays(1), 9, 0);

    assertThat(
            refusal(
                () ->
                    parts.submit(
                        HEAD,
                        HOUSING,
                        "workOnReferral",
                        Map.of(
                            "workStep",
                            "OBJECT",
                            "objectedOn",
                            OBJECT_BY.toString(),
                            "objectionReason",
                            "不属本单位职权。"))))
        .contains("早于今天的");
    assertThat(referral().state()).isEqualTo(Referral.State.WORKING);
  }

  @Test
  void anObjectionIsNeitherOfTomorrowNorBeforeTheReceipt() {
    out();
    at(MONDAY.plusDays(1), 9, 0);
    for (LocalDate on : List.of(MONDAY, MONDAY.plusDays(2))) {
      assertThat(
              refusal(
                  () ->
                      parts.submit(
                          HEAD, HOUSING, "signForReferral", objection(MONDAY.plusDays(1), on))))
          .contains("提出异议的日期");
    }
  }

  @Test
  @Tag("R46")
  void anUpheldObjectionBringsTheCaseBackToTheSitting() {
    atWork();
    object();
    decide("UPHELD");

    assertThat(referral().state()).isEqualTo(Referral.State.FAILED);
    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(parts.instances()).isEmpty();
    assertThat(onRecord().clocksRunning()).contains("DELIBERATION").doesNotContain("REWORK");
    told("objectionUPHELD", HEAD);
    BpmnAwareTests.assertThat(walk.process()).hasPassed("collectReports");

    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 30), Map.of("kind", "REQUEST"))));

    assertThat(parts.waitsAt(LAND, "approveReferral")).isTrue();
    assertThat(referrals.of(parts.caseId()))
        .extracting(Referral::state)
        .containsExactly(Referral.State.CALLED_OFF, Referral.State.DRAFTED);
  }
}
