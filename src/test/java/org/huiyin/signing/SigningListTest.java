package org.huiyin.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 待签批: what a chair has to sign lies on one list, and is signed there, several at once. */
@HuiyinTest
@Tag("R43")
class SigningListTest {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private Referrals referrals;

  private String idOf(String userId) {
    return String.valueOf(organisation.personOf(userId).orElseThrow().id());
  }

  private CaseWalk newCase() {
    return new CaseWalk(engine, organisation, actors, clock);
  }

  @Test
  void aNoticeAnExtensionAndAReplyAreSignedAtOnce() {
    CaseWalk notice = newCase().register().deliberate(Map.of());
    CaseWalk extension = extensionAsked();
    CaseWalk reply =
        newCase().toReplyDraft().submit(CaseWalk.CLERK, "draftReply", drafted("NOT_SUPPORTED"));
    reply.signNotice();
    String noticeTask = notice.task("approveNotice").getId();
    String extensionTask = extension.task("approveHandlingExtension").getId();
    String replyTask = reply.task("approveReply").getId();

    JsonNode line = line("chair", noticeTask);
    assertThat(line.path("number").asText()).isEqualTo(notice.running().getBusinessKey());
    assertThat(line.path("what").asText()).isEqualTo("签发告知书");
    assertThat(line.path("from").asText()).isEqualTo("系统");
    assertThat(line.path("text").asText()).contains("由本机关办理");
    assertThat(line.path("daysLeft").asInt()).isEqualTo(15);
    assertThat(line("chair", extensionTask).path("text").asText()).contains("20 日", "待复测");
    assertThat(line("chair", extensionTask).path("from").asText()).isEqualTo("傅长庚");
    assertThat(line("chair", replyTask).path("text").asText()).contains("二十八厘米");
    assertThat(staff("chair").get(line("chair", replyTask).path("preview").asText()).status())
        .isEqualTo(200);

    JsonNode outcomes = sign("chair", List.of(noticeTask, extensionTask, replyTask)).json();

    assertThat(outcomes).hasSize(3).allMatch(one -> one.path("signed").asBoolean());
    assertThat(notice.waitsAt("serveNotice")).isTrue();
    assertThat(extension.waitsAt("handleDirectly")).isTrue();
    assertThat(reply.waitsAt("serveReply")).isTrue();
    assertThat(numbered(notice, "NOTICE") + numbered(extension, "EXTENSION")).isEqualTo(2);
    assertThat(numbered(reply, "REPLY")).isEqualTo(1);
    assertThat(line("chair", noticeTask)).isNull();
  }

  private CaseWalk extensionAsked() {
    CaseWalk walk = newCase().register().deliberate(Map.of());
    return walk.submit(
        CaseWalk.MEMBER,
        "handleDirectly",
        Map.of("handlingStep", "EXTEND", "extensionDays", 20, "extensionReason", "待复测。"));
  }

  private Map<String, Object> drafted(String outcome) {
    return newCase().drafted(outcome);
  }

  @Test
  void oneThatIsRefusedHoldsUpNoOther() {
    CaseWalk own = newCase().register().deliberate(Map.of("responsiblePerson", CaseWalk.CHAIR));
    own.submit(
        CaseWalk.CHAIR,
        "handleDirectly",
        Map.of("handlingStep", "EXTEND", "extensionDays", 10, "extensionReason", "待复测。"));
    CaseWalk good = newCase().register().deliberate(Map.of());
    String refused = own.task("approveHandlingExtension").getId();
    String signed = good.task("approveNotice").getId();

    JsonNode outcomes = sign("chair", List.of(refused, "no-such-task", signed)).json();

    assertThat(outcomes.get(0).path("signed").asBoolean()).isFalse();
    assertThat(outcomes.get(0).path("message").asText()).contains("申请延期");
    assertThat(outcomes.get(1).path("message").asText()).contains("请刷新列表");
    assertThat(outcomes.get(2).path("signed").asBoolean()).isTrue();
    assertThat(own.task("approveHandlingExtension").getAssignee())
        .as("a refused one is left as it was")
        .isNull();
    assertThat(good.waitsAt("serveNotice")).isTrue();
  }

  @Test
  @Tag("L2022-28")
  void ofACaseWhoseChairIsComplainedOfTheViceChairSignsAndTheChairSeesNothing() {
    long chair = organisation.personOf(CaseWalk.CHAIR).orElseThrow().id();
    CaseWalk walk =
        newCase()
            .register(Map.of("complainedOf", List.of(Map.of("person", String.valueOf(chair)))));
    String vice = idOf("vicechair");
    walk.submit(
        "vicechair",
        "deliberate",
        CaseWalk.with(
            walk.direct(),
            Map.of(
                "chairedBy",
                vice,
                "attendees",
                List.of(vice, idOf("member2"), idOf("member3"), idOf("member4"), idOf("member5")),
                "opinions",
                List.of(Map.of("member", vice, "opinion", "同意。")))));
    String task = walk.task("approveNotice").getId();

    assertThat(line("chair", task)).isNull();
    assertThat(sign("chair", List.of(task)).json().get(0).path("signed").asBoolean()).isFalse();
    assertThat(line("member2", task)).isNull();

    assertThat(line("vicechair", task)).isNotNull();
    assertThat(sign("vicechair", List.of(task)).json().get(0).path("signed").asBoolean()).isTrue();
    assertThat(walk.waitsAt("serveNotice")).isTrue();
  }

  @Test
  void aMemberFindsNothingOfTheChairsThere() {
    CaseWalk walk = newCase().register().deliberate(Map.of());
    String task = walk.task("approveNotice").getId();

    assertThat(line("member1", task)).isNull();
    assertThat(sign("member1", List.of(task)).json().get(0).path("signed").asBoolean()).isFalse();
    assertThat(walk.waitsAt("approveNotice")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clerk",
        "leader-g01",
        "deputy1",
        "head-land",
        "secretary2",
        "county1",
        "analyst",
        "admin"
      })
  void theListIsShutToEverybodyElse(String user) {
    String task = newCase().register().deliberate(Map.of()).task("approveNotice").getId();

    List<Answer> answers = new ArrayList<>();
    answers.add(staff(user).get("/sign"));
    answers.add(staff(user).get("/api/signing"));
    answers.add(sign(user, List.of(task)));

    assertThat(answers).extracting(Answer::status).containsOnly(403);
    assertThat(staff(user).get("/api/signing/count").json().path("count").asInt()).isZero();
  }

  @Test
  void nobodyGetsInWithoutLoggingInOrWithAForgedRequest() {
    assertThat(HttpStaff.nobody(port).get("/sign").status()).isEqualTo(401);
    assertThat(HttpStaff.nobody(port).get("/api/signing").status()).isEqualTo(401);
    HttpStaff forged = HttpStaff.loggedIn(port, "chair", "Qingshan#2026").withoutToken();
    assertThat(forged.post("/api/signing", Map.of("taskIds", List.of("x"))).status())
        .isEqualTo(403);
  }

  @Test
  void thePageShowsWhatWaitsAndTheReadingIsRecorded() {
    CaseWalk walk = newCase().register().deliberate(Map.of());

    String page = staff("chair").get("/sign").body();

    assertThat(page)
        .contains("待签批", walk.running().getBusinessKey(), "签发告知书", "邻居建房越过宅基地界址", "签发选中的");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM huiyin.audit_entry WHERE case_id = ? AND act = 'READ_STEP' AND user_id = 'chair' AND subject LIKE 'approveNotice:%'")
                .param(walk.caseId())
                .query(Integer.class)
                .single())
        .isPositive();
  }

  /** It needs a reason of the chair's own. */
  @Test
  @Tag("L2022-23")
  void anObjectionLiesOnTheListAndIsDecidedInItsFormAlone() {
    CaseWalk walk = newCase().register(Map.of("category", "0102"));
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    String unit = "unit-HOUSING";
    parts.refer(List.of(parts.part(unit, true, 30)));
    parts.out(unit).signed("head-housing", unit);
    String today = LocalDate.now(clock).toString();
    parts.submit(
        "head-housing",
        unit,
        "workOnReferral",
        Map.of("workStep", "OBJECT", "objectedOn", today, "objectionReason", "审批归自然资源所。"));
    String objection = parts.task(unit, "decideObjection").getId();
    String notice = walk.task("approveNotice").getId();

    JsonNode line = line("chair", objection);
    assertThat(line.path("what").asText()).isEqualTo("决定异议");
    assertThat(line.path("from").asText()).isEqualTo("葛新民");
    assertThat(line.path("text").asText()).contains("村镇建设办公室", today + " 提出异议", "审批归自然资源所。");
    assertThat(line.path("atOnce").asBoolean()).isFalse();
    assertThat(line("chair", notice).path("atOnce").asBoolean()).isTrue();
    String page = staff("chair").get("/sign").body();
    assertThat(page)
        .contains("打开决定", "#/?task=" + objection, "value=\"" + notice + "\"")
        .doesNotContain("value=\"" + objection + "\"");

    JsonNode outcomes = sign("chair", List.of(objection, notice)).json();
    assertThat(outcomes.get(0).path("signed").asBoolean()).isFalse();
    assertThat(outcomes.get(0).path("message").asText()).contains("写明理由");
    assertThat(outcomes.get(1).path("signed").asBoolean()).as("it holds up no other").isTrue();
    assertThat(parts.waitsAt(unit, "decideObjection")).isTrue();
  }

  @Test
  void somethingHasToBeChosen() {
    assertThat(sign("chair", List.of()).message()).contains("请选择");
  }

  @Test
  void aDraftThatIsSignedOrOfAnotherCaseIsNotShownAsADraft() {
    CaseWalk walk = newCase().register().deliberate(Map.of());
    CaseWalk other = newCase().register();
    long letter =
        jdbc.sql("SELECT id FROM huiyin.letter WHERE case_id = ?")
            .param(walk.caseId())
            .query(Long.class)
            .single();
    String drafts = "/drafts/" + letter;

    assertThat(staff("chair").get("/case/" + walk.caseId() + drafts).status()).isEqualTo(200);
    assertThat(staff("chair").get("/case/" + other.caseId() + drafts).status()).isEqualTo(404);
    assertThat(staff("head-land").get("/case/" + walk.caseId() + drafts).status()).isEqualTo(404);
    walk.signNotice();
    assertThat(staff("chair").get("/case/" + walk.caseId() + drafts).status()).isEqualTo(404);
  }

  private int numbered(CaseWalk walk, String kind) {
    return jdbc.sql(
            "SELECT count(*) FROM huiyin.letter WHERE case_id = ? AND kind = ? AND letter_number IS NOT NULL")
        .params(walk.caseId(), kind)
        .query(Integer.class)
        .single();
  }

  private JsonNode line(String user, String taskId) {
    for (JsonNode line : staff(user).get("/api/signing").json()) {
      if (line.path("taskId").asText().equals(taskId)) {
        return line;
      }
    }
    return null;
  }

  private Answer sign(String user, List<String> taskIds) {
    return staff(user).post("/api/signing", Map.of("taskIds", taskIds));
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        port + user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }
}
