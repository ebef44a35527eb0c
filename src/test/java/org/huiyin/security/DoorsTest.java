package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuiyinTest
class DoorsTest {

  /** In every role at once, so that nothing but the list of calls can say no. */
  private static final String EVERYTHING = "doorEverything";

  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  @BeforeEach
  void accounts() {
    TestAccounts.ensure(
        identity, EVERYTHING, "petition-office", "analysts", "managers", "camunda-admin");
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    Probe.ensure(repository, authorizations);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /task/{task}/variables/name",
    "POST, /task/{task}/variables",
    "PUT, /task/{task}/localVariables/name",
    "POST, /task/{task}/localVariables",
    "GET, /task/{task}/variables",
    "PUT, /process-instance/{instance}/variables/name",
    "POST, /process-instance/{instance}/variables",
    "DELETE, /process-instance/{instance}/variables/name",
    "POST, /process-instance/variables-async",
    "PUT, /execution/{instance}/localVariables/name",
    "POST, /process-instance/{instance}/modification",
    "POST, /process-instance/{instance}/modification-async",
    "POST, /process-instance/{instance}/comment",
    "POST, /modification/execute",
    "POST, /process-definition/key/doorProbe/restart",
    "DELETE, /process-instance/{instance}",
    "PUT, /process-instance/{instance}/suspended",
    "PUT, /process-instance/suspended",
    "POST, /process-instance/delete",
    "POST, /process-instance/message-async",
    "POST, /message",
    "POST, /execution/{instance}/messageSubscriptions/petitionWithdrawn/trigger",
    "POST, /execution/{instance}/signal",
    "POST, /signal",
    "POST, /condition",
    "POST, /task/{task}/comment/create",
    "POST, /task/{task}/attachment/create",
    "GET, /task/{task}/attachment",
    "POST, /task/create",
    "PUT, /task/{task}",
    "DELETE, /task/{task}",
    "POST, /task/{task}/delegate",
    "POST, /task/{task}/resolve",
    "POST, /task/{task}/assignee",
    "POST, /task/{task}/identity-links",
    "POST, /task/{task}/bpmnError",
    "POST, /task/{task}/bpmnEscalation",
    "GET, /task/{task}/rendered-form",
    "GET, /external-task",
    "POST, /external-task/fetchAndLock",
    "POST, /external-task/x/complete",
    "POST, /migration/generate",
    "POST, /migration/execute",
    "GET, /batch",
    "POST, /decision-definition/key/handling-advice/evaluate",
    "GET, /variable-instance",
    "POST, /filter/create",
    "PUT, /filter/1",
    "DELETE, /filter/1",
    "DELETE, /deployment/1",
    "POST, /deployment/1/redeploy",
    "PUT, /process-definition/key/doorProbe/suspended",
    "DELETE, /process-definition/key/doorProbe",
    "PUT, /process-definition/key/doorProbe/history-time-to-live",
    "PUT, /job/1/duedate",
    "POST, /job/1/execute",
    "POST, /job/retries",
    "GET, /job/1/stacktrace",
    "PUT, /job-definition/1/retries",
    "GET, /history/variable-instance",
    "GET, /history/detail",
    "GET, /history/process-instance",
    "POST, /history/cleanup",
    "GET, /history/decision-instance",
    "GET, /event-subscription",
    "GET, /schema/log",
    "POST, /telemetry/configuration",
    "GET, /engine/default/task",
    "POST, /case-instance/1/complete",
    "OPTIONS, /task/{task}/variables",
    "HEAD, /task"
  })
  void whatIsNotListedIsShutAtBothRoots(String method, String pattern) {
    String instance = runtime.startProcessInstanceByKey(Probe.KEY).getId();
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    String path = pattern.replace("{task}", task).replace("{instance}", instance);

    for (HttpStaff person : both(EVERYTHING)) {
      Answer answer =
          person.engine(
              method, path, method.equals("GET") || method.equals("HEAD") ? null : Map.of());

      assertThat(answer.status()).as(method + " " + path).isEqualTo(403);
      if (!method.equals("HEAD")) {
        assertThat(answer.json().path("type").asText()).isEqualTo("NotAllowed");
        assertThat(answer.message()).isEqualTo("系统不提供这个操作。");
        assertThat(answer.json().path("faults").isArray()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"variables\": {\"name\": {\"value\": \"李\"}}}",
        "{\"businessKey\": \"李四\"}",
        "{\"startInstructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"look\"}]}",
        "{\"variables\": {}, \"variables\": {\"name\": {\"value\": \"李\"}}}",
        "{\"withVariablesInReturn\": true}",
        "[]",
        "not json"
      })
  void aProcessIsStartedEmptyOnly(String body) {
    for (HttpStaff person : both("doorClerk")) {
      Answer answer = person.engine("POST", "/process-definition/key/doorProbe/start", body);

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.message()).startsWith("发起流程时不能附带");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"variables\": {}, \"businessKey\": null}"})
  void anEmptyStartPasses(String body) {
    for (HttpStaff person : both("doorClerk")) {
      Answer answer = person.engine("POST", "/process-definition/key/doorProbe/start", body);

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
  }

  @Test
  void aTaskIsClaimedInOnesOwnNameOnly() {
    for (HttpStaff person : both("doorClerk")) {
      String instance = runtime.startProcessInstanceByKey(Probe.KEY).getId();
      String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();

      assertThat(
              person
                  .engine("POST", "/task/" + task + "/claim", Map.of("userId", EVERYTHING))
                  .status())
          .isEqualTo(403);
      assertThat(
              person
                  .engine("POST", "/task/" + task + "/claim", Map.of("userId", "doorClerk"))
                  .status())
          .isEqualTo(204);
      assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
          .isEqualTo("doorClerk");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/anything",
        "/camunda/api/engine/engine/default/../default/task/create",
        "/camunda/api/engine/engine/default/task;x=y/create",
        "/camunda/api/engine/engine/default//task/create",
        "/camunda/api/engine/engine/other/task/create",
        "/camunda/api/cockpit/plugin/other/default/x"
      })
  void thereIsNoWayRound(String path) {
    Answer answer =
        HttpStaff.loggedIn(port, EVERYTHING, TestAccounts.PASSWORD).post(path, Map.of());

    assertThat(answer.status()).isIn(400, 403);
  }

  @Test
  void nobodyCanMakeHimselfTheFirstAdministrator() {
    HttpStaff nobody = HttpStaff.nobody(port);
    nobody.get("/camunda/app/welcome/default/");

    Answer answer =
        nobody.post(
            "/camunda/api/admin/setup/default/user/create",
            Map.of(
                "profile",
                Map.of("id", "evil"),
                "credentials",
                Map.of("password", "Kept-Apart-19!")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(identity.createUserQuery().userId("evil").count()).isZero();
  }

  @Test
  void notEvenWhenThereIsNoAdministratorAnyMore() {
    List<String> all =
        identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
            .map(user -> user.getId())
            .toList();
    all.forEach(id -> identity.deleteMembership(id, "camunda-admin"));
    try {
      nobodyCanMakeHimselfTheFirstAdministrator();
      HttpStaff clerk = HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD);
      for (String path :
          List.of(
              "/camunda/api/admin/setup/default/user/create",
              "/camunda/api/admin/set%75p/default/user/create",
              "/camunda/app/admin/default/setup/")) {
        assertThat(clerk.post(path, Map.of("profile", Map.of("id", "evil"))).status())
            .as(path)
            .isEqualTo(403);
      }
      assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isZero();
    } finally {
      all.forEach(id -> identity.createMembership(id, "camunda-admin"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-res%74/task/create",
        "/%65ngine-rest/task/create",
        "/camunda/api/engine/engine/%64efault/task/create",
        "/c%61munda/api/engine/engine/default/task/create"
      })
  void norIsThereByWritingTheRootItselfInEscapes(String path) {
    for (HttpStaff person : both(EVERYTHING)) {
      Answer answer = person.post(path, Map.of());
      assertThat(answer.status()).as(path + answer.body()).isIn(400, 401, 403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/env",
        "/actuator/beans",
        "/actuator/metrics",
        "/webjars/x",
        "/error"
      })
  void whatNobodyNamedIsShut(String path) {
    assertThat(HttpStaff.loggedIn(port, EVERYTHING, TestAccounts.PASSWORD).get(path).status())
        .isEqualTo(403);
  }

  @Test
  void healthIsOpenAndTellsNothing() {
    Answer answer = HttpStaff.nobody(port).get("/actuator/health");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().has("components")).isFalse();
  }

  private List<HttpStaff> both(String userId) {
    return Stream.of(
            HttpStaff.loggedIn(port, userId, TestAccounts.PASSWORD),
            HttpStaff.withBasic(port, userId, TestAccounts.PASSWORD))
        .toList();
  }
}
