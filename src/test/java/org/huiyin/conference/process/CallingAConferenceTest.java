package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.HttpStaff;
import org.huiyin.petition.Withdrawal;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Invitations are signed before they go out; who was told of a conference is told what becomes of
 * it.
 */
@Tag("L2022-13")
@Tag("R44")
class CallingAConferenceTest extends ConferenceSituation {

  private static final String PREPARE = "prepareConference";
  private static final String SIGN = "approveInvitations";
  private static final Map<String, Object> APPROVE = Map.of("approval", "APPROVE");

  @LocalServerPort private int port;
  @Autowired private Withdrawal withdrawal;

  @Test
  void noInvitationIsNumberedOrSentBeforeItIsSigned() {
    called();

    conference.submit(ConferenceWalk.CLERK, PREPARE, conference.called(walk.caseId()));

    BpmnAwareTests.assertThat(conference.process()).isWaitingAt(SIGN);
    assertThat(onTheTable().state()).isEqualTo("PREPARED");
    assertThat(letters()).isEmpty();
    assertThat(told("conferenceInvitation")).isEmpty();
    unknownTo("head-housing");
    unknownTo("cadre-v02");
  }

  /** Neither number nor day, place or topic. */
  private void unknownTo(String user) {
    HttpStaff staff = HttpStaff.loggedIn(port, user, "Qingshan#2026");
    String page = "/conferences/" + conference.id();
    assertThat(staff.get(page).status()).as(user).isEqualTo(404);
    assertThat(staff.get(page).body()).isEqualTo(staff.get("/conferences/987654321").body());
    assertThat(staff.get("/conferences").body()).doesNotContain(onTheTable().number());
  }

  private void knownTo(String user) {
    HttpStaff staff = HttpStaff.loggedIn(port, user, "Qingshan#2026");
    assertThat(staff.get("/conferences/" + conference.id()).status()).as(user).isEqualTo(200);
    assertThat(staff.get("/conferences").body()).contains(onTheTable().number());
  }

  @Test
  void theInvitedSeeAConferenceFromTheCallOnAndNotWhileItIsDraftedAnew() {
    called();
    conference
        .submit(ConferenceWalk.CLERK, PREPARE, conference.called(walk.caseId()))
        .submit(ConferenceWalk.CHAIR, SIGN, Map.of("approval", "RETURN", "comment", "请水利站也来。"));
    unknownTo("head-housing");

    conference.call(conference.called(walk.caseId()));
    knownTo("head-housing");
    postponed();
    knownTo("head-housing");
    conference.submit(ConferenceWalk.CLERK, PREPARE, conference.called(walk.caseId()));
    unknownTo("head-housing");
    conference.submit(ConferenceWalk.CHAIR, SIGN, APPROVE);
    knownTo("head-housing");
  }

  @Test
  void whatIsPreparedAnewBeginsWithGuestsAndSignerOfBefore() {
    called();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put(
        "guests",
        List.of(
            Map.of("name", "县法律援助中心"),
            Map.of("name", "县水利局", "caseId", String.valueOf(walk.caseId()))));
    conference.call(plan);
    postponed();

    Map<String, Object> shown = conference.look(ConferenceWalk.CLERK, conference.task(PREPARE));
    assertThat(shown.get("approvedBy")).isEqualTo("chair");
    assertThat(shown.get("guests").toString()).contains("县法律援助中心", "县水利局");
    Map<String, Object> again = new HashMap<>(plan);
    again.put("guests", rows(shown, "guests"));
    again.put("agenda", rows(shown, "agenda"));
    again.put("approvedBy", shown.get("approvedBy"));
    conference.submit(ConferenceWalk.CLERK, PREPARE, again);
    assertThat(conference.look(ConferenceWalk.CHAIR, conference.task(SIGN)).get("invitationText"))
        .asString()
        .contains("受邀：县法律援助中心", "受邀：县水利局", "村镇建设办公室");
  }

  private static List<?> rows(Map<String, Object> shown, String key) {
    try {
      return new ObjectMapper().readValue(shown.get(key).toString(), List.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoSignedTheInvitationsIsOnRecordAndTheDayOnWhichTheyWentOut() {
    called();
    conference.submit(ConferenceWalk.CLERK, PREPARE, conference.called(walk.caseId()));

    assertThat(conference.look(ConferenceWalk.CHAIR, conference.task(SIGN)).get("invitationText"))
        .asString()
        .contains("宅基地纠纷", "村镇建设办公室", "县法律援助中心", "乡政府二楼会议室");
    conference.submit(ConferenceWalk.CHAIR, SIGN, APPROVE);

    assertThat(onTheTable().invitationsSignedBy()).isEqualTo("chair");
    assertThat(onTheTable().calledOn()).isEqualTo(MONDAY);
    assertThat(letters()).hasSize(3);
    assertThat(
            jdbc.sql(
                    "SELECT DISTINCT created_by FROM huiyin.binder_paper WHERE binder = ? AND kind = 'INVITATION'")
                .param("conference:" + conference.id())
                .query(String.class)
                .list())
        .containsExactly("chair");
  }

  @Test
  void theThreeDaysCountFromTheDayOnWhichTheInvitationsGoOut() {
    called();
    conference.submit(ConferenceWalk.CLERK, PREPARE, conference.called(walk.caseId()));
    at(MONDAY.plusDays(1), 9, 0);

    assertThat(refusal(() -> conference.submit(ConferenceWalk.CHAIR, SIGN, APPROVE)))
        .contains("三日前通知", "2026-05-15");
    assertThat(letters()).isEmpty();
  }

  @Test
  void invitationsThatAreNotSignedArePreparedAnewWithTheReason() {
    called();
    conference.submit(ConferenceWalk.CLERK, PREPARE, conference.called(walk.caseId()));

    conference.submit(
        ConferenceWalk.CHAIR, SIGN, Map.of("approval", "RETURN", "comment", "请水利站也来。"));

    Map<String, Object> shown = conference.look(ConferenceWalk.CLERK, conference.task(PREPARE));
    assertThat(shown.get("returnReason")).isEqualTo("请水利站也来。");
    assertThat(shown.get("agenda").toString()).contains(String.valueOf(walk.caseId()));
    assertThat(letters()).isEmpty();
    conference.call(conference.called(walk.caseId()));
    assertThat(letters()).hasSize(3);
  }

  @Test
  void invitationsAreSignedByWhoWasNamedOrTheChairAndNeverByWhoDraftedThem() {
    called();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("convener", "GOVERNMENT");
    plan.put("approvedBy", "head-gov");
    conference.submit(ConferenceWalk.CLERK, PREPARE, plan);
    String task = conference.task(SIGN).getId();

    assertThat(offered(task, "head-gov")).isEqualTo(1);
    assertThat(offered(task, "chair")).isEqualTo(1);
    for (String user : List.of("clerk", "clerk2", "secretary", "member1", "head-housing")) {
      assertThat(offered(task, user)).as(user).isZero();
    }
    conference.submit("head-gov", SIGN, APPROVE);
    assertThat(onTheTable().invitationsSignedBy()).isEqualTo("head-gov");
  }

  @Test
  void onlyTheConvenerOrTheChairIsNamedForSigning() {
    called();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("approvedBy", "secretary");

    assertThat(refusal(() -> conference.submit(ConferenceWalk.CLERK, PREPARE, plan)))
        .contains("召集人", "另选签发人");
  }

  @Test
  void whoIsInvitedNoLongerIsTold() {
    invited();
    postponed();
    assertThat(told("conferencePostponed")).contains("head-housing", "cadre-v02");
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("agenda", List.of(topic(walk.caseId(), "宅基地纠纷", List.of("HOUSING"))));

    conference.call(plan);

    assertThat(told("conferenceNotInvited")).contains("cadre-v02").doesNotContain("head-housing");
  }

  @Test
  void theSameDayAtAnotherHourIsToldToo() {
    called();
    conference.call(conference.called(walk.caseId()));
    postponed();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("startsAt", "14:30");

    conference.call(plan);

    assertThat(told("conferenceInvitation").stream().filter("head-housing"::equals)).hasSize(2);
  }

  @Test
  void aConferenceIsCancelledWithAReasonTheInvitedAreToldAndItsCasesWait() {
    invited();

    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        Map.of("conferenceStep", "CANCELLED", "postponeReason", "双方已经和解，待核实。"));

    BpmnAwareTests.assertThat(conference.process())
        .hasPassed("cancelConference", "conferenceCancelled")
        .isEnded();
    assertThat(state()).isEqualTo("CANCELLED");
    assertThat(told("conferenceCancelled")).contains("head-housing", "cadre-v02");
    ConferenceWalk next = new ConferenceWalk(engine, organisation, actors, clock).inPreparation();
    assertThat(next.look(ConferenceWalk.CLERK, next.task(PREPARE)).get("agenda").toString())
        .contains(String.valueOf(walk.caseId()));
  }

  @Test
  void aPreparationForWhichNothingWaitsIsEnded() {
    conference.start();

    conference.submit(ConferenceWalk.CLERK, PREPARE, notHeld());

    BpmnAwareTests.assertThat(conference.process())
        .hasPassed("endPreparation", "preparationEnded")
        .isEnded();
  }

  @Test
  void aPreparationForWhichCasesWaitIsNotEnded() {
    called();

    assertThat(refusal(() -> conference.submit(ConferenceWalk.CLERK, PREPARE, notHeld())))
        .contains("还有1件信访事项等待");
    assertThat(conference.waitsAt(PREPARE)).isTrue();
  }

  @Test
  void aConferenceWhoseOnlyCaseIsWithdrawnBeforeSigningIsNotCalledButEnded() {
    called();
    conference.submit(ConferenceWalk.CLERK, PREPARE, conference.called(walk.caseId()));
    withdrawn();

    assertThat(told("conferenceTopicDropped")).as("nobody was told of it").isEmpty();
    assertThat(refusal(() -> conference.submit(ConferenceWalk.CHAIR, SIGN, APPROVE)))
        .contains("都已撤回");
    conference
        .submit(ConferenceWalk.CHAIR, SIGN, Map.of("approval", "RETURN", "comment", "已撤回。"))
        .submit(ConferenceWalk.CLERK, PREPARE, notHeld());

    BpmnAwareTests.assertThat(conference.process()).isEnded();
  }

  @Test
  void aConferenceWhoseOnlyCaseIsWithdrawnIsCancelledAndWhoCameForItIsTold() {
    invited();
    withdrawn();

    assertThat(told("conferenceNotInvited")).contains("head-housing");
    assertThat(
            refusal(
                () ->
                    conference.submit(
                        ConferenceWalk.CLERK, "recordMinutes", conference.minutes(List.of()))))
        .contains("都已撤回");
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        Map.of("conferenceStep", "CANCELLED", "postponeReason", "信访人撤回。"));
    BpmnAwareTests.assertThat(conference.process()).isEnded();
  }

  @Test
  void minutesWhoseOnlyCaseIsWithdrawnBeforeApprovalAreReturnedAndTheConferenceCancelled() {
    recorded();
    withdrawn();

    assertThat(refusal(() -> conference.submit(ConferenceWalk.CHAIR, "approveMinutes", APPROVE)))
        .contains("都已撤回");
    conference
        .submit(
            ConferenceWalk.CHAIR,
            "approveMinutes",
            Map.of("approval", "RETURN", "comment", "信访人已撤回。"))
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            Map.of("conferenceStep", "CANCELLED", "postponeReason", "信访人撤回。"));

    BpmnAwareTests.assertThat(conference.process()).isEnded();
  }

  @Test
  void whatWasDecidedOnAWithdrawnCaseFallsOutOfTheMinutes() {
    called();
    CaseWalk second = anotherCase();
    second.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(second.caseId());
    conference.call(conference.called(walk.caseId(), second.caseId()));
    at(MONDAY.plusDays(3), 15, 0);
    Map<String, Object> gone = conference.decision(walk.caseId());
    gone.put("wording", "拆除围墙。");
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(List.of(gone, conference.decision(second.caseId()))));
    withdrawn();

    assertThat(
            conference
                .look(ConferenceWalk.CHAIR, conference.task("approveMinutes"))
                .get("minutesText"))
        .asString()
        .contains("恢复")
        .doesNotContain("拆除围墙");
    conference.submit(ConferenceWalk.CHAIR, "approveMinutes", APPROVE);

    assertThat(actionItems.of(onTheTable())).hasSize(1);
    assertThat(onTheTable().minutes().decisions()).hasSize(1);
  }

  @Test
  void aConferenceOfTheGovernmentThatWasHeldIsEnteredWithoutInvitations() {
    walk.register();
    putBefore(walk.caseId());
    at(MONDAY.plusDays(8), 9, 0);
    conference.start();

    conference.submit(ConferenceWalk.CLERK, PREPARE, alreadyHeld("GOVERNMENT"));

    BpmnAwareTests.assertThat(conference.process())
        .hasPassed("recordAsHeld")
        .isWaitingAt("recordMinutes");
    assertThat(letters()).isEmpty();
    assertThat(told("conferenceInvitation")).isEmpty();
    Map<String, Object> minutes = conference.minutes(List.of(dueWhenHeld()));
    minutes.put("heldOn", MONDAY.plusDays(7).toString());
    conference
        .submit(ConferenceWalk.CLERK, "recordMinutes", minutes)
        .submit("head-gov", "approveMinutes", APPROVE);
    assertThat(item().dueOn()).isEqualTo(MONDAY.plusDays(7));
    assertThat(dueJobs.run(conference.instance())).as("late at once").isEqualTo(1);
  }

  @Test
  void aConferenceOfThePresidiumIsCalledAndNotEnteredAfterwards() {
    walk.register();
    putBefore(walk.caseId());
    at(MONDAY.plusDays(8), 9, 0);
    conference.start();

    assertThat(
            refusal(
                () -> conference.submit(ConferenceWalk.CLERK, PREPARE, alreadyHeld("PRESIDIUM"))))
        .contains("应当先发通知");
    Map<String, Object> early = alreadyHeld("PARTY");
    early.put("heldOn", MONDAY.minusDays(1).toString());
    assertThat(refusal(() -> conference.submit(ConferenceWalk.CLERK, PREPARE, early)))
        .contains("会议日期不能早于这一天");
    early.put("heldOn", MONDAY.plusDays(9).toString());
    assertThat(refusal(() -> conference.submit(ConferenceWalk.CLERK, PREPARE, early)))
        .contains("不能晚于今天");
  }

  private Map<String, Object> alreadyHeld(String convener) {
    Map<String, Object> form = new HashMap<>();
    form.put("preparation", "HELD");
    form.put("convener", convener);
    form.put("heldOn", MONDAY.plusDays(7).toString());
    form.put("startsAt", "09:00");
    form.put("place", "乡政府二楼会议室");
    form.put("agenda", List.of(topic(walk.caseId(), "宅基地纠纷", List.of("HOUSING"))));
    return form;
  }

  private Map<String, Object> dueWhenHeld() {
    Map<String, Object> decision = conference.decision(walk.caseId());
    decision.put("dueOn", MONDAY.plusDays(7).toString());
    return decision;
  }

  private static Map<String, Object> notHeld() {
    return Map.of("preparation", "CANCEL", "cancelReason", "没有需要研究的事项。");
  }

  private static Map<String, Object> topic(long caseId, String topic, List<String> organs) {
    return Map.of("caseId", String.valueOf(caseId), "topic", topic, "organs", organs);
  }

  private void postponed() {
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        Map.of("conferenceStep", "POSTPONED", "postponeReason", "乡长出差。"));
  }

  private void withdrawn() {
    long caseId = walk.caseId();
    LocalDate on = LocalDate.now(clock);
    walk.does(CaseWalk.CLERK, by -> withdrawal.withdraw(caseId, null, on, "我不再反映了。", by));
  }

  private long offered(String task, String user) {
    return engine.getTaskService().createTaskQuery().taskId(task).taskCandidateUser(user).count();
  }

  private String state() {
    return jdbc.sql("SELECT state FROM huiyin.conference ORDER BY id DESC LIMIT 1")
        .query(String.class)
        .single();
  }

  private List<String> letters() {
    return jdbc.sql(
            "SELECT letter_number FROM huiyin.binder_paper WHERE binder = ? AND kind = 'INVITATION'")
        .param(onTheTable().binder().name())
        .query(String.class)
        .list();
  }

  private List<String> told(String step) {
    return jdbc.sql(
            """
            SELECT recipient FROM huiyin.outbox_message WHERE step_key = ?
              AND number = (SELECT number FROM huiyin.conference ORDER BY id DESC LIMIT 1)
            """)
        .param(step)
        .query(String.class)
        .list();
  }
}
