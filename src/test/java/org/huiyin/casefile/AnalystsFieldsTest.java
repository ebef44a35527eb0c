package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.engine.journal.EnteredField;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * What an analyst adds to our forms in the running system, without a line of Java: kept, sealed,
 * and shown in the file as the person read it who filled it in.
 */
@Tag("own-jvm")
@HuiyinTest
@TestPropertySource(properties = "huiyin.walked-models=false")
class AnalystsFieldsTest {

  private static final String PASSWORD = "Qingshan#2026";
  private static final String WORDS = "王秀英家门前第三根电杆";

  private static boolean deployed;

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private StepJournal journal;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private CaseWalk walk;

  @BeforeEach
  void theAnalystHasAddedFields() throws IOException {
    walk = new CaseWalk(engine, organisation, actors, clock);
    if (!deployed) {
      deploy(
          "register",
          "",
          """
          {"type": "select", "id": "x1", "key": "heardFrom", "label": "从哪里听说", "valuesKey": "villages"},
          {"type": "checkbox", "id": "x2", "key": "translated", "label": "有翻译在场"},
          {"type": "group", "id": "x3", "path": "home", "label": "住房", "components": [
            {"type": "number", "id": "x4", "key": "rooms", "label": "房屋间数"}]},
          {"type": "datetime", "id": "x5", "key": "calledAt", "label": "", "dateLabel": "来电时间", "subtype": "datetime"},
          {"type": "taglist", "id": "x6", "key": "languages", "label": "使用语言", "values": [
            {"label": "侗语", "value": "KAM"}, {"label": "苗语", "value": "HMONG"}]},
          {"type": "dynamiclist", "id": "x7", "path": "witnesses", "label": "证人", "isRepeating": true, "disableCollapse": true,
           "allowAddRemove": true, "components": [
            {"type": "textfield", "id": "x8", "key": "who", "label": "姓名"}]}
          """);
      deploy(
          "register",
          "requests",
          """
          {"type": "select", "id": "x9", "key": "weight", "label": "轻重", "values": [
            {"label": "重", "value": "HEAVY"}, {"label": "轻", "value": "LIGHT"}]},
          {"type": "textfield", "id": "x10", "key": "landMark", "label": "地点"}
          """);
      deploy(
          "deliberate",
          "opinions",
          """
          {"type": "textfield", "id": "x11", "key": "reserved", "label": "保留意见"}
          """);
      deployed = true;
    }
  }

  @Test
  void aFieldInsideOneOfOurListsIsKeptByRowAndShownByItsLabel() {
    long caseId =
        walk.register(
                Map.of(
                    "requests",
                    List.of(
                        Map.of("wording", "请求恢复原界址"),
                        Map.of("wording", "请求先行停工", "weight", "HEAVY", "landMark", WORDS))))
            .caseId();

    assertThat(EnteredField.values(registered(caseId).entered()))
        .containsEntry("requests", List.of(Map.of(), Map.of("weight", "HEAVY", "landMark", WORDS)));
    assertThat(page(caseId))
        .contains("信访人的请求（逐项填写，办结时逐项答复） 2：轻重：重；地点：" + WORDS)
        .contains("请求先行停工")
        .doesNotContain("HEAVY", "landMark", "答复） 1：");
  }

  @Test
  void everyKindOfFieldIsShownInTheWordsOfTheForm() {
    long caseId =
        walk.register(
                Map.of(
                    "heardFrom",
                    "V01",
                    "translated",
                    true,
                    "home",
                    Map.of("rooms", 3),
                    "calledAt",
                    "2026-05-11T01:30Z",
                    "languages",
                    List.of("HMONG", "KAM"),
                    "witnesses",
                    List.of(Map.of("who", "石守信"), Map.of("who", "潘老三"))))
            .caseId();

    assertThat(page(caseId))
        .contains("从哪里听说：青山村", "有翻译在场：是", "房屋间数：3", "来电时间：2026-05-11 09:30")
        .contains("使用语言：苗语、侗语", "证人 1：姓名：石守信", "证人 2：姓名：潘老三");
  }

  @Test
  void aLaterChangeOfTheFormDoesNotChangeWhatWasEntered() throws IOException {
    long caseId = walk.register(Map.of("languages", List.of("KAM"))).caseId();

    deploy(
        "register",
        "",
        "{\"type\": \"textfield\", \"id\": \"x12\", \"key\": \"other\", \"label\": \"其他\"}");

    assertThat(page(caseId)).contains("使用语言：侗语");
  }

  @Test
  void theOpinionsOfASittingKeepTheirAddedFieldToo() {
    String chair = String.valueOf(organisation.chair().orElseThrow().id());
    walk.register()
        .deliberate(
            Map.of(
                "opinions",
                List.of(Map.of("member", chair, "opinion", "同意调解。", "reserved", "界石由双方出资。"))));

    assertThat(page(walk.caseId())).contains("保留意见：界石由双方出资。");
  }

  @Test
  void nobodyReadsItInTheTables() {
    long caseId = walk.register(Map.of("witnesses", List.of(Map.of("who", WORDS)))).caseId();

    byte[] stored =
        jdbc.sql("SELECT entered FROM huiyin.step WHERE id = ?")
            .param(registered(caseId).id())
            .query(byte[].class)
            .single();

    assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("王秀英", "witnesses", "证人");
  }

  private StepRecord registered(long caseId) {
    return journal.of(caseId).stream()
        .filter(step -> step.stepKey().equals("register"))
        .findFirst()
        .orElseThrow();
  }

  private String page(long caseId) {
    return HttpStaff.loggedIn(port, "clerk", PASSWORD).get("/case/" + caseId).body();
  }

  /** The newest form with more components at its end, or at the end of one of its lists. */
  private void deploy(String step, String list, String components) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode form = json.readTree(newest(step));
    ArrayNode into = (ArrayNode) (list.isEmpty() ? form : find(form, list)).get("components");
    into.addAll((ArrayNode) json.readTree("[" + components + "]"));
    Answer answer =
        HttpStaff.withBasic(port, "analyst", PASSWORD)
            .deploy("more fields", Map.of(step + ".form", form.toString()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String newest(String step) throws IOException {
    return jdbc.sql(
            """
            SELECT b.bytes_ FROM camunda.act_re_camformdef f
              JOIN camunda.act_ge_bytearray b ON b.deployment_id_ = f.deployment_id_ AND b.name_ = f.resource_name_
            WHERE f.key_ = ? ORDER BY f.version_ DESC LIMIT 1
            """)
        .param("petition-handling-" + step)
        .query(byte[].class)
        .optional()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse(Files.readString(Path.of("forms/petition-handling/" + step + ".form")));
  }

  private static JsonNode find(JsonNode container, String path) {
    for (JsonNode one : container.path("components")) {
      if (one.path("path").asText().equals(path)) {
        return one;
      }
      JsonNode below = find(one, path);
      if (below != null) {
        return below;
      }
    }
    return null;
  }
}
