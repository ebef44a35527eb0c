package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.huiyin.deliberation.NamedPersons;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Persons complained of are shut out before the first task exists, recused ones from every later
 * step.
 */
@Tag("L2022-28")
class KeptOutTest extends Situation {

  @Autowired private NamedPersons namedPersons;

  /** Who can see and take an open step: named persons, and groups as {@code @group}. */
  private Set<String> candidates(String step) {
    Set<String> all = new HashSet<>();
    for (IdentityLink link :
        engine.getTaskService().getIdentityLinksForTask(walk.task(step).getId())) {
      all.add(link.getUserId() == null ? "@" + link.getGroupId() : link.getUserId());
    }
    return all;
  }

  private String idOf(String userId) {
    return String.valueOf(organisation.personOf(userId).orElseThrow().id());
  }

  private Map<String, Object> complaint(String userId) {
    return Map.of("complainedOf", List.of(Map.of("person", idOf(userId))));
  }

  @Test
  @Tag("L2022-30")
  void aSealedCaseGoesToNamedPersonsAndNotToThePresidium() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));

    assertThat(candidates("deliberate")).containsExactly(CaseWalk.CHAIR);
    assertThat(onRecord().says("sealed")).isEqualTo("true");
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(walk.instance())
                .taskCandidateGroup("presidium")
                .count())
        .isZero();
    assertThat(
            engine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(walk.task("deliberate").getId())
                .list())
        .as("who may read the task, and who may work on it")
        .extracting(Authorization::getUserId, Authorization::getGroupId, OfficePrepares::isToWork)
        .containsExactlyInAnyOrder(
            tuple(CaseWalk.CHAIR, null, true),
            tuple(CaseWalk.CLERK, null, false),
            tuple(CaseWalk.COLLEAGUE, null, false),
            tuple("clerk3", null, false));
  }

  @Test
  void aPersonWhomTheChairNamesMayTakeTheDeliberationOfASealedCase() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));

    namedPersons.name(walk.caseId(), "member2", "熟悉情况", actors.actor(CaseWalk.CHAIR));

    assertThat(candidates("deliberate")).containsExactlyInAnyOrder(CaseWalk.CHAIR, "member2");
    assertThat(walk.look("member2", "deliberate")).containsKey("number");
    assertThatThrownBy(
            () -> namedPersons.name(walk.caseId(), "member3", "不是主席", actors.actor(CaseWalk.CLERK)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aMemberComplainedOfNeverSeesATask() {
    walk.register(complaint(CaseWalk.MEMBER));

    assertThat(candidates("deliberate"))
        .contains(CaseWalk.CHAIR, "member2")
        .doesNotContain(CaseWalk.MEMBER, "@presidium");
    assertThatThrownBy(() -> walk.look(CaseWalk.MEMBER, "deliberate"))
        .isInstanceOf(AuthorizationException.class);
    assertThat(refusal(() -> walk.submit(CaseWalk.CHAIR, "deliberate", walk.direct())))
        .contains("承办人");

    walk.deliberate(Map.of("responsiblePerson", "member2"));
    assertThat(candidates("approveNotice"))
        .contains(CaseWalk.CHAIR)
        .doesNotContain(CaseWalk.MEMBER, "@chair");
    walk.signNotice();
    assertThat(candidates("serveNotice")).contains(CaseWalk.CLERK).doesNotContain(CaseWalk.MEMBER);
    walk.submit("member2", "handleDirectly", walk.handled());
    assertThat(candidates("reviewResult")).contains(CaseWalk.CLERK).doesNotContain(CaseWalk.MEMBER);
  }

  @Test
  void aClerkComplainedOfNeverSeesATask() {
    walk.start()
        .submit(CaseWalk.CLERK, "register", CaseWalk.with(walk.visit(), complaint("clerk3")));
    walk.deliberate(Map.of()).submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());

    assertThat(candidates("reviewResult"))
        .contains(CaseWalk.COLLEAGUE)
        .doesNotContain("clerk3", "@petition-office");
    walk.signNotice();
    assertThat(candidates("serveNotice"))
        .contains(CaseWalk.COLLEAGUE)
        .doesNotContain("clerk3", "@petition-office");
    assertThatThrownBy(() -> walk.look("clerk3", "reviewResult"))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  @Tag("L2022-25")
  void alsoTheUrgentReportOfASealedCaseIsForNamedPersons() {
    walk.register(
        Map.of(
            "purpose",
            "ACCUSATION",
            "category",
            "0402",
            "urgent",
            true,
            "urgentReason",
            "有人扬言自残。"));

    assertThat(candidates("reportUrgently"))
        .contains(CaseWalk.CLERK)
        .doesNotContain("@petition-office");
    assertThat(candidates("deliberate")).containsExactly(CaseWalk.CHAIR);
  }

  @Test
  void whenTheChairIsComplainedOfAViceChairActs() {
    walk.register(complaint(CaseWalk.CHAIR));

    assertThat(candidates("deliberate"))
        .contains("vicechair", CaseWalk.MEMBER)
        .doesNotContain(CaseWalk.CHAIR);
  }

  @Test
  void whoIsRecusedInTheSittingTakesNoLaterStep() {
    walk.register().deliberate(recusals("vicechair"));

    assertThat(onRecord().rows("SELECT user_id, cause FROM huiyin.shut_out WHERE case_id = ?"))
        .containsExactly(Map.of("user_id", "vicechair", "cause", "RECUSED"));
    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.CLERK, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("EXPLAINED"));
    assertThat(candidates("approveReply")).containsExactly(CaseWalk.CHAIR);
    assertThatThrownBy(() -> walk.look("vicechair", "approveReply"))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void aRecusedMemberIsNeitherMadeResponsibleNorSpeaksNorChairs() {
    walk.register();

    String sentence =
        refusal(
            () ->
                walk.deliberate(
                    CaseWalk.with(
                        recusals(CaseWalk.MEMBER),
                        Map.of(
                            "opinions",
                            List.of(Map.of("member", idOf(CaseWalk.MEMBER), "opinion", "同意。"))))));

    assertThat(sentence).contains("承办人", "成员");
    assertThat(onRecord().rows("SELECT user_id FROM huiyin.shut_out WHERE case_id = ?")).isEmpty();
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  @Test
  void aRecusalHasItsReason() {
    walk.register();

    assertThat(
            refusal(
                () ->
                    walk.deliberate(
                        Map.of("recusals", List.of(Map.of("person", idOf("member2")))))))
        .contains("回避原因");
  }

  private Map<String, Object> recusing(String userId) {
    return CaseWalk.with(walk.direct(), recusals(userId));
  }

  private Map<String, Object> recusals(String... userIds) {
    return Map.of(
        "recusals",
        Stream.of(userIds)
            .map(user -> Map.of("person", idOf(user), "reason", user + "系当事人近亲属。"))
            .toList());
  }

  @Test
  void oneSittingRecusesTheChairAndAMemberWhenTheViceChairWritesItDown() {
    walk.register();
    CaseWalk byAMember = anotherCase().register();
    String vice = idOf("vicechair");
    Map<String, Object> both = CaseWalk.with(walk.direct(), recusals(CaseWalk.CHAIR, "member2"));
    both.putAll(
        Map.of(
            "chairedBy",
            vice,
            "attendees",
            List.of(vice, idOf(CaseWalk.MEMBER), idOf("member3")),
            "opinions",
            List.of(Map.of("member", vice, "opinion", "同意。"))));

    assertThat(refusal(() -> byAMember.submit(CaseWalk.MEMBER, "deliberate", both)))
        .as("a member decides on the chair's, not on another member's")
        .contains("由主席决定");
    assertThat(refusal(() -> walk.submit("vicechair", "deliberate", twice(both)))).contains("只填一次");
    walk.submit("vicechair", "deliberate", both);

    assertThat(
            onRecord()
                .rows("SELECT user_id, reason FROM huiyin.shut_out WHERE case_id = ? ORDER BY 1"))
        .containsExactly(
            Map.of("user_id", CaseWalk.CHAIR, "reason", "chair系当事人近亲属。"),
            Map.of("user_id", "member2", "reason", "member2系当事人近亲属。"));
  }

  private Map<String, Object> twice(Map<String, Object> form) {
    return CaseWalk.with(form, recusals(CaseWalk.CHAIR, CaseWalk.CHAIR));
  }

  @Test
  void inTheSittingTooTheChairDecidesOnOthersAndThePresidiumOnTheChair() {
    walk.register();

    assertThat(refusal(() -> walk.submit(CaseWalk.MEMBER, "deliberate", recusing("member2"))))
        .contains("由主席决定");
    assertThat(refusal(() -> walk.submit(CaseWalk.MEMBER, "deliberate", recusing(CaseWalk.MEMBER))))
        .contains("本人不能决定自己的回避");
    assertThat(onRecord().rows("SELECT user_id FROM huiyin.shut_out WHERE case_id = ?")).isEmpty();

    Map<String, Object> ofTheChair = recusing(CaseWalk.CHAIR);
    String vice = idOf("vicechair");
    ofTheChair.put("responsiblePerson", "member3");
    ofTheChair.putAll(
        Map.of(
            "chairedBy",
            vice,
            "attendees",
            List.of(vice, idOf(CaseWalk.MEMBER), idOf("member3")),
            "opinions",
            List.of(Map.of("member", vice, "opinion", "同意。"))));
    walk.submit(CaseWalk.MEMBER, "deliberate", ofTheChair);
    assertThat(onRecord().rows("SELECT user_id FROM huiyin.shut_out WHERE case_id = ?"))
        .containsExactly(Map.of("user_id", CaseWalk.CHAIR));
  }

  @Test
  void theChairDoesNotDecideOnHisOwnRecusal() {
    walk.register();

    assertThat(refusal(() -> walk.submit(CaseWalk.CHAIR, "deliberate", recusing(CaseWalk.CHAIR))))
        .contains("主席的回避由主席团决定");
  }

  @Test
  void aSittingOnRecordIsNotChairedByWhoIsKeptOutEither() {
    walk.register().deliberate(Map.of());
    long sitting =
        jdbc.sql("SELECT sitting_id FROM huiyin.deliberation WHERE case_id = ?")
            .param(walk.caseId())
            .query(Long.class)
            .single();
    walk = anotherCase();
    walk.register(complaint(CaseWalk.CHAIR));
    Map<String, Object> form =
        CaseWalk.without(walk.direct(), "sittingOn", "sittingPlace", "chairedBy", "attendees");
    form.putAll(
        Map.of(
            "sitting", String.valueOf(sitting),
            "opinions", List.of(Map.of("member", idOf("vicechair"), "opinion", "同意。"))));

    assertThat(refusal(() -> walk.submit("vicechair", "deliberate", form))).contains("不能主持研究");
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  private String named(String name) {
    return organisation.people().stream()
        .filter(person -> person.name().equals(name))
        .map(person -> String.valueOf(person.id()))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Object> joinedBy(String deputy) {
    return Map.of("neighbouringDeputy", deputy, "deputyConsent", true);
  }

  @Test
  void aDeputyWithoutAccountWhoIsComplainedOfDoesNotJoinNorDoesOneOfTheSameGroup() {
    String accused = named("孙桂芝");
    walk.register(Map.of("complainedOf", List.of(Map.of("person", accused))));

    assertThat(walk.look(CaseWalk.CHAIR, "deliberate").toString())
        .contains("彭学文")
        .doesNotContain("value=" + accused + ",", "乔本分");
    for (String barred : List.of(accused, named("乔本分"))) {
      assertThat(
              refusal(
                  () ->
                      walk.deliberate(
                          CaseWalk.with(joinedBy(barred), Map.of("responsiblePerson", "member3")))))
          .contains("代表");
    }
    walk.deliberate(CaseWalk.with(joinedBy(named("彭学文")), Map.of("responsiblePerson", "member3")));
    assertThat(onRecord().says("neighbouring_deputy")).isEqualTo(named("彭学文"));
  }

  @Test
  void aSittingIsNotOlderThanTheCaseAndOnlyWhoWasThereSpeaks() {
    at(MONDAY.minusDays(3), 9, 0);
    walk.register().deliberate(Map.of());
    String older =
        jdbc.sql("SELECT sitting_id::text FROM huiyin.deliberation WHERE case_id = ?")
            .param(walk.caseId())
            .query(String.class)
            .single();
    at(MONDAY, 9, 0);
    walk = anotherCase();
    walk.register();

    assertThat(refusal(() -> walk.deliberate(Map.of("sittingOn", MONDAY.minusDays(1).toString()))))
        .contains("不能早于收到信访事项的日期（2026-05-11）");
    Map<String, Object> onRecord =
        CaseWalk.without(walk.direct(), "sittingOn", "sittingPlace", "chairedBy", "attendees");
    onRecord.put("sitting", older);
    assertThat(refusal(() -> walk.submit(CaseWalk.CHAIR, "deliberate", onRecord)))
        .as("an older one on record is not offered")
        .contains("研究会议", "不在可选范围内");
    assertThat(
            refusal(
                () ->
                    walk.deliberate(
                        Map.of(
                            "opinions",
                            List.of(Map.of("member", idOf("member4"), "opinion", "同意。"))))))
        .contains("没有参加研究的人");
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }
}
