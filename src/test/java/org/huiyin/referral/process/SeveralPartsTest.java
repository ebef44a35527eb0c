package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.petition.Withdrawal;
import org.huiyin.petition.process.CaseOnRecord;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referral.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 主办与协办: one leads, each has its part and its day. */
@Tag("L2022-24")
@Tag("R69")
class SeveralPartsTest extends ReferralSituation {

  static final String CIVIL = "unit-CIVIL";
  static final String GROUP = "group-G01";

  @LocalServerPort private int port;
  @Autowired private Withdrawal withdrawal;

  @BeforeEach
  void referredToTwo() {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, 60), parts.part(CIVIL, false, 30)));
  }

  private void object(String user, String to) {
    parts.submit(
        user,
        to,
        "workOnReferral",
        Map.of("workStep", "OBJECT", "objectedOn", today(), "objectionReason", "不属本单位职权。"));
  }

  private void uphold(String to) {
    parts.submit(
        CaseWalk.CHAIR,
        to,
        "decideObjection",
        Map.of("objection", "UPHELD", "decisionReason", "依职责分工。"));
  }

  private void report(String user, String to) {
    parts.worked(user, to);
    long answer = answer(user, to);
    parts.submit(user, to, "reportResult", parts.report(answer));
  }

  @Test
  void eachHasItsLetterItsDayAndTheLeadSeesTheOthersParts() {
    parts.out(HOUSING).out(CIVIL);

    assertThat(referrals.of(parts.caseId()))
        .extracting(Referral::dueOn)
        .containsExactly(MONDAY.plusDays(60), MONDAY.plusDays(30));
    assertThat(referrals.of(parts.caseId()))
        .extracting(Referral::letterNumber)
        .doesNotHaveDuplicates();
    assertThat(parts.look(HEAD, HOUSING, "signForReferral").get("othersText").toString())
        .contains("社会事务（民政）办公室", MONDAY.plusDays(30).toString());
    assertThat(parts.look("head-civil", CIVIL, "signForReferral")).containsEntry("othersText", "");
  }

  @Test
  void theResultIsCheckedWhenAllHaveReportedAndOneAloneCanBeReturned() {
    parts.out(HOUSING).out(CIVIL).signed(HEAD, HOUSING).signed("head-civil", CIVIL);
    report(HEAD, HOUSING);
    assertThat(walk.waitsAt("reviewResult")).isFalse();
    parts.worked("head-civil", CIVIL);
    parts.submit(
        "head-civil",
        CIVIL,
        "reportResult",
        CaseWalk.without(parts.report(0), "answerDocument", "answerServedOn", "answerNumber"));

    long co = referral().id();
    walk.submit(
        CaseWalk.CLERK,
        "reviewResult",
        Map.of(
            "verdict",
            "RETURN",
            "verdictReason",
            "协办部分不清楚。",
            "returned",
            List.of(String.valueOf(co))));

    assertThat(parts.instances()).hasSize(1);
    assertThat(parts.waitsAt(CIVIL, "workOnReferral")).isTrue();
    assertThat(referrals.of(parts.caseId()))
        .extracting(Referral::state)
        .containsExactly(State.REPORTED, State.RETURNED);
  }

  @Test
  @Tag("R46")
  void whatTheLeadCannotDoIsDeliberatedAtOnceAndTheOthersGoOnWhereTheyWere() {
    parts.out(HOUSING).out(CIVIL).signed(HEAD, HOUSING);
    object(HEAD, HOUSING);
    uphold(HOUSING);

    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(parts.instances()).as("nobody waits for the other").isEmpty();
    assertThat(onRecord().stepsCancelled()).contains("signForReferral");

    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 30), Map.of("kind", "REQUEST"))));

    assertThat(parts.waitsAt(LAND, "approveReferral")).isTrue();
    assertThat(parts.waitsAt(CIVIL, "signForReferral")).as("its letter is out").isTrue();
    told("signForReferral", HEAD, "head-civil");
    parts.signed("head-civil", CIVIL);
    assertThat(referrals.get(parts.idOf(CIVIL)).state()).isEqualTo(State.WORKING);
  }

  @Test
  void anObjectionThatIsNotDecidedYetIsDecidedAfterTheSitting() {
    parts.out(HOUSING).out(CIVIL).signed(HEAD, HOUSING).signed("head-civil", CIVIL);
    object("head-civil", CIVIL);
    object(HEAD, HOUSING);
    uphold(HOUSING);
    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 30), Map.of("kind", "REQUEST"))));

    assertThat(parts.waitsAt(CIVIL, "decideObjection")).isTrue();
    uphold(CIVIL);
    assertThat(walk.waitsAt("deliberate")).as("the new lead works on").isFalse();
  }

  @Test
  void anotherWayCallsTheOthersOffAndTellsThem() {
    parts.out(HOUSING).out(CIVIL).signed(HEAD, HOUSING);
    object(HEAD, HOUSING);
    uphold(HOUSING);

    walk.deliberate(Map.of());

    assertThat(walk.waitsAt("handleDirectly")).isTrue();
    assertThat(referrals.of(parts.caseId()))
        .extracting(Referral::state)
        .containsOnly(State.CALLED_OFF);
    told("referralCalledOff", "head-civil");
    assertThat(onRecord().clocksRunning()).noneMatch(name -> name.startsWith("REPORT_BACK"));
  }

  @Test
  void aWithdrawalEndsAllPartsTidilyAndTellsWhoHasTheLetter() {
    parts.out(HOUSING).signed(HEAD, HOUSING);
    long caseId = parts.caseId();
    CaseOnRecord record = onRecord();

    walk.does(
        CaseWalk.CLERK, clerk -> withdrawal.withdraw(caseId, null, MONDAY, "双方已和解，自愿撤回。", clerk));

    assertThat(walk.running()).isNull();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .variableValueEquals("caseId", caseId)
                .count())
        .isZero();
    assertThat(record.stepsCancelled()).contains("workOnReferral", "approveReferral");
    assertThat(referrals.of(caseId)).extracting(Referral::state).containsOnly(State.CALLED_OFF);
    assertThat(record.clocksRunning()).isEmpty();
    assertThat(record.messages("referralCalledOff")).containsExactly("NORMAL " + HEAD);
  }

  @Test
  void aVillageGroupIsGivenAPartLikeAUnit() {
    walk = anotherCase();
    anotherWalk();
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(GROUP, true, 30)));
    parts.out(GROUP);

    told("signForReferral", "leader-g01");
    parts.signed("leader-g01", GROUP);
    assertThat(referral().groupCode()).isEqualTo("G01");
  }

  @Test
  void aReportThatNobodyWillCheckIsNoLongerWaitedForWhenTheCaseGoesAnotherWay() {
    parts.out(HOUSING).out(CIVIL).signed(HEAD, HOUSING).signed("head-civil", CIVIL);
    report("head-civil", CIVIL);
    object(HEAD, HOUSING);
    uphold(HOUSING);

    walk.deliberate(Map.of());

    assertThat(referrals.of(parts.caseId()))
        .extracting(Referral::state)
        .containsExactly(State.CALLED_OFF, State.CALLED_OFF);
    assertThat(onRecord().messages("referralCalledOff")).as("they owe nothing").isEmpty();
  }

  @Test
  void ofTwoPartsThatOneUnitHadOneAfterTheOtherItsCardShowsTheOneInHand() {
    parts.out(HOUSING).out(CIVIL).signed(HEAD, HOUSING);
    object(HEAD, HOUSING);
    uphold(HOUSING);
    parts.refer(List.of(parts.part(HOUSING, true, 45)));
    parts.out(HOUSING);
    String task = parts.task(HOUSING, "signForReferral").getId();

    var card =
        HttpStaff.loggedIn(port, HEAD, "Qingshan#2026")
            .post("/api/tasks/cards", Map.of("taskIds", List.of(task)))
            .json()
            .get(task);

    assertThat(card.path("dueOn").asText()).isEqualTo(MONDAY.plusDays(45).toString());
    assertThat(card.path("way").asText()).isEqualTo("交办");
  }
}
