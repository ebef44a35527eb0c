package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.HttpStaff;
import org.huiyin.deliberation.Recusals;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is kept from a case after its conference began has no part from that moment on. */
@Tag("L2022-28")
@Tag("L2022-30")
class GuardedConferenceTest extends ConferenceSituation {

  private static final String SIGN = "approveInvitations";
  private static final String STRIKE_OFF = "strikeOff";
  private static final Map<String, Object> APPROVE = Map.of("approval", "APPROVE");

  @LocalServerPort private int port;
  @Autowired private Recusals recusals;

  @Test
  void theChairStrikesOffForASupervisorWhoIsRecusedMeanwhile() {
    reported();
    engine.getTaskService().claim(conference.task(STRIKE_OFF).getId(), "vicechair");

    recused("vicechair");

    Task task = conference.task(STRIKE_OFF);
    assertThat(task.getAssignee()).isNull();
    assertThat(candidates(task)).containsExactly("chair");
    assertThat(told(STRIKE_OFF)).contains("chair");
    assertThat(engineStatus("vicechair", task)).isNotEqualTo(200);
    long item = item().id();
    conference.submit(ConferenceWalk.CHAIR, STRIKE_OFF, conference.struckOff());
    assertThat(actionItems.get(item).state()).isEqualTo("STRUCK_OFF");
    BpmnAwareTests.assertThat(conference.process()).isEnded();
  }

  @Test
  void theChairIsToldToSuperviseInsteadOfWhoIsRecusedWhileTheUnitIsAtWork() {
    decided();

    recused("vicechair");

    assertThat(told("superviseActionItem")).contains("chair");
    assertThat(get("vicechair", "/action-items/" + item().id()).status()).isEqualTo(404);
  }

  @Test
  void aViceChairSignsTheInvitationsForAChairWhoIsRecusedMeanwhile() {
    called();
    conference.submit(ConferenceWalk.CLERK, "prepareConference", conference.called(walk.caseId()));

    recused("chair");

    Task task = conference.task(SIGN);
    assertThat(candidates(task)).containsExactly("vicechair");
    assertThat(get("chair", "/api/signing").body()).doesNotContain(task.getId());
    assertThat(signed("vicechair", task)).contains("\"signed\":true");
    assertThat(onTheTable().invitationsSignedBy()).isEqualTo("vicechair");
  }

  @Test
  void aViceChairApprovesTheMinutesForAChairWhoIsRecusedMeanwhile() {
    recordedUnder("沈若兰");

    recused("chair");

    Task task = conference.task("approveMinutes");
    assertThat(offered(task, "chair")).isZero();
    assertThat(offered(task, "vicechair")).isEqualTo(1);
    assertThat(get("member5", "/api/signing").body()).doesNotContain(task.getId());
    assertThat(signed("vicechair", task)).contains("\"signed\":true");
    assertThat(onTheTable().approvedBy()).isEqualTo("vicechair");
  }

  @Test
  void thePresidiumConvenesUnderAViceChairWhereItsChairIsRecused() {
    called();
    recused("chair");
    Map<String, Object> plan = conference.called(walk.caseId());

    assertThat(refusal(() -> conference.submit(ConferenceWalk.CLERK, "prepareConference", plan)))
        .contains("另选签发人");
    plan.put("approvedBy", "vicechair");
    conference
        .submit(ConferenceWalk.CLERK, "prepareConference", plan)
        .submit("vicechair", SIGN, APPROVE);
    at(MONDAY.plusDays(3), 15, 0);
    conference
        .submit(ConferenceWalk.CLERK, "recordMinutes", minutesUnder("沈若兰"))
        .submit("vicechair", "approveMinutes", APPROVE);

    assertThat(onTheTable().minutesNumber()).isNotNull();
    assertThat(item().state()).isEqualTo("OPEN");
  }

  @Test
  void aMemberApprovesWhereChairAndViceChairAreRecused() {
    recordedUnder("傅长庚");
    recused("vicechair");

    recused("chair");

    Task task = conference.task("approveMinutes");
    assertThat(offered(task, "vicechair")).isZero();
    conference.submit("member1", "approveMinutes", APPROVE);
    assertThat(onTheTable().approvedBy()).isEqualTo("member1");
  }

  @Test
  void theMinutesOfAClerkWhoIsRecusedAreRecordedByAColleague() {
    invited();
    engine.getTaskService().claim(conference.task("recordMinutes").getId(), "clerk2");

    recused("clerk2");

    Task task = conference.task("recordMinutes");
    assertThat(task.getAssignee()).isNull();
    assertThat(candidates(task)).containsExactlyInAnyOrder("clerk", "clerk3");
  }

  @Test
  void theChairIsToldWhenAUnitThatCarriesADecisionOutIsComplainedOfAndTheOfficeReportsForIt() {
    decided();
    engine.getTaskService().claim(conference.task("workOnActionItem").getId(), "head-housing");

    furtherVisit(Map.of("complainedOf", List.of(Map.of("unit", "HOUSING"))));

    assertThat(told("actionItemUnitOut")).containsExactly("chair");
    Task task = conference.task("workOnActionItem");
    assertThat(task.getAssignee()).isNull();
    assertThat(candidates(task)).containsExactlyInAnyOrder("clerk", "clerk2", "clerk3");
    assertThat(get("head-housing", "/action-items/" + item().id()).status()).isEqualTo(404);
  }

  @Test
  void aUnitThatIsComplainedOfAfterTheCallComesNoMoreAndChairAndOfficeAreTold() {
    called();
    conference.call(conference.called(walk.caseId()));

    furtherVisit(Map.of("complainedOf", List.of(Map.of("unit", "HOUSING"))));

    assertThat(told("conferenceNotInvited")).contains("head-housing").doesNotContain("cadre-v02");
    assertThat(told("conferenceOrganOut")).contains("chair", "clerk");
    assertThat(get("head-housing", "/conferences/" + conference.id()).status()).isEqualTo(404);
    assertThat(get("cadre-v02", "/conferences/" + conference.id()).status()).isEqualTo(200);
  }

  @Test
  void aCaseThatIsSealedWhileItWaitsIsForNoConferenceAndIsDeliberatedAgain() {
    walk.register().deliberate(Map.of("route", "CONFERENCE"));
    conference.inPreparation();
    String waiting = String.valueOf(walk.caseId());

    sealed();

    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(candidates(walk.task("deliberate"))).containsExactly("chair");
    BpmnAwareTests.assertThat(walk.process()).isNotWaitingAt("minutesApproved");
    assertThat(onRecord().clocksRunning()).contains("DELIBERATION");
    assertThat(onRecord().messages("deliberate")).contains("NORMAL chair");
    assertThat(agendaOffered()).doesNotContain(waiting);
    assertThat(
            refusal(
                () ->
                    conference.submit(
                        ConferenceWalk.CLERK,
                        "prepareConference",
                        conference.called(walk.caseId()))))
        .isNotBlank();
  }

  @Test
  void aCaseThatIsSealedAfterTheCallLeavesTheAgendaAndTheInvitedSeeNothingOfIt() {
    walk.register().deliberate(Map.of("route", "CONFERENCE"));
    CaseWalk second = anotherCase();
    second.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(second.caseId());
    conference.inPreparation();
    Map<String, Object> plan = conference.called(walk.caseId(), second.caseId());
    plan.put(
        "agenda",
        List.of(
            topic(walk.caseId(), "围墙议题", "HOUSING"),
            topic(second.caseId(), "水渠议题", "HOUSING", "WATER")));
    conference.call(plan);
    String page = "/conferences/" + conference.id();
    assertThat(get("head-housing", page).body()).contains("围墙议题", "/papers/");

    sealed();

    assertThat(onTheTable().cases()).containsExactly(second.caseId());
    assertThat(told("conferenceTopicDropped"))
        .contains("head-housing")
        .doesNotContain("head-water");
    assertThat(get("head-housing", page).body())
        .contains("水渠议题")
        .doesNotContain("围墙议题")
        .as("its letter tells of the sealed case too")
        .doesNotContain("/papers/");
    assertThat(get("head-water", page).body()).contains("水渠议题", "/papers/");
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  @Test
  void whatWasDecidedOnACaseThatIsSealedLaterIsTheOfficesAndGoesBeforeNoConferenceAgain() {
    decided();
    String page = "/action-items/" + item().id();

    sealed();

    for (String user : List.of("head-housing", "leader-g05", "vicechair", "member5")) {
      assertThat(get(user, page).status()).as(user).isEqualTo(404);
      assertThat(get(user, "/conferences/" + conference.id()).status()).as(user).isEqualTo(404);
    }
    assertThat(candidates(conference.task("workOnActionItem")))
        .containsExactlyInAnyOrder("clerk", "clerk2", "clerk3");
    long scan = paper();
    Map<String, Object> done = new HashMap<>(conference.carriedOut());
    done.put("scan", String.valueOf(scan));
    conference.submit(ConferenceWalk.CLERK, "workOnActionItem", done);
    assertThat(candidates(conference.task(STRIKE_OFF))).containsExactly("chair");
    assertThat(
            refusal(
                () ->
                    conference.submit(
                        ConferenceWalk.CHAIR,
                        STRIKE_OFF,
                        Map.of("verdict", "CONFERENCE", "verdictReason", "双方都不到场。"))))
        .contains("密件，不提交联席会议");
    assertThat(item().state()).isEqualTo("REPORTED");
  }

  @Test
  void aCaseThatIsSealedAfterADecisionWasPassedOnIsArchivedWithoutAnotherConference() {
    walk.register().deliberate(Map.of("route", "CONFERENCE"));
    conference.inPreparation();
    conference.call(conference.called(walk.caseId()));
    at(MONDAY.plusDays(3), 15, 0);
    conference
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            conference.minutes(List.of(conference.decision(walk.caseId()))))
        .submit(ConferenceWalk.CHAIR, "approveMinutes", APPROVE);
    evidenceOf(item());
    conference
        .submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut())
        .submit(
            ConferenceWalk.SUPERVISOR,
            STRIKE_OFF,
            Map.of("verdict", "CONFERENCE", "verdictReason", "双方都不到场。"));

    sealed();

    assertThat(
            engine
                .getRuntimeService()
                .getVariables(walk.instance(), List.of(JointConference.OPEN_ACTION_ITEMS)))
        .as("nothing is left that the archive would wait for")
        .isEmpty();
    assertThat(walk.waitsAt("draftReply")).isTrue();
  }

  private void recordedUnder(String chairing) {
    invited();
    conference.submit(ConferenceWalk.CLERK, "recordMinutes", minutesUnder(chairing));
  }

  /** Neither chair nor vice-chair has anything to do with the decision. */
  private Map<String, Object> minutesUnder(String chairing) {
    Map<String, Object> decision = conference.decision(walk.caseId());
    decision.put("supervisor", "clerk2");
    Map<String, Object> minutes = conference.minutes(List.of(decision));
    minutes.put("chairedBy", chairing);
    minutes.put("attendees", chairing + "、葛新民");
    return minutes;
  }

  private void reported() {
    decided();
    evidenceOf(item());
    conference.submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut());
  }

  /**
   * The chair decides on others', a member writes down what the presidium decided on the chair's.
   */
  private void recused(String user) {
    long caseId = walk.caseId();
    String decider = user.equals("chair") ? "member1" : ConferenceWalk.CHAIR;
    walk.does(decider, by -> recusals.recuse(caseId, user, "与当事人是亲属。", by));
  }

  private CaseWalk furtherVisit(Map<String, Object> changes) {
    CaseWalk further = anotherCase();
    Map<String, Object> visit = new HashMap<>(changes);
    visit.put("earlier", "SAME_MATTER");
    visit.put("earlierNumber", onRecord().says("register_number"));
    return further.register(visit);
  }

  private void sealed() {
    furtherVisit(Map.of("purpose", "ACCUSATION", "category", "0401"));
    assertThat(onRecord().says("sealed")).isEqualTo("true");
  }

  private long paper() {
    return actionItems.evidence(
        item().id(),
        "来函",
        "application/pdf",
        "%PDF-1.7 paper".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        actors.actor("clerk"));
  }

  private String agendaOffered() {
    return conference
        .look(ConferenceWalk.CLERK, conference.task("prepareConference"))
        .get("agenda")
        .toString();
  }

  private static Map<String, Object> topic(long caseId, String topic, String... organs) {
    return Map.of("caseId", String.valueOf(caseId), "topic", topic, "organs", List.of(organs));
  }

  private List<String> candidates(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .flatMap(GuardedConferenceTest::name)
        .toList();
  }

  private static Stream<String> name(IdentityLink link) {
    return Stream.of(link.getGroupId() == null ? link.getUserId() : "group " + link.getGroupId());
  }

  private long offered(Task task, String user) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskId(task.getId())
        .taskCandidateUser(user)
        .count();
  }

  private List<String> told(String step) {
    return jdbc.sql(
            "SELECT recipient FROM huiyin.outbox_message WHERE step_key = ? AND number LIKE ?")
        .params(step, onTheTable().number() + "%")
        .query(String.class)
        .list();
  }

  private int engineStatus(String user, Task task) {
    return staff(user).engine("GET", "/task/" + task.getId(), null).status();
  }

  private String signed(String user, Task task) {
    return staff(user).post("/api/signing", Map.of("taskIds", List.of(task.getId()))).body();
  }

  private HttpStaff.Answer get(String user, String path) {
    return staff(user).get(path);
  }

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026");
  }
}
