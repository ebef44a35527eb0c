package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.refusal.Refusal;
import org.huiyin.supervision.AnsweringSupervision;
import org.huiyin.supervision.SigningSupervision;
import org.huiyin.supervision.SupervisionNotice;
import org.huiyin.supervision.SupervisionNotice.Level;
import org.huiyin.supervision.SupervisionNotice.Reason;
import org.huiyin.supervision.SupervisionNotice.State;
import org.huiyin.supervision.Supervisions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 督办: what happens when the day of the report has passed, and when the office sees another reason.
 */
@Tag("L2022-40")
@Tag("R45")
class SupervisionTest extends ReferralSituation {

  private static final LocalDate DUE = MONDAY.plusDays(60);
  private static final String SIGN = "signSupervisionNotice";

  @Autowired private Supervisions supervisions;
  @Autowired private SigningSupervision signing;
  @Autowired private AnsweringSupervision answering;
  @Autowired private Documents documents;

  private int runDue() {
    return dueJobs.run(parts.instance(HOUSING).getId());
  }

  private void late() {
    atWork();
    at(DUE.plusDays(1), 0, 0);
    assertThat(runDue()).isPositive();
  }

  private SupervisionNotice notice() {
    List<SupervisionNotice> all = supervisions.of(parts.idOf(HOUSING));
    return all.get(all.size() - 1);
  }

  private void sign(Map<String, Object> changes) {
    Map<String, Object> form = new HashMap<>(Map.of("supervision", "SIGN", "level", "ORDINARY"));
    form.putAll(changes);
    parts.submit(CaseWalk.CHAIR, HOUSING, SIGN, form);
  }

  private Refusal refused(Runnable act) {
    Refusal[] refused = new Refusal[1];
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> refused[0] = refusal);
    return refused[0];
  }

  private static List<String> keys(Refusal refusal) {
    return refusal.faults().stream().map(fault -> fault.messageKey()).toList();
  }

  private void toldTheOffice(String step) {
    assertThat(onRecord().messages(step))
        .contains("NORMAL " + CaseWalk.CLERK)
        .hasSizeGreaterThan(1);
  }

  private Actor actor(String user) {
    return people.actor(user);
  }

  @Test
  void onTheDayItselfNobodyIsLateAndADayLaterANoticeLiesBeforeTheChair() {
    atWork();
    at(DUE, 23, 59);
    assertThat(runDue()).isZero();

    at(DUE.plusDays(1), 0, 0);
    assertThat(runDue()).isEqualTo(1);

    assertThat(parts.waitsAt(HOUSING, SIGN)).isTrue();
    assertThat(parts.waitsAt(HOUSING, "workOnReferral")).as("the work goes on").isTrue();
    assertThat(notice().state()).isEqualTo(State.DRAFTED);
    assertThat(notice().reason()).isEqualTo(Reason.REPORT_OVERDUE);
    assertThat(notice().letterNumber()).isNull();
    told(SIGN, "chair");
  }

  @Test
  void signedItIsNumberedWrittenAndGoesWithADayForTheAnswer() {
    late();
    at(DUE.plusDays(1), 9, 0);
    sign(Map.of("level", "TRACKED", "notice", "本周内报送办结报告。"));

    SupervisionNotice out = notice();
    assertThat(out.state()).isEqualTo(State.OUT);
    assertThat(out.level()).isEqualTo(Level.TRACKED);
    assertThat(out.letterNumber()).startsWith("青山乡人信督〔2026〕");
    assertThat(onRecord().dueOn(out.clock())).isEqualTo(DUE.plusDays(8));
    String letter = WrittenLetter.text(documents.open(out.documentId(), Actor.MACHINE).content());
    assertThat(letter)
        .contains(
            "村镇建设办公室：",
            referral().letterNumber(),
            "2026年7月10日前反馈办理结果",
            "逾期未反馈办理结果",
            "跟踪督办",
            "本周内报送办结报告",
            "请在2026年7月18日前书面回复");
    told("answerSupervision", HEAD);
  }

  @Test
  void heldItStaysInTheHouseWithItsReason() {
    late();
    assertThat(
            refusal(
                () -> parts.submit(CaseWalk.CHAIR, HOUSING, SIGN, Map.of("supervision", "HOLD"))))
        .contains("暂不督办的理由");
    parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        SIGN,
        Map.of("supervision", "HOLD", "holdReason", "单位昨日来电，测绘成果明天出具。"));

    assertThat(notice().state()).isEqualTo(State.HELD);
    assertThat(notice().holdReason()).contains("测绘成果");
    assertThat(onRecord().messages("answerSupervision")).isEmpty();
    assertThat(parts.waitsAt(HOUSING, SIGN)).isFalse();
    assertThat(parts.waitsAt(HOUSING, "workOnReferral")).isTrue();
  }

  @Test
  void unansweredTheNextOnePressesHarderUpToTheList() {
    late();
    at(DUE.plusDays(1), 9, 0);
    sign(Map.of());
    LocalDate answerDue = onRecord().dueOn(notice().clock());
    at(answerDue, 23, 59);
    assertThat(runDue()).as("on the day itself there is time").isZero();

    at(answerDue.plusDays(1), 0, 0);
    assertThat(runDue()).isEqualTo(1);

    assertThat(supervisions.of(parts.idOf(HOUSING)))
        .extracting(SupervisionNotice::state)
        .containsExactly(State.UNANSWERED, State.DRAFTED);
    assertThat(notice().level()).isEqualTo(Level.TRACKED);
    toldTheOffice("supervisionUnanswered");
    sign(Map.of("level", "TRACKED"));
    at(onRecord().dueOn(notice().clock()).plusDays(1), 0, 0);
    assertThat(runDue()).isEqualTo(1);
    assertThat(notice().level()).isEqualTo(Level.LISTED);
  }

  @Test
  void theUnitAnswersAndNothingIsWaitedForAnyMore() {
    late();
    at(DUE.plusDays(1), 9, 0);
    sign(Map.of());
    long id = notice().id();
    at(DUE.plusDays(3), 10, 0);

    walk.does(HEAD, by -> answering.answer(id, "测绘成果已出具，本周办结。", LocalDate.now(clock), null, by));

    assertThat(notice().state()).isEqualTo(State.ANSWERED);
    assertThat(onRecord().stoppedOn(notice().clock())).isEqualTo(DUE.plusDays(3));
    at(DUE.plusDays(30), 0, 0);
    assertThat(runDue()).isZero();
    toldTheOffice("supervisionAnswered");
  }

  @Test
  void anAnswerWithoutWordsOfTomorrowOrBeforeTheNoticeIsRefusedWithAllReasonsAtOnce() {
    late();
    at(DUE.plusDays(2), 9, 0);
    sign(Map.of());
    long id = notice().id();

    assertThat(
            keys(
                refused(() -> answering.answer(id, " ", DUE.plusDays(3), 987654321L, actor(HEAD)))))
        .containsExactly(
            "supervision.answer-missing", "document.unknown", "petition.date-in-future");
    assertThat(keys(refused(() -> answering.answer(id, "已办", DUE, null, actor(HEAD)))))
        .containsExactly("supervision.before-out");
    assertThat(notice().state()).isEqualTo(State.OUT);
  }

  @Test
  void theOfficeEntersAnAnswerFromPaperWithItsScanAndNobodyElseAnswersForTheUnit() {
    late();
    at(DUE.plusDays(1), 9, 0);
    sign(Map.of());
    long id = notice().id();

    assertThat(keys(refused(() -> answering.answer(id, "已办", DUE.plusDays(1), null, clerk()))))
        .containsExactly("supervision.scan-missing");
    assertThat(
            keys(
                refused(
                    () ->
                        answering.answer(id, "已办", DUE.plusDays(1), null, actor(CaseWalk.MEMBER)))))
        .containsExactly("supervision.not-yours-to-answer");
    assertThatThrownBy(() -> answering.answer(id, "已办", DUE.plusDays(1), null, actor("head-land")))
        .isInstanceOf(org.huiyin.petition.NoSuchCase.class);
    long scan = answer(CaseWalk.CLERK, HOUSING);
    walk.does(CaseWalk.CLERK, by -> answering.answer(id, "已办", LocalDate.now(clock), scan, by));
    assertThat(notice().state()).isEqualTo(State.ANSWERED);
    assertThat(notice().answerDocument()).isEqualTo(scan);
  }

  private Actor clerk() {
    return actor(CaseWalk.CLERK);
  }

  @Test
  void theOfficeMayPressForAnotherReasonBeforeTheDay() {
    atWork();
    long part = parts.idOf(HOUSING);
    assertThat(keys(refused(() -> supervisions.ask(part, null, null, null, null, clerk()))))
        .containsExactly("supervision.reason-missing", "supervision.detail-missing");
    walk.does(
        CaseWalk.CLERK, by -> supervisions.ask(part, Reason.SHIRKING, "三次约见都不到场。", null, null, by));

    assertThat(parts.waitsAt(HOUSING, SIGN)).isTrue();
    assertThat(parts.look(CaseWalk.CHAIR, HOUSING, SIGN))
        .containsEntry("supervisionReason", "推诿、敷衍、拖延")
        .containsEntry("detail", "三次约见都不到场。");
    assertThat(keys(refused(() -> supervisions.ask(part, Reason.OTHER, "再催", null, null, clerk()))))
        .containsExactly("supervision.in-hand");
    at(DUE.plusDays(1), 0, 0);
    runDue();
    assertThat(supervisions.of(part)).as("one is enough").hasSize(1);
  }

  @Test
  void onlyTheOfficeAsksAndTheUnitLeastOfAll() {
    atWork();
    long part = parts.idOf(HOUSING);
    assertThatThrownBy(
            () -> supervisions.ask(part, Reason.OTHER, "自己督办自己", null, null, actor(HEAD)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void nobodySignsWhatHeDraftedAndNobodyButTheChairSigns() {
    atWork();
    long part = parts.idOf(HOUSING);
    walk.does(
        CaseWalk.CHAIR, by -> supervisions.ask(part, Reason.UNTRUE, "现场与报告不符。", null, null, by));

    assertThat(keys(refused(() -> signing.sign(notice().id(), null, null, actor("chair")))))
        .containsExactly("supervision.own-draft");
    assertThat(keys(refused(() -> signing.sign(notice().id(), null, null, clerk()))))
        .containsExactly("supervision.chair-only");
    assertThat(notice().state()).isEqualTo(State.DRAFTED);
  }

  @Test
  @Tag("L2022-30")
  void whoIsComplainedOfByNowReceivesNoNotice() {
    late();
    jdbc.sql(
            """
            INSERT INTO huiyin.shut_out (case_id, group_id, cause, since) VALUES (?, ?, 'COMPLAINED_OF', now())
            """)
        .params(walk.caseId(), HOUSING)
        .update();

    assertThat(refusal(() -> sign(Map.of()))).contains("被反映的一方");
    assertThat(onRecord().messages("answerSupervision")).isEmpty();
  }

  @Test
  void struckOffByTheOfficeWithAReasonAndNobodyIsPressedAnyMore() {
    late();
    at(DUE.plusDays(1), 9, 0);
    sign(Map.of());
    long part = parts.idOf(HOUSING);

    assertThat(keys(refused(() -> answering.strikeOff(part, "", clerk()))))
        .containsExactly("supervision.strike-off-reason-missing");
    walk.does(CaseWalk.CLERK, by -> answering.strikeOff(part, "督办要求已经落实。", by));

    assertThat(notice().struckOffBy()).isEqualTo(CaseWalk.CLERK);
    assertThat(notice().struckOffReason()).isEqualTo("督办要求已经落实。");
    assertThat(onRecord().clocksRunning()).noneMatch(name -> name.startsWith("SUPERVISION/"));
    at(DUE.plusDays(30), 0, 0);
    assertThat(runDue()).isZero();
    assertThat(keys(refused(() -> answering.strikeOff(part, "再销一次", clerk()))))
        .containsExactly("supervision.nothing-to-strike-off");
  }

  @Test
  void theReportAnswersWhatIsOutItsAcceptanceStrikesOffAndADraftFallsAway() {
    late();
    at(DUE.plusDays(1), 9, 0);
    sign(Map.of());
    long part = parts.idOf(HOUSING);
    at(DUE.plusDays(2), 9, 0);
    reported();

    assertThat(supervisions.of(part))
        .extracting(SupervisionNotice::state)
        .containsExactly(State.ANSWERED);
    accept();
    assertThat(supervisions.of(part).get(0).struckOffReason()).contains("审核通过");

    CaseWalk first = walk;
    walk = anotherCase();
    anotherWalk();
    at(MONDAY, 9, 0);
    late();
    long other = parts.idOf(HOUSING);
    reported();
    assertThat(supervisions.of(other))
        .extracting(SupervisionNotice::state)
        .containsExactly(State.DROPPED);
    assertThat(first.caseId()).isNotEqualTo(walk.caseId());
  }

  @Test
  void isStruckOffWhenAConferenceDecidesWhatIsDoneFurther() {
    late();
    at(DUE.plusDays(1), 9, 0);
    sign(Map.of());
    long part = parts.idOf(HOUSING);
    reported();
    assertThat(supervisions.of(part).get(0).isOnTheList()).isTrue();

    walk.submit(
        CaseWalk.CLERK, "reviewResult", Map.of("verdict", "CONFERENCE", "verdictReason", "一家定不了。"));

    assertThat(supervisions.of(part).get(0).isOnTheList()).isFalse();
    assertThat(supervisions.of(part).get(0).struckOffReason()).contains("联席会议");
  }

  @Test
  void afterReworkIsLateTooThePressureGoesOnWhereItStood() {
    late();
    at(DUE.plusDays(1), 9, 0);
    sign(Map.of());
    long part = parts.idOf(HOUSING);
    reported();
    walk.submit(
        CaseWalk.CLERK, "reviewResult", Map.of("verdict", "RETURN", "verdictReason", "没有答复第二项请求。"));
    LocalDate rework = DUE.plusDays(11);
    assertThat(onRecord().dueOn("REPORT_BACK/" + part))
        .as("handling was over the day before; the rework has its own ten days")
        .isEqualTo(rework);
    at(rework, 23, 59);
    assertThat(runDue()).isZero();
    at(rework.plusDays(1), 0, 0);
    assertThat(runDue()).isEqualTo(1);

    assertThat(notice().state()).isEqualTo(State.DRAFTED);
    assertThat(notice().level()).isEqualTo(Level.TRACKED);
  }

  @Test
  void aCountyStationIsUrgedByLetterAndNotSupervised() {
    walk.register(Map.of("category", "0102"));
    Map<String, Object> part = new HashMap<>(parts.part("unit-POLICE", true, 60));
    part.put("kind", "REQUEST");
    parts.refer(List.of(part));
    parts.out("unit-POLICE");
    at(DUE.plusDays(1), 0, 0);
    dueJobs.run(parts.instance("unit-POLICE").getId());
    parts.submit(
        CaseWalk.CHAIR, "unit-POLICE", SIGN, Map.of("supervision", "SIGN", "level", "ORDINARY"));

    SupervisionNotice out = supervisions.of(parts.idOf("unit-POLICE")).get(0);
    assertThat(out.letterNumber()).startsWith("青山乡人催〔");
    assertThat(WrittenLetter.text(documents.open(out.documentId(), Actor.MACHINE).content()))
        .contains("关于催办信访事项的函", "盼复为荷")
        .doesNotContain("督办");
  }
}
