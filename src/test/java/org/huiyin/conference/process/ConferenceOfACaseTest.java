package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.petition.process.CaseWalk.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.conference.ActionItem;
import org.huiyin.document.Binders;
import org.huiyin.petition.Voiding;
import org.huiyin.petition.Withdrawal;
import org.huiyin.petition.process.CaseOnRecord;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From deliberation, or from the check of a result, by a conference to the answer and the archive.
 */
@Tag("L2022-13")
@Tag("L2022-24")
@Tag("R44")
class ConferenceOfACaseTest extends ConferenceSituation {

  @Autowired private Binders binders;
  @Autowired private Withdrawal withdrawal;
  @Autowired private Voiding voiding;

  @Test
  void waitsForTheMinutesWhileItsHandlingClockRunsOn() {
    putBeforeByDeliberation();

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("callConference")
        .isWaitingAt("minutesApproved");
    assertThat(onRecord().clocksRunning()).contains("HANDLING").doesNotContain("REPLY");
    assertThat(conference.waitsAt("prepareConference")).isTrue();
  }

  private void voided() {
    long caseId = walk.caseId();
    String number = walk.running().getBusinessKey();
    walk.does(CaseWalk.CHAIR, chair -> voiding.voidEntry(caseId, number, "重复登记。", chair));
  }

  @Test
  void isTakenOffTheAgendaWhenItsEntryIsVoidedAndWhoWasInvitedForItIsTold() {
    invited();
    CaseOnRecord record = onRecord();
    long told = dropped();

    voided();

    assertThat(walk.running()).isNull();
    assertThat(record.says("state")).isEqualTo("VOIDED");
    assertThat(record.rows("SELECT state FROM huiyin.conference_case WHERE case_id = ?"))
        .containsExactly(Map.of("state", "DECIDED"));
    assertThat(dropped()).isGreaterThan(told);
  }

  private long dropped() {
    return jdbc.sql(
            "SELECT count(*) FROM huiyin.outbox_message WHERE step_key = 'conferenceTopicDropped'")
        .query(Long.class)
        .single();
  }

  @Test
  void isNotVoidedWhileADecisionOnItIsWorkedOn() {
    putBeforeByDeliberation();
    held();

    assertThatThrownBy(this::voided)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::messageKey)
                    .containsExactly("conference.decisions-open"));
    assertThat(onRecord().says("state")).isEqualTo("OPEN");
    assertThat(walk.waitsAt("draftReply")).isTrue();
  }

  @Test
  void startsNoSecondConferenceWhileOneIsPrepared() {
    putBeforeByDeliberation();
    walk = anotherCase();
    walk.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"))
        .deliberate(Map.of("route", "CONFERENCE"));

    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey(JointConference.KEY)
                .taskDefinitionKey("prepareConference")
                .count())
        .isEqualTo(1);
  }

  @Test
  void isAnsweredWithWhatWasDecidedAndArchivedWhenAllIsStruckOff() {
    putBeforeByDeliberation();
    held();

    assertThat(walk.waitsAt("draftReply")).isTrue();
    assertThat(onRecord().dueOn("REPLY")).isEqualTo(MONDAY.plusDays(13));
    Map<String, Object> draft = walk.look(CaseWalk.CLERK, "draftReply");
    assertThat(draft.get("facts").toString())
        .contains("2026-05-14", "组织双方按原界址恢复", "村镇建设办公室")
        .doesNotContain("会议认为");
    assertThat(draft.get("grounds").toString()).contains(onTheTable().minutesNumber());

    answered();

    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("allStruckOff");
    assertThat(onRecord().letter("REPLY").template()).as("art. 31 (6)").isEqualTo("opinion");
    assertThat(onRecord().clocksRunning()).contains("REVIEW_APPLY");
    CaseOnRecord record = onRecord();
    assertThat(record.says("state")).isEqualTo("OPEN");

    work();
    conference.submit(ConferenceWalk.SUPERVISOR, "strikeOff", conference.struckOff());

    BpmnAwareTests.assertThat(walk.process()).hasPassed("closeCase").isEnded();
    assertThat(record.says("state")).isEqualTo("CLOSED");
  }

  @Test
  void isArchivedWithTheAnswerWhenAllWasStruckOffBefore() {
    putBeforeByDeliberation();
    held();
    work();
    conference.submit(ConferenceWalk.SUPERVISOR, "strikeOff", conference.struckOff());
    assertThat(onRecord().says("state")).isEqualTo("OPEN");

    answered();

    BpmnAwareTests.assertThat(walk.process()).isEnded();
  }

  @Test
  void staysOpenWhileADecisionGoesBeforeTheNextConference() {
    putBeforeByDeliberation();
    held();
    answered();
    work();

    conference.submit(
        ConferenceWalk.SUPERVISOR,
        "strikeOff",
        Map.of("verdict", "CONFERENCE", "verdictReason", "双方都不到场。"));

    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("allStruckOff");
    conference = new ConferenceWalk(engine, organisation, actors, clock).inPreparation();
    held();
    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("allStruckOff");
    work();
    conference.submit(ConferenceWalk.SUPERVISOR, "strikeOff", conference.struckOff());
    BpmnAwareTests.assertThat(walk.process()).isEnded();
  }

  @Test
  @Tag("R45")
  void isNotAnsweredWithADecisionThatGoesBeforeTheNextConference() {
    putBeforeByDeliberation();
    held();
    work();
    conference.submit(
        ConferenceWalk.SUPERVISOR,
        "strikeOff",
        Map.of("verdict", "CONFERENCE", "verdictReason", "双方都不到场。"));

    assertThat(walk.look(CaseWalk.CLERK, "draftReply").getOrDefault("facts", "").toString())
        .doesNotContain("按原界址恢复");
    assertThat(refusal(this::answered)).contains("已经再提联席会议");
    conference = new ConferenceWalk(engine, organisation, actors, clock).inPreparation();
    held();
    assertThat(walk.look(CaseWalk.CLERK, "draftReply").get("facts").toString()).contains("按原界址恢复");
    answered();
    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("allStruckOff");
  }

  @Test
  @Tag("R45")
  void isAnsweredWithAllThatStandsAlsoOfAnEarlierConference() {
    putBeforeByDeliberation();
    held(List.of(decision("拆除围墙。"), decision("埋设界石。")));
    String first = onTheTable().minutesNumber();
    ActionItem wall = item();
    evidenceOf(wall);
    conference
        .submit(
            ConferenceWalk.UNIT,
            conference.itemTask("workOnActionItem", wall.id()),
            conference.carriedOut())
        .submit(
            ConferenceWalk.SUPERVISOR,
            "strikeOff",
            Map.of("verdict", "CONFERENCE", "verdictReason", "双方都不到场。"));
    conference = new ConferenceWalk(engine, organisation, actors, clock).inPreparation();
    held(List.of(decision("改修排水沟。")));

    Map<String, Object> draft = walk.look(CaseWalk.CLERK, "draftReply");

    assertThat(draft.get("facts").toString())
        .containsSubsequence("2026-05-14", "埋设界石", "2026-05-17", "改修排水沟")
        .doesNotContain("拆除围墙");
    assertThat(draft.get("grounds").toString()).contains(first, onTheTable().minutesNumber());
  }

  private Map<String, Object> decision(String wording) {
    return with(conference.decision(walk.caseId()), Map.of("wording", wording));
  }

  @Test
  void goesToAConferenceFromTheCheckOfItsResult() {
    walk.register()
        .deliberate(Map.of())
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(
            CaseWalk.COLLEAGUE,
            "reviewResult",
            Map.of("verdict", "CONFERENCE", "verdictReason", "涉及几个单位。"));
    conference.inPreparation();

    BpmnAwareTests.assertThat(walk.process())
        .hasPassed("callConference")
        .isWaitingAt("minutesApproved");
    assertThat(onRecord().acts()).contains("RESULT_TO_CONFERENCE");

    held();
    assertThat(walk.waitsAt("draftReply")).isTrue();
  }

  @Test
  void isKeptFromConferencesUnderSeal() {
    walk.start()
        .submit(
            CaseWalk.CLERK,
            "register",
            with(walk.visit(), Map.of("purpose", "ACCUSATION", "category", "0401")));

    assertThat(refusal(() -> walk.deliberate(Map.of("route", "CONFERENCE")))).contains("密件不提交联席会议");
  }

  @Test
  void waitsForNoConferenceWhenItIsWithdrawn() {
    putBeforeByDeliberation();
    long caseId = walk.caseId();

    walk.does(CaseWalk.CLERK, by -> withdrawal.withdraw(caseId, null, MONDAY, "我不再反映了。", by));

    assertThat(
            refusal(
                () ->
                    conference.submit(
                        ConferenceWalk.CLERK, "prepareConference", conference.called(1_000_000))))
        .isNotBlank();
    assertThat(
            conference
                .look(ConferenceWalk.CLERK, conference.task("prepareConference"))
                .get("agenda")
                .toString())
        .isEqualTo("[]");
  }

  @Test
  void ofThePartyCommitteeIsApprovedOnPaperAndRecordedByTheOffice() {
    putBeforeByDeliberation();
    recordedBy("PARTY");
    long scan =
        binders.store(
            onTheTable().binder(),
            "UPLOAD",
            "签字的纪要",
            null,
            "application/pdf",
            "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII),
            actors.actor("clerk"));

    conference.submit(
        ConferenceWalk.CLERK,
        "approveMinutes",
        Map.of(
            "approval",
            "APPROVE",
            "onPaper",
            true,
            "signer",
            conference.personId("secretary"),
            "approvedOn",
            MONDAY.plusDays(3).toString(),
            "scan",
            String.valueOf(scan)));

    assertThat(onTheTable().approvedByName()).isEqualTo("邵明川（乡党委书记）");
    assertThat(onTheTable().approvedOn()).isEqualTo(MONDAY.plusDays(3));
    assertThat(onTheTable().approvalPaper()).isEqualTo(scan);
    assertThat(walk.waitsAt("draftReply")).isTrue();
  }

  @Test
  void ofTheGovernmentIsApprovedByItsHeadAndNobodyElseThere() {
    putBeforeByDeliberation();
    recordedBy("GOVERNMENT");

    conference.submit("head-gov", "approveMinutes", Map.of("approval", "APPROVE"));

    assertThat(onTheTable().approvedBy()).isEqualTo("head-gov");
    assertThat(walk.waitsAt("draftReply")).isTrue();
  }

  private void putBeforeByDeliberation() {
    walk.register().deliberate(Map.of("route", "CONFERENCE"));
    conference.inPreparation();
  }

  private void held() {
    held(List.of(conference.decision(walk.caseId())));
  }

  private void held(List<Map<String, Object>> decisions) {
    conference.call(conference.called(walk.caseId()));
    at(onTheTable().heldOn(), 15, 0);
    conference
        .submit(ConferenceWalk.CLERK, "recordMinutes", conference.minutes(decisions))
        .submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));
  }

  private void recordedBy(String convener) {
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("convener", convener);
    conference.call(plan);
    at(MONDAY.plusDays(3), 15, 0);
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(List.of(conference.decision(walk.caseId()))));
  }

  private void answered() {
    walk.submit(CaseWalk.CLERK, "draftReply", walk.drafted("SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served())
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());
  }

  private void work() {
    evidenceOf(item());
    conference.submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut());
  }
}
