package org.huiyin.deliberation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.deliberation.PreparedSheets;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office prepares a deliberation and decides nothing; the presidium decides. */
@Tag("R41")
class PreparedSheetTest extends Situation {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private PreparedSheets sheets;

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        user, u -> HttpStaff.loggedIn(port, u, "Qingshan#2026").speaking("zh-CN"));
  }

  private String idOf(String userId) {
    return String.valueOf(organisation.personOf(userId).orElseThrow().id());
  }

  private String sheetPath() {
    return "/api/steps/" + walk.task("deliberate").getId() + "/prepared-sheet";
  }

  /** What a clerk fills in: no sitting yet, no opinions. */
  private static Map<String, Object> proposal() {
    return Map.of(
        "route", "DIRECT",
        "ground", "MEDIATION_BY_CONSENT",
        "responsiblePerson", CaseWalk.MEMBER,
        "handlingOpinion", "拟由主席团组织调解。",
        "requests", List.of(Map.of("lawful", "YES", "reasonable", "NO", "reason", "宽限三十厘米没有依据。")));
  }

  private Map<String, Object> sitting(String place) {
    return Map.of(
        "sittingOn",
        today(),
        "sittingPlace",
        place,
        "chairedBy",
        idOf(CaseWalk.CHAIR),
        "attendees",
        List.of(idOf(CaseWalk.CHAIR), idOf("member2")),
        "excused",
        List.of(idOf("member3")));
  }

  private String planned(String place) {
    Answer answer = staff(CaseWalk.CLERK).post("/api/sittings", sitting(place));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("id").asText();
  }

  /** How many deliberations of the case stand in a list of the person's. */
  private long listed(String user, boolean toTake) {
    String instance = "processInstanceId=" + walk.instance() + "&taskDefinitionKey=deliberate";
    return staff(user)
        .engine("GET", "/task/count?" + instance + (toTake ? "&candidateUser=" + user : ""), null)
        .json()
        .path("count")
        .asLong();
  }

  @Test
  void theOfficeSeesWhatWaitsAndNeitherTakesNorDecidesIt() {
    walk.register();
    String task = walk.task("deliberate").getId();

    assertThat(listed(CaseWalk.CLERK, false)).as("in the list 待研究").isEqualTo(1);
    assertThat(listed(CaseWalk.CLERK, true)).as("among what it may take").isZero();
    assertThat(walk.look(CaseWalk.CLERK, "deliberate")).containsKeys("number", "members");
    Answer claim =
        staff(CaseWalk.CLERK)
            .engine("POST", "/task/" + task + "/claim", Map.of("userId", CaseWalk.CLERK));
    assertThat(claim.status()).isEqualTo(400);
    assertThat(claim.message()).contains("人大办只作准备", "呈送拟办表");
    for (String door : List.of("submit-form", "complete")) {
      Answer sent =
          staff(CaseWalk.CLERK)
              .engine(
                  "POST",
                  "/task/" + task + "/" + door,
                  Map.of("variables", Map.of("route", Map.of("value", "DIRECT"))));
      assertThat(sent.status()).isEqualTo(400);
      assertThat(sent.message()).contains("研究由主席和主席团成员决定");
    }
    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(walk.task("deliberate").getAssignee()).isNull();
  }

  @Test
  void whatTheOfficeHasPreparedStandsInTheFormOfThoseWhoDecide() {
    walk.register();
    String sitting = planned("二楼会议室");
    Map<String, Object> sheet = CaseWalk.with(proposal(), Map.of("sitting", sitting));

    assertThat(staff(CaseWalk.CLERK).put(sheetPath(), sheet).status()).isEqualTo(204);

    Map<String, Object> shown = walk.look(CaseWalk.CHAIR, "deliberate");
    assertThat(shown)
        .containsEntry("route", "DIRECT")
        .containsEntry("handlingOpinion", "拟由主席团组织调解。")
        .containsEntry("sitting", sitting);
    assertThat(shown.get("preparedText").toString()).contains("呈送", "2026-05-11 09:00");
    assertThat(shown.get("requests").toString()).contains("NO", "宽限三十厘米", "请求恢复原界址");
    assertThat(shown.get("sittings").toString()).contains("二楼会议室", "参加 2 人", "请假 1 人");

    Map<String, Object> decision =
        CaseWalk.without(walk.direct(), "sittingOn", "sittingPlace", "chairedBy", "attendees");
    decision.put("sitting", sitting);
    walk.submit(CaseWalk.CHAIR, "deliberate", decision);
    assertThat(onRecord().says("route")).isEqualTo("DIRECT");
    assertThat(
            onRecord()
                .rows(
                    "SELECT s.id::text AS id FROM huiyin.deliberation d JOIN huiyin.sitting s"
                        + " ON s.id = d.sitting_id WHERE d.case_id = ?"))
        .containsExactly(Map.of("id", sitting));
  }

  @Test
  void aSittingIsEnteredOnceForManyCasesAndPutRightUntilTheFirstIsDecided() {
    walk.register();
    final CaseWalk second = anotherCase().register();
    String sitting = planned("三楼会议室");
    Answer listed =
        staff(CaseWalk.CLERK)
            .post(
                "/api/sittings/" + sitting + "/cases",
                Map.of("cases", List.of(walk.caseId(), second.caseId())));
    assertThat(listed.status()).as(listed.body()).isEqualTo(204);

    assertThat(walk.look(CaseWalk.CHAIR, "deliberate")).containsEntry("sitting", sitting);
    assertThat(second.look("member2", "deliberate"))
        .containsEntry("sitting", sitting)
        .containsEntry("preparedText", "");
    assertThat(staff(CaseWalk.CLERK).put("/api/sittings/" + sitting, sitting("四楼")).status())
        .isEqualTo(204);

    Map<String, Object> decision =
        CaseWalk.without(walk.direct(), "sittingOn", "sittingPlace", "chairedBy", "attendees");
    decision.put("sitting", sitting);
    walk.submit(CaseWalk.CHAIR, "deliberate", decision);
    Answer late = staff(CaseWalk.CLERK).put("/api/sittings/" + sitting, sitting("五楼"));
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.message()).contains("已经有事项作出决定");
    assertThat(staff(CaseWalk.CLERK).get("/sittings").body()).contains("四楼", "已有决定");
  }

  @Test
  void aSheetIsHeldToItsFormButMayHaveGaps() {
    walk.register();

    Answer wrong =
        staff(CaseWalk.CLERK)
            .put(
                sheetPath(),
                Map.of("route", "DIRECT", "ground", "NONE_SUCH", "responsiblePerson", "nobody"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.message()).contains("职权依据", "承办人");
    assertThat(
            staff(CaseWalk.CLERK)
                .put(sheetPath(), Map.of("handlingOpinion", "拟转办。", "number", "X"))
                .status())
        .isEqualTo(204);
    assertThat(walk.look(CaseWalk.CHAIR, "deliberate").get("number"))
        .as("a fact is nobody's to prepare")
        .isEqualTo(walk.running().getBusinessKey());
    assertThat(
            staff(CaseWalk.CLERK)
                .put(sheetPath(), CaseWalk.with(sitting("会议室"), Map.of("sitting", "9999999")))
                .message())
        .contains("研究会议");
  }

  @Test
  void aSittingThatIsStillToComeDecidesNothing() {
    walk.register();
    Map<String, Object> tomorrow =
        CaseWalk.with(
            sitting("明日会议室"), Map.of("sitting", "NEW", "sittingOn", MONDAY.plusDays(1).toString()));
    assertThat(staff(CaseWalk.CLERK).put(sheetPath(), CaseWalk.with(proposal(), tomorrow)).status())
        .isEqualTo(204);
    String sitting = (String) walk.look(CaseWalk.CHAIR, "deliberate").get("sitting");
    Map<String, Object> decision =
        CaseWalk.without(walk.direct(), "sittingOn", "sittingPlace", "chairedBy", "attendees");
    decision.put("sitting", sitting);

    assertThat(refusal(() -> walk.submit(CaseWalk.CHAIR, "deliberate", decision)))
        .contains("研究日期不能晚于今天");
    at(MONDAY.plusDays(1), 9, 0);
    walk.submit(CaseWalk.CHAIR, "deliberate", decision);
    assertThat(walk.waitsAt("deliberate")).isFalse();
  }

  @Test
  void everyFaultOfASittingIsNamedAtOnce() {
    Answer refused =
        staff(CaseWalk.CLERK)
            .post(
                "/api/sittings",
                Map.of(
                    "sittingOn",
                    MONDAY.plusDays(200).toString(),
                    "sittingPlace",
                    " ",
                    "chairedBy",
                    idOf(CaseWalk.CHAIR),
                    "attendees",
                    List.of(idOf("member2"), idOf(CaseWalk.CLERK)),
                    "excused",
                    List.of(idOf("member2"))));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("faults").findValuesAsText("message").toString())
        .contains("日期", "地点", "主持人应在参加人之中", "既参加又请假", "主席团成员");
  }

  @Test
  void theNextDeliberationOnTheCaseHasASheetOfItsOwn() {
    walk.register();
    assertThat(staff(CaseWalk.CLERK).put(sheetPath(), proposal()).status()).isEqualTo(204);
    assertThat(sheets.of(walk.caseId())).isPresent();

    walk.deliberate(Map.of());

    assertThat(sheets.of(walk.caseId())).isEmpty();
    assertThat(
            onRecord()
                .rows("SELECT round, prepared_by FROM huiyin.prepared_sheet WHERE case_id = ?"))
        .as("stays on record")
        .containsExactly(Map.of("round", 0, "prepared_by", CaseWalk.CLERK));
  }

  @Test
  @Tag("L2022-30")
  void ofASealedCaseTheOfficeSeesTheTaskAndAMemberWhoWasNotNamedSeesNothing() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));
    String number = walk.running().getBusinessKey();

    assertThat(listed(CaseWalk.CLERK, false)).isEqualTo(1);
    assertThat(staff(CaseWalk.CLERK).get("/sittings").body()).contains(number);
    assertThat(listed("member2", false)).isZero();
    assertThat(staff("member2").get("/sittings").body()).doesNotContain(number);
    assertThat(staff("member2").get(sheetPath()).status()).isEqualTo(404);
    assertThat(staff("member2").put(sheetPath(), proposal()).status()).isEqualTo(404);
    assertThat(
            staff("member2")
                .post(
                    "/api/sittings/" + planned("密件会议室") + "/cases",
                    Map.of("cases", List.of(walk.caseId())))
                .status())
        .isEqualTo(404);
  }

  @Test
  @Tag("L2022-28")
  void aClerkWhoIsKeptOutNeitherSeesTheTaskNorPreparesIt() {
    walk.register(Map.of("complainedOf", List.of(Map.of("person", idOf("clerk3")))));

    assertThat(listed("clerk3", false)).isZero();
    assertThat(listed(CaseWalk.CLERK, false)).isEqualTo(1);
    assertThatThrownBy(() -> walk.look("clerk3", "deliberate"))
        .isInstanceOf(AuthorizationException.class);
    assertThat(staff("clerk3").put(sheetPath(), proposal()).status()).isEqualTo(404);
    assertThat(staff("clerk3").get("/sittings").body())
        .doesNotContain(walk.running().getBusinessKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"head-land", "leader-g01", "manager", "analyst", "deputy1"})
  void nobodyElseComesNear(String user) {
    walk.register();

    assertThat(staff(user).get("/sittings").status()).isEqualTo(403);
    assertThat(staff(user).post("/api/sittings", sitting("别处")).status()).isEqualTo(403);
    assertThat(staff(user).put(sheetPath(), proposal()).status()).isIn(403, 404);
    assertThat(listed(user, false)).isZero();
  }

  @Test
  void aMemberDecidesAndDoesNotPrepareForTheOthers() {
    walk.register();

    assertThat(staff("member2").get(sheetPath()).json().path("prepares").asBoolean()).isFalse();
    assertThat(staff(CaseWalk.CLERK).get(sheetPath()).json().path("prepares").asBoolean()).isTrue();
    assertThat(staff("member2").put(sheetPath(), proposal()).message()).contains("由人大办准备");
  }
}
