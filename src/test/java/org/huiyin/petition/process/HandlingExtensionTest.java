package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.huiyin.petition.Corrections;
import org.huiyin.reply.ExtensionNotices;
import org.huiyin.reply.Service;
import org.huiyin.reply.Service.NotServed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 延期: once, at most 30 days, before the old day, granted by the chair; the petitioner is told why.
 */
@Tag("L2022-34")
class HandlingExtensionTest extends Situation {

  /** Sixty days after Monday 11 May is Friday 10 July. */
  private static final LocalDate DAY_60 = LocalDate.of(2026, 7, 10);

  @Autowired private Documents documents;
  @Autowired private ExtensionNotices extensions;
  @Autowired private Corrections corrections;

  @BeforeEach
  void inHand() {
    walk.register().deliberate(Map.of());
  }

  private CaseWalk ask(int days) {
    return walk.submit(CaseWalk.MEMBER, "handleDirectly", asked(days));
  }

  private Map<String, Object> asked(int days) {
    return Map.of("handlingStep", "EXTEND", "extensionDays", days, "extensionReason", "须待县测绘队复测。");
  }

  private Map<String, Object> granted(int days) {
    return Map.of("approval", "APPROVE", "days", days, "reason", "复测确需时间。");
  }

  @Test
  void isGrantedByTheChairAndMovesTheDayTheTimerAndTheTask() {
    ask(30).submit(CaseWalk.CHAIR, "approveHandlingExtension", granted(30));

    BpmnAwareTests.assertThat(walk.process())
        .hasPassedInOrder("handleDirectly", "approveHandlingExtension")
        .isWaitingAt("handleDirectly");
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(DAY_60.plusDays(30));
    assertThat(walk.task("handleDirectly").getDueDate())
        .isEqualTo(
            Date.from(DAY_60.plusDays(30).atTime(23, 59, 59).atZone(clock.getZone()).toInstant()));
    assertThat(onRecord().acts())
        .containsSubsequence("ASK_EXTENSION", "EXTEND_DEADLINE", "DECIDE_EXTENSION");
    at(DAY_60.plusDays(30), 23, 59);
    assertThat(runDueTimers()).as("timers on the last day").isEqualTo(0);
  }

  @Test
  void isToldThePetitionerInALetterWithItsNumberAndReason() {
    ask(20).submit(CaseWalk.CHAIR, "approveHandlingExtension", granted(20));

    CaseOnRecord.Paper letter = onRecord().letter("EXTENSION");
    assertThat(letter.template()).isEqualTo("extension-notice");
    assertThat(letter.letterNumber()).contains("〔2026〕");
    assertThat(letter.draftedBy()).isEqualTo(CaseWalk.MEMBER);
    assertThat(letter.approvedBy()).isEqualTo(CaseWalk.CHAIR);
    assertThat(letter.servedOn()).isNull();
    String words = WrittenLetter.text(documents.open(letter.documentId(), Actor.MACHINE).content());
    assertThat(words)
        .contains("李秀英", "2026年7月10日", "2026年7月30日", "20", "复测确需时间", letter.letterNumber());
  }

  @Test
  void isOwedToThePetitionerAndNoResultIsAcceptedBeforeItsServiceIsRecorded() {
    ask(20).submit(CaseWalk.CHAIR, "approveHandlingExtension", granted(20));
    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());
    String number = onRecord().letter("EXTENSION").letterNumber();

    assertThat(refusal(() -> walk.submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())))
        .contains("审核意见", number, "还没有送达信访人");
    assertThat(walk.waitsAt("reviewResult")).isTrue();
    assertThatThrownBy(() -> served(MONDAY.minusDays(1), null))
        .hasMessageContaining("reply.served-before-issued");
    served(MONDAY, null);

    assertThat(onRecord().letter("EXTENSION").servedOn()).isEqualTo(MONDAY);
    assertThat(onRecord().acts()).contains("SERVE_EXTENSION");
    assertThatThrownBy(() -> served(MONDAY, null)).hasMessageContaining("reply.no-extension-owed");
    walk.submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted());
    assertThat(walk.waitsAt("draftReply")).isTrue();
  }

  @Test
  void thatCannotBeServedSaysWhyAndHoldsUpNothing() {
    ask(20).submit(CaseWalk.CHAIR, "approveHandlingExtension", granted(20));
    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());
    assertThatThrownBy(() -> served(null, NotServed.NO_ADDRESS))
        .hasMessageContaining("reply.has-address");

    served(null, NotServed.DIED);

    walk.submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted());
    assertThat(onRecord().letter("EXTENSION").notServedReason()).isEqualTo("DIED");
  }

  private void served(LocalDate on, NotServed not) {
    Service service = new Service(on, on == null ? null : "POST", false, null, null, not);
    long caseId = walk.caseId();
    walk.does(CaseWalk.CLERK, by -> extensions.serve(caseId, service, by));
  }

  @Test
  void isRefusedWithAReasonAndTheOldDayStands() {
    ask(30)
        .submit(
            CaseWalk.CHAIR,
            "approveHandlingExtension",
            Map.of("approval", "RETURN", "reason", "可以先行调解。"));

    assertThat(walk.waitsAt("handleDirectly")).isTrue();
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(DAY_60);
    assertThat(onRecord().letters()).isEmpty();
    assertThat(
            onRecord()
                .rows(
                    "SELECT detail FROM huiyin.handling_record WHERE case_id = ? AND kind = 'EXTENSION_DECISION'"))
        .extracting(row -> row.get("detail"))
        .containsExactly("RETURN");
  }

  @Test
  void movesWithADayOfReceiptThatIsCorrectedAfterwards() {
    ask(30).submit(CaseWalk.CHAIR, "approveHandlingExtension", granted(30));
    long caseId = walk.caseId();
    String number = walk.running().getBusinessKey();

    walk.does(
        CaseWalk.CLERK,
        clerk ->
            corrections.correct(
                caseId,
                number,
                Corrections.Field.OCCURRED_ON,
                MONDAY.minusDays(3).toString(),
                "信封上的邮戳为八日",
                clerk));

    LocalDate due = DAY_60.plusDays(27);
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(due);
    assertThat(walk.task("handleDirectly").getDueDate())
        .isEqualTo(Date.from(due.atTime(23, 59, 59).atZone(clock.getZone()).toInstant()));
    at(due, 23, 59);
    assertThat(dueJobs.run(walk.instance())).isZero();
    at(due.plusDays(1), 0, 1);
    assertThat(dueJobs.run(walk.instance())).as("the timer has moved too").isEqualTo(1);
  }

  @Test
  void isNotGivenASecondTime() {
    ask(10).submit(CaseWalk.CHAIR, "approveHandlingExtension", granted(10));

    assertThat(refusal(() -> ask(10))).contains("延长天数", "一次");

    assertThat(walk.waitsAt("handleDirectly")).isTrue();
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(DAY_60.plusDays(10));
  }

  @Test
  void isAtMostThirtyDays() {
    assertThat(refusal(() -> ask(31))).contains("延长天数", "30");
    assertThat(walk.waitsAt("handleDirectly")).isTrue();

    ask(30);
    assertThat(refusal(() -> walk.submit(CaseWalk.CHAIR, "approveHandlingExtension", granted(31))))
        .contains("批准延长天数", "30");
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(DAY_60);
  }

  @Test
  void isAskedForOnTheLastDayButNotAfterIt() {
    at(DAY_60.plusDays(1), 9, 0);
    assertThat(refusal(() -> ask(10))).contains("延长天数", "2026-07-10");

    at(DAY_60, 17, 0);
    ask(10);
    assertThat(walk.waitsAt("approveHandlingExtension")).isTrue();
  }

  @Test
  void isNotGrantedByTheOneWhoAskedForIt() {
    walk = anotherCase();
    walk.register().deliberate(Map.of("responsiblePerson", CaseWalk.CHAIR));
    walk.submit(CaseWalk.CHAIR, "handleDirectly", asked(10));

    assertThat(refusal(() -> walk.submit(CaseWalk.CHAIR, "approveHandlingExtension", granted(10))))
        .contains("审批意见");

    assertThat(walk.waitsAt("approveHandlingExtension")).isTrue();
    assertThat(onRecord().letters()).isEmpty();
  }

  @Test
  void thatTheChairAsksForIsGrantedByWhoActsForHim() {
    walk = anotherCase();
    walk.register().deliberate(Map.of("responsiblePerson", CaseWalk.CHAIR));
    walk.submit(CaseWalk.CHAIR, "handleDirectly", asked(10));

    assertThat(offeredTo("vicechair")).isTrue();
    assertThat(offeredTo(CaseWalk.MEMBER)).isFalse();
    walk.submit("vicechair", "approveHandlingExtension", granted(10));
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(DAY_60.plusDays(10));
    assertThat(onRecord().letter("EXTENSION").approvedBy()).isEqualTo("vicechair");
  }

  @Test
  void thatTheChairAsksForInAGuardedCaseIsGrantedByWhoActsForHimToo() {
    walk = anotherCase();
    walk.register(
        Map.of(
            "complainedOf",
            List.of(
                Map.of(
                    "person",
                    String.valueOf(organisation.personOf("member4").orElseThrow().id())))));
    walk.deliberate(Map.of("responsiblePerson", CaseWalk.CHAIR));
    walk.submit(CaseWalk.CHAIR, "handleDirectly", asked(10));

    assertThat(offeredTo("vicechair")).isTrue();
    walk.submit("vicechair", "approveHandlingExtension", granted(10));
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(DAY_60.plusDays(10));
  }

  @Test
  void thatAMemberAsksForIsTheChairsAlone() {
    ask(10);

    assertThat(offeredTo(CaseWalk.CHAIR)).isTrue();
    assertThat(offeredTo("vicechair")).isFalse();
  }

  private boolean offeredTo(String user) {
    return engine
            .getTaskService()
            .createTaskQuery()
            .taskId(walk.task("approveHandlingExtension").getId())
            .or()
            .taskCandidateUser(user)
            .taskAssignee(user)
            .endOr()
            .count()
        == 1;
  }
}
