package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.petition.process.CaseWalk.with;
import static org.huiyin.petition.process.CaseWalk.without;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.petition.CaseGuarded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A matter of category 04 goes to no village group whatever its purpose, and one whose purpose
 * nobody has confirmed to no unit, village or group (rules.md, "Who must not see").
 */
@Tag("L2022-30")
class VillageFinanceAtAConferenceTest extends ConferenceSituation {

  private static final String GROUP = "这一类别的信访事项不交代表小组";
  private static final String LEADER = "leader-g05";

  @LocalServerPort private int port;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionOperations transactions;

  @Test
  void aVillageGroupIsNotInvitedToIt() {
    waiting("0401");

    assertThat(prepare(Map.of("agenda", List.of(topic("AGRI", "G05")))))
        .contains(GROUP, "龙枫代表小组")
        .doesNotContain("被反映");
    assertThat(prepare(Map.of("guests", List.of(Map.of("name", "龙枫代表小组组长"))))).contains(GROUP);
  }

  @Test
  void aUnitAndAVillageAreInvitedToIt() {
    waiting("0401");

    conference.call(plan(Map.of("agenda", List.of(topic("AGRI", "V06")))));

    assertThat(onTheTable().state()).isEqualTo("CALLED");
  }

  @Test
  void aVillageGroupIsNeitherChargedWithItNorPresentNorSentTheMinutes() {
    waiting("0401");
    conference.call(plan(Map.of()));
    at(MONDAY.plusDays(3), 15, 0);
    Map<String, Object> agri = without(decision(), "coUnits");

    assertThat(record(Map.of(), with(agri, Map.of("leadUnit", "G05")))).contains(GROUP);
    assertThat(record(Map.of(), with(agri, Map.of("coUnits", List.of("G05"))))).contains(GROUP);
    assertThat(record(Map.of("copyTo", "乡党委、龙枫代表小组"), agri)).contains(GROUP);
    assertThat(record(Map.of("observers", "龙枫代表小组"), agri)).contains(GROUP);
    conference.submit(ConferenceWalk.CLERK, "recordMinutes", conference.minutes(List.of(agri)));
  }

  @Test
  void aGroupThatWasInvitedBeforeTheCategoryWasPutRightSeesNothingOfItAndIsToldNotToCome() {
    invitedWithGroup();
    String page = "/conferences/" + conference.id();
    assertThat(get(LEADER, page).body()).contains("村务公开议题");

    corrected("category = '0401'");

    assertThat(get(LEADER, page).status()).isEqualTo(404);
    assertThat(get(LEADER, "/conferences").body()).doesNotContain(onTheTable().number());
    assertThat(get("head-housing", page).body()).contains("村务公开议题");
    assertThat(told("conferenceNotInvited")).contains(LEADER).doesNotContain("head-housing");
    assertThat(told("conferenceOrganOut")).contains("chair", "clerk");
  }

  @Test
  void aGroupThatHelpsWithADecisionHasNoPartInItOnceTheCategoryIsPutRight() {
    decided();
    String item = "/action-items/" + item().id();
    assertThat(get(LEADER, item).status()).isEqualTo(200);

    corrected("category = '0401'");

    assertThat(get(LEADER, item).status()).isEqualTo(404);
    assertThat(get(LEADER, "/api/action-items").body()).doesNotContain(item().number());
    assertThat(get(LEADER, "/conferences/" + conference.id()).status()).isEqualTo(404);
    assertThat(get("head-housing", item).status()).isEqualTo(200);
    at(item().dueOn().plusDays(1), 9, 0);
    dueJobs.run(conference.instance());
    assertThat(told("actionItemLate")).contains("head-housing").doesNotContain(LEADER);
    assertThat(told("actionItemUnitOut")).containsExactly("chair");
  }

  @Test
  void nobodyIsInvitedToAMatterWhosePurposeNobodyHasConfirmed() {
    waiting("0101");
    corrected("purpose = 'NOT_RECORDED'");

    assertThat(prepare(Map.of("agenda", List.of(topic("HOUSING"))))).contains("信访目的还没有确认");
  }

  @Test
  void nobodyIsChargedWithAMatterWhosePurposeNobodyHasConfirmedNorSeesIt() {
    invited();
    String page = "/conferences/" + conference.id();
    corrected("purpose = 'NOT_RECORDED'");

    assertThat(get("head-housing", page).status()).isEqualTo(404);
    assertThat(get("cadre-v02", page).status()).isEqualTo(404);
    assertThat(get("clerk", page).status()).isEqualTo(200);
    assertThat(record(Map.of(), decision())).contains("信访目的还没有确认");
  }

  private void waiting(String category) {
    walk.register(Map.of("category", category));
    putBefore(walk.caseId());
    conference.start();
  }

  private void invitedWithGroup() {
    waiting("0101");
    conference.call(plan(Map.of("agenda", List.of(topic("HOUSING", "G05")))));
  }

  private void corrected(String change) {
    jdbc.sql("UPDATE huiyin.petition_case SET " + change + " WHERE id = ?")
        .param(walk.caseId())
        .update();
    transactions.executeWithoutResult(
        status -> events.publishEvent(new CaseGuarded(walk.caseId())));
  }

  private Map<String, Object> topic(String... organs) {
    return Map.of(
        "caseId", String.valueOf(walk.caseId()), "topic", "村务公开议题", "organs", List.of(organs));
  }

  private Map<String, Object> plan(Map<String, Object> changes) {
    Map<String, Object> plan = new HashMap<>(conference.called(walk.caseId()));
    plan.put("agenda", List.of(topic("AGRI")));
    plan.putAll(changes);
    return plan;
  }

  private Map<String, Object> decision() {
    Map<String, Object> decision = without(conference.decision(walk.caseId()), "person");
    decision.put("leadUnit", "AGRI");
    return decision;
  }

  private String prepare(Map<String, Object> changes) {
    return refusal(
        () -> conference.submit(ConferenceWalk.CLERK, "prepareConference", plan(changes)));
  }

  private String record(Map<String, Object> changes, Map<String, Object> decision) {
    return refusal(
        () ->
            conference.submit(
                ConferenceWalk.CLERK,
                "recordMinutes",
                with(conference.minutes(List.of(decision)), changes)));
  }

  private List<String> told(String step) {
    return jdbc.sql(
            "SELECT recipient FROM huiyin.outbox_message WHERE step_key = ? AND number LIKE ?")
        .params(step, onTheTable().number() + "%")
        .query(String.class)
        .list();
  }

  private HttpStaff.Answer get(String user, String path) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026").get(path);
  }
}
