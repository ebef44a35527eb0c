package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

  @Test
  void isServedAfterTheDeliberation() {
    walk.register();
    assertThat(walk.waitsAt("serveNotice")).isFalse();

    walk.deliberate(Map.of()).submit(CaseWalk.CLERK, "serveNotice", walk.noticeServed());

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("deliberate")
        .hasPassedInOrder("deliberated", "serveNotice", "noticeServed", "informed")
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
              assertThat(letter.draftedBy()).isEqualTo(CaseWalk.CLERK);
            });
    assertThat(onRecord().acts()).contains("SERVE_NOTICE");
    assertThat(wordsOfTheNotice()).contains("由本机关直接办理", "办结后书面答复您");
  }

  private String wordsOfTheNotice() {
    return WrittenLetter.text(
        documents.open(onRecord().letter("NOTICE").documentId(), Actor.MACHINE).content());
  }

  @Test
  void isHeldTheDayBeforeAndOwedOnTheDayEvenIfNobodyHasDeliberated() {
    walk.register();
    assertThat(onRecord().dueOn("NOTICE")).isEqualTo(DAY_15);

    at(DAY_15.minusDays(1), 23, 59);
    assertThat(runDueTimers()).isZero();
    at(DAY_15, 8, 29);
    assertThat(runDueTimers()).isZero();
    BpmnAwareTests.assertThat(walk.process()).isNotWaitingAt("serveNotice");

    at(DAY_15, 8, 30);
    assertThat(runDueTimers()).isEqualTo(1);

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("noticeLatest")
        .isWaitingAt("serveNotice", "deliberate");
    assertThat(walk.task("serveNotice").getDueDate())
        .isEqualTo(
            java.util.Date.from(DAY_15.atTime(23, 59, 59).atZone(clock.getZone()).toInstant()));
    assertThat((String) walk.look(CaseWalk.CLERK, "serveNotice").get("noticeText"))
        .contains("正在研究");

    walk.submit(CaseWalk.CLERK, "serveNotice", walk.noticeServed());

    assertThat(wordsOfTheNotice()).contains("由本机关研究决定", "结果书面答复您");
    assertThat(onRecord().stoppedOn("NOTICE")).isEqualTo(DAY_15);
    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("deliberate").hasNotPassed("deliberated");
  }

  @Test
  void comesOnTheLastWorkingDayBeforeADueDayThatIsASunday() {
    LocalDate saturday = LocalDate.of(2026, 5, 16);
    at(saturday, 9, 0);
    walk.register();
    LocalDate sunday = LocalDate.of(2026, 5, 31);
    assertThat(onRecord().dueOn("NOTICE")).isEqualTo(sunday);

    at(sunday.minusDays(2), 8, 29);
    assertThat(runDueTimers()).isZero();
    at(sunday.minusDays(2), 8, 30);
    assertThat(runDueTimers()).isEqualTo(1);

    assertThat(walk.waitsAt("serveNotice")).isTrue();
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
        .hasNotPassed("awaitDeliberation", "serveNotice")
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
        .isNotWaitingAt("serveNotice");
    assertThat(onRecord().stepsCancelled()).containsExactly("serveNotice");
    assertThat(onRecord().stoppedOn("NOTICE")).isEqualTo(MONDAY);
  }

  @Test
  void thatCannotBeServedSaysWhy() {
    walk.register()
        .deliberate(Map.of())
        .submit(
            CaseWalk.CLERK,
            "serveNotice",
            CaseWalk.with(
                CaseWalk.without(walk.noticeServed(), "serviceWay", "servedOn"),
                Map.of("served", "NOT_SERVED", "notServedReason", "DIED")));

    assertThat(onRecord().letter("NOTICE").notServedReason()).isEqualTo("DIED");
    assertThat(onRecord().letter("NOTICE").servedOn()).isNull();
    assertThat(onRecord().stoppedOn("NOTICE")).isEqualTo(MONDAY);
  }

  @Test
  void isNotSignedByTheOneWhoWroteIt() {
    walk.register().deliberate(Map.of());

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "serveNotice",
                        CaseWalk.with(walk.noticeServed(), Map.of("approvedBy", CaseWalk.CLERK)))))
        .contains("签批人");

    assertThat(onRecord().letters()).isEmpty();
    assertThat(walk.waitsAt("serveNotice")).isTrue();
  }
}
