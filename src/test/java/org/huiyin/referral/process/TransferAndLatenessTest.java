package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referral;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 转办 and what becomes of it after 60 days; a report that does not come. */
@Tag("L2022-22")
class TransferAndLatenessTest extends ReferralSituation {

  private void transferred() {
    walk.register(Map.of("category", "0102", "purpose", "SUGGESTION"));
    parts.refer(
        Map.of("legalRoute", "ART_29"),
        List.of(
            ReferralWalk.with(
                CaseWalk.without(parts.part(HOUSING, true, 1), "dueOn"),
                Map.of("kind", "TRANSFER"))));
    parts.out(HOUSING);
    parts.signed(HEAD, HOUSING);
  }

  @Test
  void aTransferAsksForTheAnswersCopyAndItsDayOnly() {
    transferred();
    assertThat(referral().letterNumber()).startsWith("青山乡人信转");
    assertThat(onRecord().countedBy(referral().reportBack())).isEqualTo("TRANSFER_ANSWER");
    parts.worked(HEAD, HOUSING);
    long answer = answer(HEAD, HOUSING);

    parts.submit(
        HEAD,
        HOUSING,
        "reportResult",
        Map.of(
            "reportedOn",
            today(),
            "answerServedOn",
            today(),
            "answerDocument",
            String.valueOf(answer)));

    assertThat(referral().state()).isEqualTo(Referral.State.REPORTED);
    assertThat(walk.waitsAt("reviewResult")).isTrue();
  }

  @Test
  void aTransferWithoutAnAnswerTurnsIntoAnAssignmentAfterSixtyDays() {
    transferred();
    String instance = parts.instance(HOUSING).getId();
    at(MONDAY.plusDays(60), 23, 59);
    assertThat(dueJobs.run(instance)).as("timers on day 60").isZero();
    at(MONDAY.plusDays(61), 0, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);

    assertThat(referral().kind()).isEqualTo(Referral.Kind.ASSIGN);
    assertThat(referral().dueOn()).isEqualTo(MONDAY.plusDays(121));
    assertThat(onRecord().countedBy(referral().reportBack())).isEqualTo("REFERRAL_REPORT");
    told("turnedIntoAssignment", HEAD, "clerk", "clerk2", "clerk3");
    assertThat(engine.getRuntimeService().getVariable(instance, "referralKind"))
        .isEqualTo("ASSIGN");
    BpmnAwareTests.assertThat(parts.instance(HOUSING)).hasPassed("turnIntoAssignment");

    at(MONDAY.plusDays(121), 23, 59);
    assertThat(dueJobs.run(instance)).as("timers on its new last day").isZero();
    at(MONDAY.plusDays(122), 0, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);
    BpmnAwareTests.assertThat(parts.instance(HOUSING))
        .hasPassed("assignmentOverdue", "noteReferralOverdue");
  }

  @Test
  void aTransferToACountyStationTurnsIntoARequestForItIsNotAssigned() {
    walk.register(Map.of("category", "0101", "purpose", "SUGGESTION"));
    parts.refer(
        Map.of("legalRoute", "ART_29"),
        List.of(
            ReferralWalk.with(
                CaseWalk.without(parts.part(LAND, true, 1), "dueOn"), Map.of("kind", "TRANSFER"))));
    parts.out(LAND).signed("head-land", LAND);
    String instance = parts.instance(LAND).getId();
    at(MONDAY.plusDays(61), 0, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);

    assertThat(referral().kind()).isEqualTo(Referral.Kind.REQUEST);
    assertThat(referral().dueOn()).isEqualTo(MONDAY.plusDays(121));
    assertThat(engine.getRuntimeService().getVariable(instance, "referralKind"))
        .isEqualTo("REQUEST");
    told("turnedIntoRequest", "head-land", "clerk", "clerk2", "clerk3");
    assertThat(onRecord().messages("turnedIntoAssignment")).isEmpty();

    at(MONDAY.plusDays(122), 0, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);
    at(MONDAY.plusDays(122), 9, 0);
    parts.submit(
        CaseWalk.CHAIR,
        LAND,
        "signSupervisionNotice",
        Map.of("supervision", "SIGN", "level", "ORDINARY"));
    assertThat(
            onRecord()
                .rows("SELECT letter_number FROM huiyin.supervision_notice WHERE case_id = ?")
                .get(0)
                .get("letter_number")
                .toString())
        .as("it is urged, not supervised")
        .startsWith("青山乡人催〔");
  }

  @Test
  void anAssignmentIsNotedLateTheDayAfterItsDayAndWorkGoesOn() {
    atWork();
    String instance = parts.instance(HOUSING).getId();
    at(MONDAY.plusDays(60), 23, 59);
    assertThat(dueJobs.run(instance)).as("timers on the last day").isZero();
    at(MONDAY.plusDays(61), 0, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);

    assertThat(parts.waitsAt(HOUSING, "workOnReferral")).isTrue();
    assertThat(onRecord().acts()).contains("REPORT_OVERDUE");
    assertThat(onRecord().messages("reportOverdue"))
        .as("the late reminder tells the office, once")
        .isEmpty();
  }

  @Test
  void aRequestToACountyStationIsNotedLateLikewise() {
    walk.register(Map.of("category", "0101"));
    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 30), Map.of("kind", "REQUEST"))));
    parts.out(LAND).signed("head-land", LAND);
    at(MONDAY.plusDays(31), 0, 0);

    assertThat(dueJobs.run(parts.instance(LAND).getId())).isEqualTo(1);

    BpmnAwareTests.assertThat(parts.instance(LAND))
        .hasPassed("reportOverdue", "noteReferralOverdue");
    at(MONDAY.plusDays(31), 9, 0);
    parts.worked("head-land", LAND);
    long answer = answer("head-land", LAND);
    parts.submit("head-land", LAND, "reportResult", parts.report(answer));
    assertThat(walk.waitsAt("reviewResult")).as("late, and done all the same").isTrue();
  }
}
