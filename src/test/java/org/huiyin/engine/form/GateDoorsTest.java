package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.engine.form.GateProbe.Door;
import org.huiyin.engine.journal.EnteredField;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that was deployed at run time holds at every door, with no Java for it. */
@HuiyinTest
class GateDoorsTest {

  private static final String KEY = "gateProbe";
  private static final String SECRET = "王秀英家的宅基地";

  /** One component of each kind, with a value that it takes and one that it does not. */
  private static final List<String[]> KINDS =
      List.of(
          kind(
              "textfield",
              "'name'",
              "'label': '姓名', 'validate': {'maxLength': 12}",
              "{'value': '" + SECRET + "'}",
              "{'value': 'aaaaaaaaaaaaa'}"),
          kind(
              "textarea",
              "'body'",
              "'label': '内容', 'validate': {'minLength': 2}",
              "{'value': '一\\n二'}",
              "{'value': '一'}"),
          kind(
              "number",
              "'headcount'",
              "'label': '人数', 'validate': {'min': 1, 'max': 9999}",
              "{'value': 3}",
              "{'value': 10000}"),
          kind("checkbox", "'urgent'", "'label': '紧急'", "{'value': true}", "{'value': 'yes'}"),
          kind(
              "checklist",
              "'ways'",
              "'label': '方式', 'values': ['A', 'B']",
              "{'type': 'Json', 'value': '[\\'A\\']'}",
              "{'type': 'Json', 'value': '[\\'C\\']'}"),
          kind(
              "taglist",
              "'tags'",
              "'label': '标签', 'values': ['A', 'B']",
              "{'type': 'Json', 'value': '[\\'B\\']'}",
              "{'type': 'Json', 'value': '{}'}"),
          kind(
              "radio",
              "'route'",
              "'label': '办理方式', 'values': ['DIRECT'], 'properties': {'engine': 'true'}",
              "{'value': 'DIRECT'}",
              "{'value': 'REFER'}"),
          kind(
              "select",
              "'channel'",
              "'label': '渠道', 'values': ['VISIT', 'LETTER']",
              "{'value': 'VISIT'}",
              "{'value': 'DOVE'}"),
          kind(
              "datetime",
              "'occurredOn'",
              "'label': '', 'dateLabel': '日期', 'subtype': 'date'",
              "{'value': '2026-11-02'}",
              "{'value': '2026-02-31'}"),
          kind(
              "datetime",
              "'hour'",
              "'label': '', 'timeLabel': '时间', 'subtype': 'time'",
              "{'value': '09:30'}",
              "{'value': '29:30'}"),
          kind(
              "datetime",
              "'reportedAt'",
              "'label': '', 'dateLabel': '报告时间', 'subtype': 'datetime'",
              "{'value': '2026-11-02T09:30'}",
              "{'value': 'x'}"),
          new String[] {
            "{'type': 'group', 'id': 'g', 'path': 'home', 'components': [{'type': 'textfield', 'id': 'gv', 'key': 'village', 'label': '村', 'validate': {'maxLength': 3}}]}",
            "home",
            "{'type': 'Json', 'value': '{\\'village\\': \\'石桥\\'}'}",
            "{'type': 'Json', 'value': '{\\'village\\': \\'abcd\\'}'}"
          },
          new String[] {
            "{'type': 'dynamiclist', 'id': 'l', 'path': 'requests', 'label': '诉求', 'isRepeating': true, 'disableCollapse': true, 'components': [{'type': 'textfield', 'id': 'lw', 'key': 'wording', 'label': '内容', 'validate': {'required': true}}]}",
            "requests",
            "{'type': 'Json', 'value': '[{\\'wording\\': \\'一\\'}]'}",
            "{'type': 'Json', 'value': '[{}]'}"
          });

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private StepJournal journal;
  @LocalServerPort private int port;

  private GateProbe probe;

  private static String[] kind(
      String type, String key, String attributes, String good, String bad) {
    return new String[] {
      "{'type': '%s', 'id': %s, 'key': %s, %s}".formatted(type, key, key, attributes),
      key.replace("'", ""),
      good,
      bad
    };
  }

  @BeforeEach
  void theProbeIsDeployed() {
    probe = new GateProbe(engine, port);
    if (engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .count()
        == 0) {
      probe.deploy(KEY, KINDS.stream().map(kind -> kind[0]).toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void whatTheFormAllowsIsKeptInOurTableAndOnlyWhatItMarksInTheEngine(Door door) {
    String task = probe.start(KEY);

    Answer answer = probe.send(door, task, all(2));

    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    StepRecord step = journal.ofTask(task).orElseThrow();
    assertThat(step.doneBy()).isEqualTo(GateProbe.CLERK);
    assertThat(EnteredField.values(step.entered()))
        .containsEntry("name", SECRET)
        .containsEntry("headcount", 3)
        .containsEntry("ways", List.of("A"))
        .containsEntry("home.village", "石桥")
        .containsEntry("requests", List.of(Map.of("wording", "一")));
    assertThat(engine.getRuntimeService().getVariables(step.processInstanceId()))
        .isEqualTo(Map.of("route", "DIRECT"));
    assertThat(columnsOfTheEngineThatHold("王秀英")).isEmpty();
  }

  static Stream<Arguments> refusedAtEachDoor() {
    return Stream.of(Door.SUBMIT_BASIC, Door.COMPLETE_BASIC)
        .flatMap(door -> KINDS.stream().map(kind -> Arguments.of(door, kind[1], kind[3])));
  }

  @ParameterizedTest
  @MethodSource("refusedAtEachDoor")
  void whatTheFormDoesNotAllowIsRefusedByTheField(Door door, String key, String value) {
    String task = probe.start(KEY);

    Answer answer = probe.send(door, task, "{'" + key + "': " + value + "}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    JsonNode fault = answer.json().path("faults").get(0);
    assertThat(fault.path("field").asText()).startsWith(key);
    assertThat(answer.message())
        .contains(fault.path("label").asText())
        .isEqualTo(fault.path("message").asText());
    assertThat(probe.isOpen(task)).isTrue();
    assertThat(journal.ofTask(task).orElseThrow().doneAt()).isNull();
    assertThat(
            engine
                .getRuntimeService()
                .getVariables(journal.ofTask(task).orElseThrow().processInstanceId()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void allFaultsComeInOneAnswerOfOneShape(Door door) {
    String task = probe.start(KEY);

    Answer answer =
        probe.send(
            door,
            task,
            "{'headcount': {'value': 0}, 'channel': {'value': 'DOVE'}, 'state': {'value': 'CLOSED'}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("type", "message", "faults");
    assertThat(answer.json().path("faults").findValuesAsText("field"))
        .containsExactly("state", "headcount", "channel");
    assertThat(answer.message()).contains("“人数”不能小于 1。", "“渠道”所选的内容不在可选范围内", "表单里没有“state”这一项");
    assertThat(probe.isOpen(task)).isTrue();
  }

  @Test
  void inEnglishForWhoAsksInEnglish() {
    String task = probe.start(KEY);

    Answer answer =
        probe
            .clerk()
            .speaking("en")
            .engine(
                "POST",
                "/task/" + task + "/submit-form",
                Map.of("variables", Map.of("headcount", Map.of("value", 0))));

    assertThat(answer.message()).isEqualTo("\"人数\" cannot be less than 1.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Door.class,
      names = {"SUBMIT_BASIC", "COMPLETE_WEB"})
  void valuesThatNoFormSendsAreRefused(Door door) {
    for (String value :
        List.of(
            "{'type': 'Object', 'value': 'rO0ABQ==', 'valueInfo': {'objectTypeName': 'java.lang.Object', 'serializationDataFormat': 'application/x-java-serialized-object'}}",
            "{'type': 'Json', 'value': '{broken'}",
            "{'type': 'Json', 'value': '[1] [2]'}",
            "{'type': 'Xml', 'value': '<a/>'}",
            "{'type': 'Bytes', 'value': 'AAAA'}",
            "{'type': 'Date', 'value': '2026-11-02T09:30:00.000+0800'}",
            "{'value': 'a\\u0000b'}",
            "{'value': 'a\\uD800'}",
            "{'value': '" + "字".repeat(300_000) + "'}")) {
      String task = probe.start(KEY);

      Answer answer = probe.send(door, task, "{'body': " + value + "}");

      assertThat(answer.status())
          .as(value.substring(0, Math.min(60, value.length())) + answer.body())
          .isEqualTo(400);
      assertThat(probe.isOpen(task)).isTrue();
    }
  }

  @Test
  void aStrangerIsRefusedByTheEngineItself() {
    String task = probe.start(KEY);
    HttpStaff stranger = HttpStaff.withBasic(port, GateProbe.STRANGER, TestAccounts.PASSWORD);

    assertThat(
            stranger
                .engine("POST", "/task/" + task + "/submit-form", "{\"variables\": {}}")
                .status())
        .isEqualTo(404);
    assertThat(stranger.engine("GET", "/task/" + task + "/form-variables", null).status())
        .isEqualTo(404);
    assertThat(probe.isOpen(task)).isTrue();
  }

  @Test
  void aClaimedTaskIsItsAssigneesAndNobodyElses() {
    String task = probe.start(KEY);
    engine.getTaskService().claim(task, GateProbe.COLLEAGUE);

    Answer answer = probe.send(Door.SUBMIT_BASIC, task, "{}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.message()).isEqualTo("这项工作由他人领取，您不能提交。");
    probe.submit(GateProbe.COLLEAGUE, task, Map.of());
    assertThat(journal.ofTask(task).orElseThrow().doneBy()).isEqualTo(GateProbe.COLLEAGUE);
  }

  @Test
  void aTaskThatIsDoneIsToldSo() {
    String task = probe.start(KEY);
    probe.submit(GateProbe.CLERK, task, Map.of());

    for (Door door : Door.values()) {
      Answer answer = probe.send(door, task, "{}");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.message()).contains("已经由他人办完");
    }
  }

  @Test
  void everyWayRoundTheFormIsShut() {
    TaskService tasks = engine.getTaskService();
    String task = probe.start(KEY);

    List<Runnable> ways =
        List.of(
            () -> tasks.setVariable(task, "name", "x"),
            () -> tasks.setVariableLocal(task, "name", "x"),
            () -> tasks.setVariables(task, Map.of("name", "x")),
            () -> tasks.setVariablesLocal(task, Map.of("name", "x")),
            () -> tasks.removeVariable(task, "route"),
            () -> tasks.removeVariables(task, List.of("route")),
            () ->
                ((org.camunda.bpm.engine.impl.TaskServiceImpl) tasks)
                    .updateVariables(task, Map.of("name", "x"), List.of()),
            () ->
                ((org.camunda.bpm.engine.impl.TaskServiceImpl) tasks)
                    .updateVariablesLocal(task, Map.of("name", "x"), List.of()),
            () -> tasks.resolveTask(task, Map.of("name", "x")),
            () -> tasks.delegateTask(task, GateProbe.CLERK),
            () -> tasks.handleBpmnError(task, "x"),
            () -> tasks.handleBpmnError(task, "x", "y"),
            () -> tasks.handleBpmnError(task, "x", "y", Map.of()),
            () -> tasks.handleEscalation(task, "x"),
            () -> tasks.handleEscalation(task, "x", Map.of()),
            () -> tasks.complete(task, Map.of("undeclared", "x")),
            () -> tasks.completeWithVariablesInReturn(task, Map.of("undeclared", "x"), false),
            () ->
                engine
                    .getFormService()
                    .submitTaskFormWithVariablesInReturn(task, Map.of("undeclared", "x"), false));

    for (Runnable way : ways) {
      assertThatThrownBy(way::run).isInstanceOf(RefusedSubmit.class);
    }
    assertThat(probe.isOpen(task)).isTrue();
    assertThat(
            engine
                .getRuntimeService()
                .getVariables(journal.ofTask(task).orElseThrow().processInstanceId()))
        .isEmpty();
  }

  @Test
  void aProcessStartsEmpty() {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .latestVersion()
            .singleResult()
            .getId();

    assertThatThrownBy(
            () -> engine.getFormService().submitStartForm(definition, Map.of("name", "x")))
        .isInstanceOf(RefusedSubmit.class);
    assertThatThrownBy(() -> engine.getFormService().submitStartForm(definition, "王秀英", Map.of()))
        .isInstanceOf(RefusedSubmit.class);
    assertThat(engine.getFormService().submitStartForm(definition, Map.of())).isNotNull();
  }

  @Test
  void theFormItselfIsStillServed() {
    String task = probe.start(KEY);

    Answer form = probe.clerk().engine("GET", "/task/" + task + "/deployed-form", null);

    assertThat(form.status()).isEqualTo(200);
    assertThat(form.json().path("id").asText()).isEqualTo(KEY + "-fill");
    assertThat(probe.clerk().engine("GET", "/task/" + task + "/form", null).status())
        .isEqualTo(200);
  }

  @Test
  void aFormThatCannotBeEnforcedIsNotDeployed() {
    assertThatThrownBy(
            () ->
                probe.deploy(
                    "gateBad", "{'type': 'filepicker', 'id': 'f', 'key': 'scan', 'label': '扫描件'}"))
        .hasMessageContaining("gateBad-fill.form")
        .hasMessageContaining("扫描件");
  }

  private static String all(int value) {
    StringBuilder all = new StringBuilder("{");
    for (String[] kind : KINDS) {
      all.append(all.length() > 1 ? ", " : "")
          .append("'")
          .append(kind[1])
          .append("': ")
          .append(kind[value]);
    }
    return all.append("}").toString();
  }

  private List<String> columnsOfTheEngineThatHold(String text) {
    return jdbc.sql(
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns c
            WHERE table_schema = 'camunda' AND table_name LIKE 'act\\_%' AND data_type IN ('text', 'character varying', 'bytea')
              AND (xpath('/row/n/text()', query_to_xml(format(
                'SELECT count(*) AS n FROM camunda.%I WHERE %s LIKE %L', table_name,
                CASE data_type WHEN 'bytea' THEN format('encode(%I, ''escape'')', column_name) ELSE quote_ident(column_name) END,
                CASE data_type WHEN 'bytea' THEN '%' || replace(encode(convert_to(?, 'UTF8'), 'escape'), '\\', '\\\\') || '%'
                  ELSE '%' || ? || '%' END), false, true, '')))[1]::text::int > 0
            """)
        .params(text, text)
        .query(String.class)
        .list();
  }
}
