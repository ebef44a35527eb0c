package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referral;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 交办函 F8: worded by one, signed by another, numbered when it is signed. */
@Tag("L2022-22")
class ReferralLetterTest extends ReferralSituation {

  @Test
  void isReturnedToTheOfficeWithAReasonAndSignedAfterIt() {
    referred();
    parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        "approveReferral",
        Map.of("approval", "RETURN", "comment", "期限太长，改为三十日。"));

    assertThat(parts.look(CaseWalk.CLERK, HOUSING, "draftReferral"))
        .containsEntry("returnReason", "期限太长，改为三十日。");
    assertThat(referral().letterNumber()).isNull();
    parts.submit(CaseWalk.CLERK, HOUSING, "draftReferral", draft("ASSIGN", 30));
    parts.out(HOUSING);

    assertThat(referral().dueOn()).isEqualTo(MONDAY.plusDays(30));
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(30));
    assertThat(referral().letterNumber()).startsWith("青山乡人信交");
    assertThat(onRecord().acts())
        .containsSubsequence(
            "REFER", "RETURN_REFERRAL", "DRAFT_REFERRAL", "APPROVE_REFERRAL", "ISSUE_REFERRAL");
  }

  private Map<String, Object> draft(String kind, int days) {
    return Map.of("kind", kind, "part", "核实并处理。", "dueOn", MONDAY.plusDays(days).toString());
  }

  @Test
  void isWordedByTheOfficeFirstWhereTheChairWroteTheDecisionDown() {
    walk.register(Map.of("category", "0102"));
    parts.referAs(CaseWalk.CHAIR, Map.of(), List.of(parts.part(HOUSING, true, 60)));

    assertThat(parts.waitsAt(HOUSING, "draftReferral")).isTrue();
    parts.submit(CaseWalk.CLERK, HOUSING, "draftReferral", draft("ASSIGN", 60));
    parts.out(HOUSING);

    assertThat(referral().approvedBy()).isEqualTo(CaseWalk.CHAIR);
    BpmnAwareTests.assertThat(parts.instance(HOUSING))
        .hasPassed("draftReferral")
        .isWaitingAt("signForReferral");
  }

  @Test
  void isNotSignedByItsDrafter() {
    referred();
    jdbc.sql("UPDATE huiyin.referral SET drafted_by = 'chair' WHERE id = ?")
        .param(referral().id())
        .update();

    assertThat(refusal(() -> parts.out(HOUSING))).contains("拟稿人不能签发");
    assertThat(referral().state()).isEqualTo(Referral.State.DRAFTED);
  }

  @Test
  void isNotSignedOnceItsDayHasPassed() {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, 3)));
    at(MONDAY.plusDays(3), 9, 0);

    assertThat(refusal(() -> parts.out(HOUSING))).contains("限办日期应当晚于发函之日");

    assertThat(referral().letterNumber()).isNull();
  }

  @Test
  void toACountyStationIsNeitherDraftedNorSignedAsAnAssignment() {
    walk.register(Map.of("category", "0101"));
    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 60), Map.of("kind", "REQUEST"))));
    parts.submit(
        CaseWalk.CHAIR, LAND, "approveReferral", Map.of("approval", "RETURN", "comment", "改三十日。"));

    assertThat(
            refusal(() -> parts.submit(CaseWalk.CLERK, LAND, "draftReferral", draft("ASSIGN", 30))))
        .contains("县直派驻单位不能交办");
    parts.submit(CaseWalk.CLERK, LAND, "draftReferral", draft("REQUEST", 30));
    jdbc.sql("UPDATE huiyin.referral SET kind = 'ASSIGN' WHERE id = ?")
        .param(referral().id())
        .update();
    assertThat(refusal(() -> parts.out(LAND))).contains("县直派驻单位不能交办");
    assertThat(referral().letterNumber()).isNull();
  }

  @Test
  @Tag("L2022-30")
  void isNotSignedToWhoIsComplainedOfByNow() {
    referred();
    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, group_id, cause, since) VALUES (?, ?, 'COMPLAINED_OF', now())")
        .params(parts.caseId(), HOUSING)
        .update();

    assertThat(refusal(() -> parts.out(HOUSING))).contains("被反映");
    assertThat(referral().letterNumber()).isNull();
  }

  @Test
  void toACountyStationIsARequestWithASeriesOfItsOwn() {
    walk.register(Map.of("category", "0101"));
    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 60), Map.of("kind", "REQUEST"))));
    parts.out(LAND);

    assertThat(referral().kind()).isEqualTo(Referral.Kind.REQUEST);
    assertThat(referral().letterNumber()).startsWith("青山乡人函");
    told("signForReferral", "head-land");
  }
}
