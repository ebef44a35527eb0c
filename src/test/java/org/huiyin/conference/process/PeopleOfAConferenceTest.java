package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.petition.process.CaseWalk.with;
import static org.huiyin.petition.process.CaseWalk.without;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.conference.Minutes;
import org.huiyin.conference.Minutes.Decision;
import org.huiyin.deliberation.Recusals;
import org.huiyin.organisation.Appointments;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Who is away, has left, or whose unit was closed while a conference was prepared or its decisions
 * were worked on. Leaves another township behind, so it has its own.
 */
@Tag("own-jvm")
@DirtiesContext
@Tag("thorough")
class PeopleOfAConferenceTest extends ConferenceSituation {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));
  private static final Map<String, Object> APPROVE = Map.of("approval", "APPROVE");

  @Autowired private OrganisationChanges changes;
  @Autowired private Appointments appointments;
  @Autowired private Recusals recusals;

  @Test
  @Tag("L2022-28")
  void aViceChairSignsAndApprovesForAChairWhoIsAwayAndRecused() {
    LocalDate day = MONDAY.plusDays(60);
    at(day, 9, 0);
    called();
    away("chair", day, day.plusDays(3));
    recused("chair");
    Map<String, Object> plan =
        with(conference.called(walk.caseId()), Map.of("approvedBy", "vicechair"));
    conference.submit(ConferenceWalk.CLERK, "prepareConference", plan);
    assertThat(offered("approveInvitations", "chair")).isZero();
    conference.submit("vicechair", "approveInvitations", APPROVE);
    at(day.plusDays(3), 15, 0);
    recordedWithout("陆怀远");

    assertThat(offered("approveMinutes", "chair")).isZero();
    assertThat(offered("approveMinutes", "vicechair")).isEqualTo(1);
    conference.submit("vicechair", "approveMinutes", APPROVE);

    assertThat(onTheTable().approvedBy()).isEqualTo("vicechair");
  }

  @Test
  void aViceChairSignsAndApprovesForAChairWhoGoesAwayAfterTheInvitationsWereDrafted() {
    LocalDate day = MONDAY.plusDays(70);
    at(day, 9, 0);
    called();
    Map<String, Object> plan =
        with(conference.called(walk.caseId()), Map.of("heldOn", day.plusDays(4).toString()));
    conference.submit(ConferenceWalk.CLERK, "prepareConference", plan);
    away("chair", day.plusDays(1), day.plusDays(4));

    at(day.plusDays(1), 9, 0);
    changes.bringFollowersInStep();
    conference.submit("vicechair", "approveInvitations", APPROVE);
    at(day.plusDays(4), 15, 0);
    recordedWithout("陆怀远");
    conference.submit("vicechair", "approveMinutes", APPROVE);

    assertThat(onTheTable().invitationsSignedBy()).isEqualTo("vicechair");
    assertThat(onTheTable().approvedBy()).isEqualTo("vicechair");
  }

  @Test
  @Tag("L2022-28")
  void aMemberActsWhereTheChairIsAwayAndTheViceChairRecused() {
    LocalDate day = MONDAY.plusDays(80);
    at(day, 9, 0);
    called();
    recused("vicechair");
    away("chair", day, day.plusDays(3));
    Map<String, Object> plan =
        with(conference.called(walk.caseId()), Map.of("approvedBy", "member1"));

    conference.submit(ConferenceWalk.CLERK, "prepareConference", plan);
    assertThat(offered("approveInvitations", "vicechair")).isZero();
    conference.submit("member1", "approveInvitations", APPROVE);

    assertThat(onTheTable().invitationsSignedBy()).isEqualTo("member1");
  }

  @Test
  void minutesThatNameAResponsiblePersonOrASupervisorWhoHasLeft() {
    invited();
    Map<String, Object> water =
        with(
            without(conference.decision(walk.caseId()), "coUnits"),
            Map.of(
                "leadUnit", "WATER",
                "person", conference.personId("head-water"),
                "supervisor", "member7"));
    conference.submit(ConferenceWalk.CLERK, "recordMinutes", conference.minutes(List.of(water)));

    leaves("head-water");
    assertThat(refusal(() -> conference.submit(ConferenceWalk.CHAIR, "approveMinutes", APPROVE)))
        .contains("已经离任");
    leaves("member7");
    assertThatThrownBy(
            () ->
                conferences.record(conference.id(), supervisedBy("member7"), actors.actor("clerk")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("supervisor:conference.person-gone");
    assertThat(onTheTable().minutesNumber()).isNull();
  }

  @Test
  void aUnitThatWasClosedIsNeitherInvitedNorCharged() {
    changes.closeUnit("ENV", MONDAY.minusDays(1), ADMIN, "并入社会事务办公室");
    called();
    Map<String, Object> plan = conference.called(walk.caseId());
    Map<String, Object> topic =
        Map.of(
            "caseId", String.valueOf(walk.caseId()),
            "topic", "宅基地纠纷",
            "organs", List.of("HOUSING", "ENV"));

    assertThat(
            refusal(
                () ->
                    conference.submit(
                        ConferenceWalk.CLERK,
                        "prepareConference",
                        with(plan, Map.of("agenda", List.of(topic))))))
        .contains("生态环境保护站已经撤销");
    conference.call(plan);
    at(MONDAY.plusDays(3), 15, 0);
    Map<String, Object> decision = without(conference.decision(walk.caseId()), "person");
    assertThat(record(with(decision, Map.of("leadUnit", "ENV")))).contains("生态环境保护站已经撤销");
    assertThat(record(with(decision, Map.of("coUnits", List.of("ENV"))))).contains("生态环境保护站已经撤销");
    assertThat(onTheTable().minutes()).isNull();
  }

  @Test
  @Tag("R45")
  void theChairStrikesOffWhereTheSupervisorHasLeft() {
    invited();
    conference
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            conference.minutes(
                List.of(with(conference.decision(walk.caseId()), Map.of("supervisor", "member6")))))
        .submit(ConferenceWalk.CHAIR, "approveMinutes", APPROVE);
    leaves("member6");
    evidenceOf(item());

    conference.submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut());

    assertThat(candidates("strikeOff")).containsExactly("chair");
    assertThat(reportedTo()).containsExactly("chair");
    long item = item().id();
    conference.submit(ConferenceWalk.CHAIR, "strikeOff", conference.struckOff());
    assertThat(actionItems.get(item).state()).isEqualTo("STRUCK_OFF");
  }

  @Test
  @Tag("R45")
  void theChairStrikesOffWhereTheSupervisorLeavesWhileItWaitsForHim() {
    invited();
    conference
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            conference.minutes(
                List.of(with(conference.decision(walk.caseId()), Map.of("supervisor", "member4")))))
        .submit(ConferenceWalk.CHAIR, "approveMinutes", APPROVE);
    evidenceOf(item());
    conference.submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut());
    assertThat(candidates("strikeOff")).containsExactly("member4");

    leaves("member4");

    long item = item().id();
    conference.submit(ConferenceWalk.CHAIR, "strikeOff", conference.struckOff());
    assertThat(actionItems.get(item).state()).isEqualTo("STRUCK_OFF");
  }

  @Test
  @Tag("L2022-28")
  void aViceChairStrikesOffWhereTheSupervisorLeavesAndTheChairIsRecused() {
    invited();
    conference
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            conference.minutes(
                List.of(with(conference.decision(walk.caseId()), Map.of("supervisor", "member3")))))
        .submit(ConferenceWalk.CHAIR, "approveMinutes", APPROVE);
    evidenceOf(item());
    conference.submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut());
    recused("chair");

    leaves("member3");

    assertThat(candidates("strikeOff")).containsExactly("vicechair");
  }

  private Minutes supervisedBy(String user) {
    return new Minutes(
        MONDAY.plusDays(3),
        "陆怀远",
        "陆怀远",
        null,
        null,
        "汇报。",
        "讨论。",
        List.of(
            new Decision(
                walk.caseId(), "落实。", "HOUSING", List.of(), null, MONDAY.plusDays(30), user)),
        List.of(),
        null);
  }

  private void recordedWithout(String name) {
    Map<String, Object> minutes =
        conference.minutes(
            List.of(with(conference.decision(walk.caseId()), Map.of("supervisor", "clerk2"))));
    minutes.put("chairedBy", "沈若兰");
    minutes.put("attendees", "沈若兰、葛新民");
    assertThat(minutes.toString()).doesNotContain(name);
    conference.submit(ConferenceWalk.CLERK, "recordMinutes", minutes);
  }

  private String record(Map<String, Object> decision) {
    return refusal(
        () ->
            conference.submit(
                ConferenceWalk.CLERK, "recordMinutes", conference.minutes(List.of(decision))));
  }

  private void away(String user, LocalDate since, LocalDate until) {
    changes.beAway(personOf(user), since, until, ADMIN);
  }

  private void leaves(String user) {
    appointments.leave(personOf(user), MONDAY.minusDays(1), ADMIN, "调离");
  }

  private long personOf(String user) {
    return organisation.personOf(user).orElseThrow().id();
  }

  private void recused(String user) {
    long caseId = walk.caseId();
    String decider = user.equals("chair") ? "member1" : ConferenceWalk.CHAIR;
    walk.does(decider, by -> recusals.recuse(caseId, user, "与当事人是亲属。", by));
  }

  private List<String> candidates(String step) {
    return engine.getTaskService().getIdentityLinksForTask(conference.task(step).getId()).stream()
        .map(IdentityLink::getUserId)
        .toList();
  }

  private long offered(String step, String user) {
    Task task = conference.task(step);
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskId(task.getId())
        .taskCandidateUser(user)
        .count();
  }

  private List<String> reportedTo() {
    return jdbc.sql("SELECT recipient FROM huiyin.outbox_message WHERE dedupe_key LIKE ?")
        .param("action-item:" + item().id() + ":reported%")
        .query(String.class)
        .list();
  }
}
