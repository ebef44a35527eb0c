package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 告知: by day 15, whether anybody has deliberated or not. */
@Tag("L2022-23")
class NoticeTest extends Situation {

  @Autowired private Documents documents;

  /** Fifteen days after Monday 11 May is Tuesday 26 May. */
  private static final LocalDate DAY_15 = LocalDate.of(2026, 5, 26);

  private static final LocalDate LATEST = LocalDate.of(2026, 5, 21);

  @Test
  void isServedAfterTheDeliberation() {
    walk.register();
    assertThat(walk.waitsAt("serveNotice")).isFalse();

    walk.deliberate(Map.of()).signNotice().submit(CaseWalk.CLERK, "serveNotice", walk.served());

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("deliberate")
        .hasPassedInOrder("deliberated", "approveNotice", "serveNotice", "noticeServed", "informed")
        .hasNotPassed("noticeLatest", "answeredFirst", "noticeNotOwed")
        .isWaitingAt("handleDirectly");
    assertThat(onRecord().stoppedOn("NOTICE")).isEqualTo(MONDAY);
    assertThat(onRecord().letter("NOTICE"))
        .satisfies(
            letter -> {
              assertThat(letter.template()).isEqualTo("notice-accepted");
              assertThat(letter.letterNumber()).contains("〔2026〕");
              assertThat(letter.documentId()).isNotNull();
              assertThat(letter.approvedBy()).isEqualTo(CaseWalk.CHAIR);
              assertThat(letter.draftedBy()).isEqualTo(Actor.MACHINE.userId());
            });
    assertThat(onRecord().acts()).containsSubsequence("APPROVE_NOTICE", "SERVE_NOTICE");
    assertThat(wordsOfTheNotice()).contains("由本机关直接办理", "办结后书面答复您");
  }

  private String wordsOfTheNotice() {
    return WrittenLetter.text(
        documents.open(onRecord().letter("NOTICE").documentId(), Actor.MACHINE).content());
  }

  /** Three working days to sign, and the last one to serve: Thursday 21 May, the opening hour. */
  @Test
  void isDraftedInTimeForSigningEvenIfNobodyHasDeliberated() {
    walk.register();
    assertThat(onRecord().dueOn("NOTICE")).isEqualTo(DAY_15);

    at(LATEST, 8, 29);
    assertThat(runDueTimers()).isZero();
    BpmnAwareTests.assertThat(walk.process()).isNotWaitingAt("approveNotice");

    at(LATEST, 8, 30);
    assertThat(runDueTimers()).isEqualTo(1);

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("noticeLatest")
        .isWaitingAt("approveNotice", "deliberate");
    assertThat(walk.task("approveNotice").getDueDate())
        .isEqualTo(
            java.util.Date.from(DAY_15.atTime(23, 59, 59).atZone(clock.getZone()).toInstant()));
    assertThat((String) walk.look(CaseWalk.CHAIR, "approveNotice").get("noticeText"))
        .contains("正在研究");

    walk.signNotice();
    at(DAY_15, 10, 0);
    walk.submit(CaseWalk.CLERK, "serveNotice", walk.served());

    assertThat(wordsOfTheNotice()).contains("由本机关研究决定", "结果书面答复您");
    assertThat(onRecord().stoppedOn("NOTICE")).isEqualTo(DAY_15);
    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("deliberate").hasNotPassed("deliberated");
  }

  @Test
  void ofADueDayThatIsASundayIsDraftedThreeWorkingDaysBeforeTheFriday() {
    at(LocalDate.of(2026, 5, 16), 9, 0);
    walk.register();
    LocalDate sunday = LocalDate.of(2026, 5, 31);
    assertThat(onRecord().dueOn("NOTICE")).isEqualTo(sunday);

    at(sunday.minusDays(5), 8, 29);
    assertThat(runDueTimers()).isZero();
    at(sunday.minusDays(5), 8, 30);
    assertThat(runDueTimers()).isEqualTo(1);

    assertThat(walk.waitsAt("approveNotice")).isTrue();
  }

  @Test
  void canBePrintedOnceItIsSignedAndBeforeItIsServed() {
    walk.register().deliberate(Map.of());
    assertThat(onRecord().letter("NOTICE").letterNumber()).isNull();

    walk.signNotice();

    assertThat(onRecord().letter("NOTICE").documentId()).isNotNull();
    assertThat(wordsOfTheNotice()).contains("办结后书面答复您", "办理期限：2026年7月10日前").doesNotContain("将于");
    assertThat(walk.look(CaseWalk.CLERK, "serveNotice"))
        .containsEntry("noticeNumber", onRecord().letter("NOTICE").letterNumber())
        .containsEntry("noticeTitle", "信访事项接收情况告知书");
  }

  @Test
  void thatIsSentBackIsMendedByAClerkAndSignedAfterAll() {
    walk.register().deliberate(Map.of());
    walk.submit(
        CaseWalk.CHAIR, "approveNotice", Map.of("approval", "RETURN", "comment", "请写明联系人。"));
    assertThat(walk.look(CaseWalk.CLERK, "draftNotice"))
        .containsEntry("returnReason", "请写明联系人。")
        .containsEntry("noticeKind", "ACCEPTED");

    walk.submit(
            CaseWalk.CLERK,
            "draftNotice",
            Map.of("noticeKind", "ACCEPTED", "noticeText", "已经收到，联系人沈静。"))
        .signNotice();

    BpmnAwareTests.assertThat(walk.process())
        .hasPassedInOrder("approveNotice", "draftNotice", "approveNotice")
        .isWaitingAt("serveNotice");
    assertThat(wordsOfTheNotice()).contains("联系人沈静");
    assertThat(onRecord().letter("NOTICE").draftedBy()).isEqualTo(CaseWalk.CLERK);
    assertThat(onRecord().acts())
        .containsSubsequence("RETURN_NOTICE", "DRAFT_NOTICE", "APPROVE_NOTICE");
  }

  @Test
  void isOfAKindThatIsTrueOfTheCase() {
    walk.register().deliberate(Map.of());
    walk.submit(CaseWalk.CHAIR, "approveNotice", Map.of("approval", "RETURN", "comment", "请改。"));

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "draftNotice",
                        Map.of("noticeKind", "REFERRED", "noticeText", "已转有关单位。"))))
        .contains("告知书种类");
  }

  @Test
  void isNotSignedAnyMoreWhenTheCaseHasBeenDecidedOtherwiseMeanwhile() {
    walk.register();
    at(LATEST, 8, 30);
    runDueTimers();
    walk.submit(
        CaseWalk.CHAIR,
        "deliberate",
        CaseWalk.with(
            walk.sitting(),
            Map.of(
                "route",
                "REFER",
                "legalRoute",
                "ART_31_6",
                "letterContact",
                "唐晓梅 0855-1234567",
                "referrals",
                List.of(
                    Map.of(
                        "to",
                        "unit-GOV",
                        "lead",
                        true,
                        "kind",
                        "ASSIGN",
                        "part",
                        "核实建房是否越界，依法处理并答复信访人。",
                        "dueOn",
                        LATEST.plusDays(30).toString())))));

    assertThat(refusal(() -> walk.signNotice())).contains("别的办理途径");
    walk.submit(CaseWalk.CHAIR, "approveNotice", Map.of("approval", "RETURN", "comment", "已决定交办。"));

    assertThat(walk.look(CaseWalk.CLERK, "draftNotice")).containsEntry("noticeKind", "REFERRED");
  }

  @Test
  void fallsAwayWhenTheAnswerGoesOnTheSamePaper() {
    walk.register();
    at(LATEST, 8, 30);
    runDueTimers();
    assertThat(walk.waitsAt("approveNotice")).isTrue();

    walk.submit(
        CaseWalk.CHAIR,
        "deliberate",
        CaseWalk.with(
            walk.sitting(),
            Map.of("route", "REDIRECT", "redirectTo", "云溪县人民法院", "redirectBasis", "ART_31_1")));

    assertThat(walk.waitsAt("approveNotice")).isFalse();
    assertThat(onRecord().dueOn("REPLY")).as("the answer is the notice").isEqualTo(DAY_15);
    assertThat(onRecord().letters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "contactUnclear"})
  void isNotOwedWhereNameOrAddressIsUnclear(String why) {
    Map<String, Object> visit = CaseWalk.with(walk.visit(), Map.of(why, true));
    walk.start()
        .submit(
            CaseWalk.CLERK,
            "register",
            why.equals("anonymous")
                ? CaseWalk.without(visit, "petitionerName", "village", "address")
                : visit);

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("noticeNotOwed", "informed")
        .hasNotPassed("awaitDeliberation", "approveNotice")
        .isWaitingAt("deliberate");
    assertThat(onRecord().countedBy("NOTICE")).isNull();
    at(DAY_15.plusDays(1), 9, 0);
    assertThat(runDueTimers()).isZero();
  }

  @Test
  void fallsAwayWhenTheAnswerWasServedFirst() {
    walk.toServedReply();

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("answeredFirst", "noticeSuperseded")
        .hasNotPassed("noticeServed", "informed")
        .isWaitingAt("recordRating")
        .isNotWaitingAt("approveNotice");
    assertThat(onRecord().stepsCancelled()).containsExactly("approveNotice");
    assertThat(onRecord().stoppedOn("NOTICE")).isEqualTo(MONDAY);
    assertThat(overtaken()).containsExactly(Map.of("overtaken", false));
  }

  @Test
  void thatWasSignedKeepsItsNumberWhenTheAnswerOvertakesIt() {
    walk.toReplyDraft()
        .signNotice()
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());

    assertThat(onRecord().stepsCancelled()).containsExactly("serveNotice");
    assertThat(onRecord().letter("NOTICE").letterNumber()).contains("〔2026〕");
    assertThat(onRecord().letter("NOTICE").servedOn()).isNull();
    assertThat(overtaken()).containsExactly(Map.of("overtaken", true));
  }

  private java.util.List<Map<String, Object>> overtaken() {
    return onRecord()
        .rows(
            "SELECT overtaken_on IS NOT NULL AS overtaken FROM huiyin.letter WHERE case_id = ? AND kind = 'NOTICE'");
  }

  @Test
  void thatCannotBeServedSaysWhy() {
    walk.register()
        .deliberate(Map.of())
        .signNotice()
        .submit(
            CaseWalk.CLERK,
            "serveNotice",
            Map.of("served", "NOT_SERVED", "notServedReason", "DIED"));

    assertThat(onRecord().letter("NOTICE").notServedReason()).isEqualTo("DIED");
    assertThat(onRecord().letter("NOTICE").servedOn()).isNull();
    assertThat(onRecord().stoppedOn("NOTICE")).isEqualTo(MONDAY);
  }

  @Test
  void isNotServedBeforeTheDayOnWhichItWasSigned() {
    walk.register().deliberate(Map.of());
    at(MONDAY.plusDays(2), 9, 0);
    walk.signNotice();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "serveNotice",
                        CaseWalk.with(
                            walk.served(), Map.of("servedOn", MONDAY.plusDays(1).toString())))))
        .contains("不能早于 2026-05-13");
  }

  @Test
  void isNotSignedByTheOneWhoWroteIt() {
    walk.register().deliberate(Map.of());
    walk.submit(CaseWalk.CHAIR, "approveNotice", Map.of("approval", "RETURN", "comment", "我自己改。"));
    Map<String, Object> own = Map.of("noticeKind", "ACCEPTED", "noticeText", "已经收到。");
    engine.getTaskService().addCandidateUser(walk.task("draftNotice").getId(), CaseWalk.CHAIR);
    walk.submit(CaseWalk.CHAIR, "draftNotice", own);

    assertThat(refusal(() -> walk.signNotice())).contains("拟稿人不能签发");

    assertThat(onRecord().letter("NOTICE").letterNumber()).isNull();
    assertThat(walk.waitsAt("approveNotice")).isTrue();
  }
}
