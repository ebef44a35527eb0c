package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.conference.ActionItem;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L2022-13")
@Tag("R44")
class JointConferenceTest extends ConferenceSituation {

  @Test
  void invitesEachWithALetterOfItsOwnAndAMessage() {
    called();

    conference.call(conference.called(walk.caseId()));

    BpmnAwareTests.assertThat(conference.process())
        .hasPassed("sendInvitations")
        .isWaitingAt("recordMinutes");
    assertThat(onTheTable().number()).matches("RDLX-2026-\\d{4}");
    assertThat(businessKey()).isEqualTo(onTheTable().number());
    assertThat(papers("INVITATION"))
        .hasSize(3)
        .allMatch(number -> number.startsWith("青山乡人信会〔2026〕"));
    assertThat(messages("conferenceInvitation")).contains("head-housing", "cadre-v02");
  }

  @Test
  void turnsEachDecisionIntoAnActionItemWithItsOwnClock() {
    decided();

    ActionItem item = item();
    assertThat(item.dueOn()).isEqualTo(MONDAY.plusDays(33));
    assertThat(onTheTable().minutesNumber()).startsWith("青山乡人信纪〔2026〕");
    assertThat(onRecord().dueOn("ACTION_ITEM/" + item.id())).isEqualTo(item.dueOn());
    assertThat(papers("MINUTES")).containsExactly(onTheTable().minutesNumber());
    assertThat(conference.waitsAt("workOnActionItem")).isTrue();
  }

  @Test
  @Tag("R45")
  void tellsEverybodyWhoIsChargedAndWhoSupervisesAtTheChargeAndWhenItIsLate() {
    decided();

    Set<String> helpers = organisation.memberships().accountsByGroup().get("group-G05");
    assertThat(messages("workOnActionItem")).contains("head-housing").containsAll(helpers);
    assertThat(messages("superviseActionItem")).containsExactly("vicechair");
    at(item().dueOn().plusDays(1), 9, 0);
    dueJobs.run(conference.instance());
    assertThat(messages("actionItemLate"))
        .contains("head-housing", "vicechair")
        .containsAll(helpers);
  }

  @Test
  void isConcludedWhenAllIsStruckOff() {
    invited();
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(
            List.of(conference.decision(walk.caseId()), conference.decision(walk.caseId()))));
    conference.submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));

    for (ActionItem item : actionItems.of(onTheTable())) {
      work(item);
      strikeOff(item, conference.struckOff());
    }

    BpmnAwareTests.assertThat(conference.process())
        .isEnded()
        .hasPassed("itemStruckOff", "concludeConference", "conferenceConcluded");
    assertThat(
            jdbc.sql("SELECT DISTINCT state FROM huiyin.action_item WHERE case_id = ?")
                .param(walk.caseId())
                .query(String.class)
                .list())
        .containsExactly("STRUCK_OFF");
    assertThat(onRecord().clocksRunning()).noneMatch(clock -> clock.startsWith("ACTION_ITEM"));
  }

  @Test
  void givesADecisionBackThatWasNotCarriedOut() {
    decided();
    work(item());

    strikeOff(item(), Map.of("verdict", "RETURN", "verdictReason", "界石没有埋。"));

    assertThat(item().state()).isEqualTo("OPEN");
    assertThat(
            conference
                .look(ConferenceWalk.UNIT, conference.task("workOnActionItem"))
                .get("returnReason"))
        .isEqualTo("界石没有埋。");
  }

  @Test
  @Tag("R45")
  void isAsFarAsWasLastNotedWhenADecisionIsGivenBack() {
    decided();
    actionItems.note(
        item().id(), MONDAY.plusDays(3), "界石已备料。", 60, actors.actor(ConferenceWalk.UNIT));
    work(item());
    assertThat(item().percent()).isEqualTo(100);

    strikeOff(item(), Map.of("verdict", "RETURN", "verdictReason", "界石没有埋。"));

    assertThat(item().percent()).isEqualTo(60);
  }

  @Test
  @Tag("R45")
  void isNotBegunWhenADecisionIsGivenBackOfWhichNothingWasNoted() {
    decided();
    work(item());

    strikeOff(item(), Map.of("verdict", "RETURN", "verdictReason", "界石没有埋。"));

    assertThat(item().percent()).isZero();
  }

  @Test
  @Tag("R45")
  void tellsTheSupervisorOfAReportAndTheUnitWhenItIsGivenBack() {
    decided();
    Set<String> helpers = organisation.memberships().accountsByGroup().get("group-G05");

    work(item());
    assertThat(told("reported")).containsExactly("strikeOff vicechair");
    strikeOff(item(), Map.of("verdict", "RETURN", "verdictReason", "界石没有埋。"));

    assertThat(told("returned"))
        .contains("workOnActionItem head-housing")
        .containsAll(helpers.stream().map(user -> "workOnActionItem " + user).toList())
        .doesNotContain("workOnActionItem vicechair");
    work(item());
    assertThat(told("reported")).as("each report is told").hasSize(2);
  }

  private List<String> told(String what) {
    return jdbc.sql(
            "SELECT step_key || ' ' || recipient FROM huiyin.outbox_message WHERE dedupe_key LIKE ?")
        .param("action-item:" + item().id() + ":" + what + "%")
        .query(String.class)
        .list();
  }

  @Test
  void takesADecisionUpAgainThatCannotBeCarriedOut() {
    decided();
    work(item());

    strikeOff(item(), Map.of("verdict", "CONFERENCE", "verdictReason", "双方都不到场。"));

    BpmnAwareTests.assertThat(conference.process())
        .hasPassed("callAgain", "itemPassedOn")
        .isEnded();
    ConferenceWalk next = new ConferenceWalk(engine, organisation, actors, clock).inPreparation();
    assertThat(
            next.look(ConferenceWalk.CLERK, next.task("prepareConference"))
                .get("agenda")
                .toString())
        .contains(String.valueOf(walk.caseId()));
  }

  @Test
  void isPutOffAndCalledAnewUnderItsNumber() {
    invited();
    String number = onTheTable().number();

    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        Map.of("conferenceStep", "POSTPONED", "postponeReason", "乡长出差。"));

    BpmnAwareTests.assertThat(conference.process()).isWaitingAt("prepareConference");
    assertThat(
            conference
                .look(ConferenceWalk.CLERK, conference.task("prepareConference"))
                .get("returnReason"))
        .isEqualTo("乡长出差。");
    conference.call(conference.called(walk.caseId()));
    assertThat(onTheTable().number()).isEqualTo(number);
    assertThat(onTheTable().heldOn()).isEqualTo(MONDAY.plusDays(6));
    assertThat(papers("INVITATION")).hasSize(6);
  }

  @Test
  void leavesWhatWasNotDecidedToTheNextOne() {
    called();
    CaseWalk second = anotherCase();
    second.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(second.caseId());
    conference.call(conference.called(walk.caseId(), second.caseId()));
    at(MONDAY.plusDays(3), 15, 0);
    Map<String, Object> minutes = conference.minutes(List.of(conference.decision(walk.caseId())));
    minutes.put("adjourned", List.of(String.valueOf(second.caseId())));

    conference
        .submit(ConferenceWalk.CLERK, "recordMinutes", minutes)
        .submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));

    ConferenceWalk next = new ConferenceWalk(engine, organisation, actors, clock).inPreparation();
    assertThat(
            next.look(ConferenceWalk.CLERK, next.task("prepareConference"))
                .get("agenda")
                .toString())
        .contains(String.valueOf(second.caseId()))
        .doesNotContain("caseId=" + walk.caseId() + ",");
  }

  @Test
  void hasItsMinutesChangedWhenTheConvenerSendsThemBack() {
    recorded();

    conference.submit(
        ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "RETURN", "comment", "时限写早了。"));

    Map<String, Object> shown =
        conference.look(ConferenceWalk.CLERK, conference.task("recordMinutes"));
    assertThat(shown.get("returnReason")).isEqualTo("时限写早了。");
    assertThat(shown.get("discussion")).isEqualTo("会议认为应当恢复原界址。");
    assertThat(shown).doesNotContainKey("conferenceStep");
  }

  @Test
  void keepsWhatWasSaidOutOfTheEngineAndEncrypted() {
    decided();
    work(item());

    assertThat(
            jdbc.sql(
                    "SELECT name_ FROM camunda.act_ru_variable WHERE proc_inst_id_ = ? OR text_ LIKE '%界石%'")
                .param(conference.instance())
                .query(String.class)
                .list())
        .isSubsetOf(
            "starter",
            "conferenceId",
            "preparation",
            "conferenceStep",
            "approval",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "loopCounter",
            "itemId",
            "caseId",
            "verdict");
    assertThat(
            jdbc.sql(
                    "SELECT position(convert_to('界址', 'UTF8') IN wording) FROM huiyin.action_item WHERE id = ?")
                .param(item().id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void tellsOfALateDecisionAtTwentyFourHoursOfItsDayAndNotBefore() {
    decided();
    LocalDate due = item().dueOn();

    at(due.minusDays(1), 23, 59);
    assertThat(dueJobs.run(conference.instance())).isZero();
    at(due, 23, 59);
    assertThat(dueJobs.run(conference.instance())).isZero();
    at(due.plusDays(1), 0, 0);
    assertThat(dueJobs.run(conference.instance())).isEqualTo(1);

    BpmnAwareTests.assertThat(conference.process())
        .hasPassed("itemOverdue", "noteItemLate", "itemLateNoted")
        .isWaitingAt("workOnActionItem");
    assertThat(item().lateSince()).isEqualTo(due.plusDays(1));
    assertThat(messages("actionItemLate")).containsOnlyOnce("head-housing", "vicechair");
  }

  @Test
  void tellsOfItOnlyOnceHoweverOftenItGoesBack() {
    decided();
    at(item().dueOn().plusDays(1), 9, 0);
    dueJobs.run(conference.instance());
    work(item());
    strikeOff(item(), Map.of("verdict", "RETURN", "verdictReason", "界石没有埋。"));

    assertThat(dueJobs.run(conference.instance())).isEqualTo(1);

    assertThat(messages("actionItemLate")).containsOnlyOnce("head-housing", "vicechair");
  }

  private void work(ActionItem item) {
    evidenceOf(item);
    conference.submit(
        ConferenceWalk.UNIT,
        conference.itemTask("workOnActionItem", item.id()),
        conference.carriedOut());
  }

  private void strikeOff(ActionItem item, Map<String, Object> form) {
    conference.submit(ConferenceWalk.SUPERVISOR, conference.itemTask("strikeOff", item.id()), form);
  }

  private String businessKey() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceId(conference.instance())
        .singleResult()
        .getBusinessKey();
  }

  private List<String> papers(String kind) {
    return jdbc.sql(
            "SELECT letter_number FROM huiyin.binder_paper WHERE binder = ? AND kind = ? ORDER BY id")
        .params("conference:" + conference.id(), kind)
        .query(String.class)
        .list();
  }

  private List<String> messages(String step) {
    return jdbc.sql(
            "SELECT recipient FROM huiyin.outbox_message WHERE step_key = ? AND number LIKE ? ORDER BY recipient")
        .params(step, onTheTable().number() + "%")
        .query(String.class)
        .list();
  }
}
