package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.engine.form.OwnedProbe.CLERK;
import static org.huiyin.engine.form.OwnedProbe.COLLEAGUE;
import static org.huiyin.engine.form.OwnedProbe.STRANGER;
import static org.huiyin.engine.form.OwnedProbe.WORDS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.engine.form.OwnedProbe.Door;
import org.huiyin.engine.form.OwnedProbe.OwnedStepTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever goes wrong at a task, before the gate, in it or behind it: one shape, one sentence, and
 * nothing changed.
 */
@OwnedStepTest
class TaskAnswersTest {

  private static final String GONE = "这项工作已经由他人办完、已经取消，或者不归您办理。请刷新列表。";

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private OwnedProbe probe;
  private String task;
  private String before;

  @BeforeEach
  void anOpenTask() {
    probe = new OwnedProbe(engine, port);
    task = probe.startedTask();
    before = EveryRow.of(jdbc);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void theDomainRefusesInTheSameShapeAsTheForm(Door door) {
    Answer answer = probe.send(door, CLERK, task, Map.of("name", "拒绝", "headcount", 3));

    refused(answer, 400, "人数应为 1 至 9999。\n流程从空白开始，不能带内容启动。");
    assertThat(answer.json().path("faults").get(0).path("field").asText()).isEqualTo("headcount");
    assertThat(answer.json().path("faults").get(0).path("label").asText()).isEqualTo("人数");
    assertThat(answer.json().path("faults").get(1).path("field").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aStepBehindTheTaskRefusesInTheSameShapeAndTakesEverythingBack(Door door) {
    Answer answer = probe.send(door, CLERK, task, Map.of("name", WORDS, "route", "REFUSE"));

    refused(answer, 400, "姓名：人数应为 1 至 9999。");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void anErrorOfOursSaysSorryAndNotWhat(Door door) {
    Answer answer = probe.send(door, CLERK, task, Map.of("name", WORDS, "route", "FAIL"));

    refused(answer, 500, "系统出了错，刚才的内容没有保存。请稍后再试；如果还是不行，请告诉系统管理员。");
  }

  /** Stock Camunda ends the instance without a word, and answers 204. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void anErrorThatNoModelCatchesRefusesTheSubmitAndTheInstanceStays(Door door) {
    Answer answer = probe.send(door, CLERK, task, Map.of("name", WORDS, "route", "ERROR"));

    refused(answer, 500, "系统出了错，刚才的内容没有保存。请稍后再试；如果还是不行，请告诉系统管理员。");
    assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isOne();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aStrangersTaskAndNoTaskAtAllGetTheSameAnswer(Door door) {
    Answer strangers = probe.send(door, STRANGER, task, Map.of("name", WORDS));
    Answer none = probe.send(door, STRANGER, UUID.randomUUID().toString(), Map.of("name", WORDS));

    refused(strangers, 404, GONE);
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.json()).isEqualTo(strangers.json());
  }

  @Test
  void whatAStrangerAsksAboutATaskIsAnsweredLikeWhatIsNotThere() {
    HttpStaff stranger = probe.at(Door.REST_SUBMIT, STRANGER);
    for (String part : List.of("", "/form", "/deployed-form", "/form-variables")) {
      Answer strangers = stranger.engine("GET", "/task/" + task + part, null);
      Answer none = stranger.engine("GET", "/task/" + UUID.randomUUID() + part, null);

      assertThat(strangers.status()).as(part + strangers.body()).isEqualTo(404);
      assertThat(none.status()).as(part + none.body()).isEqualTo(404);
      assertThat(none.json()).isEqualTo(strangers.json());
      assertThat(strangers.message()).isEqualTo(GONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aTaskInAnothersHandsIsRefused(Door door) {
    engine.getTaskService().claim(task, COLLEAGUE);
    before = EveryRow.of(jdbc);

    refused(probe.send(door, CLERK, task, Map.of()), 403, "这项工作由他人领取，您不能提交。");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aTaskThatIsDoneIsGone(Door door) {
    assertThat(probe.send(door, CLERK, task, Map.of()).status()).isEqualTo(204);
    before = EveryRow.of(jdbc);

    refused(probe.send(door, COLLEAGUE, task, Map.of()), 404, GONE);
  }

  @RepeatedTest(5)
  void ofTwoWhoCompleteOneTaskAtOnceOneIsTold() {
    List<Answer> answers =
        Stream.of(CLERK, COLLEAGUE)
            .map(
                user ->
                    CompletableFuture.supplyAsync(
                        () -> probe.send(Door.REST_SUBMIT, user, task, Map.of("body", user))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    Answer loser =
        answers.stream().filter(answer -> answer.status() != 204).findFirst().orElseThrow();
    assertThat(loser.status()).as(loser.body()).isIn(404, 409);
    assertThat(loser.json().path("faults").isArray()).isTrue();
    assertThat(loser.message()).contains("请刷新");
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.step WHERE task_id = ? AND done_at IS NOT NULL")
                .param(task)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whoClaimsSecondIsTold() {
    engine.getTaskService().claim(task, COLLEAGUE);
    before = EveryRow.of(jdbc);

    Answer answer =
        probe
            .at(Door.REST_SUBMIT, CLERK)
            .engine("POST", "/task/" + task + "/claim", Map.of("userId", CLERK));

    refused(answer, 409, "这项工作刚刚由他人领取。请刷新列表。");
  }

  @Test
  void onlyWhoHoldsATaskGivesItBack() {
    engine.getTaskService().claim(task, COLLEAGUE);
    before = EveryRow.of(jdbc);
    String path = "/task/" + task + "/unclaim";

    refused(
        probe.at(Door.REST_SUBMIT, CLERK).engine("POST", path, Map.of()),
        403,
        "这项工作由他人领取，只有领取的人能退回。");
    assertThat(probe.at(Door.REST_SUBMIT, COLLEAGUE).engine("POST", path, Map.of()).status())
        .isEqualTo(204);
    assertThat(engine.getTaskService().createTaskQuery().taskId(task).singleResult().getAssignee())
        .isNull();
  }

  @Test
  void aDraftOfATaskThatIsDoneHasNoPlaceAnyMore() {
    HttpStaff colleague = probe.at(Door.WEB_SUBMIT, COLLEAGUE);
    String path = "/api/steps/" + task + "/draft";
    assertThat(colleague.put(path, Map.of("name", WORDS)).status()).isEqualTo(204);
    assertThat(probe.send(Door.REST_SUBMIT, CLERK, task, Map.of()).status()).isEqualTo(204);

    for (String method : List.of("GET", "PUT", "DELETE")) {
      Answer answer = colleague.call(method, path, method.equals("PUT") ? Map.of() : null);

      assertThat(answer.status()).as(method).isEqualTo(404);
      assertThat(answer.message()).isEqualTo(GONE);
    }
  }

  static Stream<Arguments> nonsense() {
    String deep = "[".repeat(900) + "]".repeat(900);
    return Stream.of(
            Map.entry("no JSON", "{"),
            Map.entry("no object", "[]"),
            Map.entry("a number where a text is due", "{\"variables\": 5}"),
            Map.entry("a bare value", "{\"variables\": {\"name\": \"x\"}}"),
            Map.entry("an unknown type", variable("{\"value\": \"x\", \"type\": \"Nonsense\"}")),
            Map.entry("a text as number", variable("{\"value\": \"x\", \"type\": \"Integer\"}")),
            Map.entry("broken JSON inside", variable("{\"value\": \"{\", \"type\": \"Json\"}")),
            Map.entry(
                "two JSON values inside", variable("{\"value\": \"1 2\", \"type\": \"Json\"}")),
            Map.entry(
                "a file",
                variable(
                    "{\"value\": \"aGFsbG8=\", \"type\": \"File\", \"valueInfo\": {\"filename\": \"x\"}}")),
            Map.entry("bytes", variable("{\"value\": \"aGFsbG8=\", \"type\": \"Bytes\"}")),
            Map.entry(
                "an object",
                variable(
                    "{\"value\": \"rO0ABQ==\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\":"
                        + " \"java.lang.Object\", \"serializationDataFormat\": \"application/x-java-serialized-object\"}}")),
            Map.entry("xml", variable("{\"value\": \"<a/>\", \"type\": \"Xml\"}")),
            Map.entry(
                "a date",
                variable("{\"value\": \"2026-11-02T00:00:00.000+0800\", \"type\": \"Date\"}")),
            Map.entry("deep", variable("{\"value\": " + deep + "}")),
            Map.entry("deep inside", variable("{\"value\": \"" + deep + "\", \"type\": \"Json\"}")),
            Map.entry(
                "deeper than a parser goes",
                variable("{\"value\": " + deep + deep.replace("[", "[[[") + "}")),
            Map.entry("NUL", variable("{\"value\": \"a\\u0000b\"}")),
            Map.entry("half a character", variable("{\"value\": \"a\\ud800\"}")),
            Map.entry("NUL in a name", "{\"variables\": {\"na\\u0000me\": {\"value\": 1}}}"),
            Map.entry("not a number", "{\"variables\": {\"headcount\": {\"value\": NaN}}}"),
            Map.entry(
                "not a number, typed",
                "{\"variables\": {\"headcount\": {\"value\": \"NaN\", \"type\": \"Double\"}}}"),
            Map.entry("beyond all numbers", "{\"variables\": {\"headcount\": {\"value\": 1e999}}}"),
            Map.entry(
                "thousands of digits",
                "{\"variables\": {\"headcount\": {\"value\": " + "9".repeat(5000) + "}}}"),
            Map.entry(
                "too many for a form", variable("{\"value\": \"" + "字".repeat(200_001) + "\"}")),
            Map.entry(
                "too many for anything",
                variable("{\"value\": \"" + "字".repeat(2_000_000) + "\"}")))
        .flatMap(
            body ->
                Stream.of(Door.REST_SUBMIT, Door.WEB_COMPLETE)
                    .map(door -> Arguments.of(body.getKey(), door, body.getValue())));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("nonsense")
  void nonsenseIsRefusedWithASentence(String what, Door door, String body) {
    Answer answer =
        probe
            .at(door, CLERK)
            .engine(
                "POST",
                "/task/" + task + (door == Door.REST_SUBMIT ? "/submit-form" : "/complete"),
                body);

    refused(answer, 400, null);
  }

  private static String variable(String value) {
    return "{\"variables\": {\"body\": " + value + "}}";
  }

  /**
   * @param says the whole message, or {@code null} for any in Chinese
   */
  private void refused(Answer answer, int status, String says) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("type", "message", "faults");
    assertThat(answer.json().path("type").asText()).isEqualTo("Refusal");
    assertThat(answer.message()).containsPattern("\\p{IsHan}").doesNotContain(task);
    if (says != null) {
      assertThat(answer.message()).isEqualTo(says);
    }
    assertThat(answer.body())
        .doesNotContain(WORDS, "Exception", "ENGINE-", "permission", "org.camunda");
    assertThat(EveryRow.of(jdbc)).isEqualTo(before);
  }
}
