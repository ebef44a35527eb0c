package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A manager who is complained of does not see that there is such a case, and no manager sees the
 * instance of a sealed one: not in a list, not in a count, not by its id.
 */
@HuiyinTest
@Tag("L2022-30")
class ManagersSightTest {

  @Autowired ProcessEngine engine;
  @Autowired Organisation organisation;
  @Autowired OrganisationChanges changes;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private String instance;
  private String number;
  private String definition;

  @BeforeEach
  void anAccusationOfAManager() {
    TestAccounts.ensure(engine.getIdentityService(), "sightManager", "managers");
    TestAccounts.ensure(engine.getIdentityService(), "sightAdmin", "camunda-admin");
    String accused = String.valueOf(organisation.personOf("manager").orElseThrow().id());
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    walk.register(
        Map.of(
            "purpose", "ACCUSATION",
            "category", "0402",
            "complainedOf", List.of(Map.of("person", accused))));
    instance = walk.instance();
    var running =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .singleResult();
    number = running.getBusinessKey();
    definition = running.getProcessDefinitionId();
  }

  @AfterEach
  void nobodyActs() {
    engine.getIdentityService().clearAuthentication();
  }

  @ParameterizedTest
  @ValueSource(strings = {HttpStaff.BASIC_ROOT, HttpStaff.WEB_APP_ROOT})
  void noCallOfTheEngineTellsOfIt(String root) {
    HttpStaff manager = manager(root);
    for (String path :
        List.of(
            "/process-instance",
            "/process-instance?businessKey=" + number,
            "/process-instance?processInstanceIds=" + instance,
            "/process-instance?processDefinitionKey=petition-handling",
            "/process-instance/" + instance,
            "/process-instance/" + instance + "/activity-instances",
            "/incident?processInstanceId=" + instance,
            "/job?processInstanceId=" + instance,
            "/task?processInstanceId=" + instance,
            "/history/task?processInstanceId=" + instance,
            "/history/user-operation?processInstanceId=" + instance,
            "/process-definition/" + definition + "/statistics",
            "/process-definition/" + definition + "/statistics?incidents=true&failedJobs=true")) {
      silent(manager.engine("GET", path, null), path);
    }
    for (String path :
        List.of(
            "/process-instance/count?businessKey=" + number,
            "/process-instance/count?processDefinitionKey=petition-handling",
            "/incident/count?processInstanceId=" + instance,
            "/job/count?processInstanceId=" + instance,
            "/task/count?processInstanceId=" + instance,
            "/history/user-operation/count?processInstanceId=" + instance)) {
      none(manager.engine("GET", path, null), path);
    }
    Map<String, Object> its = Map.of("processInstanceId", instance);
    silent(manager.engine("POST", "/process-instance", Map.of("businessKey", number)), "list");
    silent(manager.engine("POST", "/execution", its), "executions");
    silent(
        manager.engine(
            "POST", "/variable-instance", Map.of("processInstanceIdIn", List.of(instance))),
        "variables");
    silent(manager.engine("POST", "/job", its), "jobs");
    none(
        manager.engine(
            "POST", "/variable-instance/count", Map.of("processInstanceIdIn", List.of(instance))),
        "variables");
    none(manager.engine("POST", "/history/task/count", its), "history");
    assertThat(manager.engine("GET", "/process-instance?variables=guarded_eq_true", null).status())
        .isEqualTo(403);
    for (String path : List.of("/history/process-instance", "/history/activity-instance")) {
      assertThat(manager.engine("GET", path + "?processInstanceId=" + instance, null).status())
          .as(path)
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/process-instance/{id}",
        "/process-instance/{id}/activity-instances",
        "/process-inst%61nce/{id}"
      })
  void hisInstanceAndOneThatNeverWasAnswerAlike(String path) {
    String never = "11111111-2222-3333-4444-555555555555";
    for (String root : List.of(HttpStaff.BASIC_ROOT, HttpStaff.WEB_APP_ROOT)) {
      HttpStaff manager = manager(root);

      Answer sealed = manager.engine("GET", path.replace("{id}", instance), null);
      Answer unknown = manager.engine("GET", path.replace("{id}", never), null);

      assertThat(sealed.status()).isEqualTo(404).isEqualTo(unknown.status());
      assertThat(sealed.body()).isEqualTo(unknown.body());
    }
  }

  @Test
  void norDoesAnyOfCockpitsOwn() {
    HttpStaff manager = manager(HttpStaff.WEB_APP_ROOT);
    String base = "/camunda/api/cockpit/plugin/base/default";

    silent(manager.post(base + "/process-instance", Map.of()), "list");
    silent(manager.post(base + "/process-instance", Map.of("businessKey", number)), "by number");
    silent(
        manager.post(base + "/process-instance", Map.of("processDefinitionId", definition)),
        "by model");
    none(manager.post(base + "/process-instance/count", Map.of()), "count");
    none(manager.post(base + "/process-instance/count", Map.of("businessKey", number)), "count");
    silent(
        manager.post(base + "/incident", Map.of("processInstanceIdIn", List.of(instance))),
        "incidents");
    silent(
        manager.get(base + "/process-instance/" + instance + "/called-process-instances"),
        "called");
    silent(
        manager.get(base + "/process-definition/" + definition + "/called-process-definitions"),
        "models called");
    silent(manager.get(base + "/process-definition/statistics"), "statistics");
  }

  @Test
  void cockpitStillShowsModelsAndTheOfficesTotal() {
    HttpStaff manager = manager(HttpStaff.WEB_APP_ROOT);

    assertThat(manager.engine("GET", "/process-definition?latestVersion=true", null).body())
        .contains("petition-handling");
    assertThat(
            manager.engine("GET", "/process-definition/key/petition-handling/xml", null).status())
        .isEqualTo(200);
    assertThat(manager.engine("GET", "/process-definition/statistics", null).status())
        .isEqualTo(200);
    assertThat(manager.engine("GET", "/deployment", null).status()).isEqualTo(200);
    assertThat(
            HttpStaff.withBasic(port, "sightAdmin", TestAccounts.PASSWORD)
                .engine("GET", "/process-instance/" + instance, null)
                .status())
        .as("an administrator can find the instance of a failed job")
        .isEqualTo(200);
  }

  @Test
  void theSightThatAnEarlierVersionGaveIsTakenAway() {
    Authorization grant = managersGrant();
    grant.addPermission(Permissions.READ_INSTANCE);
    engine.getAuthorizationService().saveAuthorization(grant);
    HttpStaff manager = manager(HttpStaff.BASIC_ROOT);
    String path = "/process-instance/" + instance;
    assertThat(manager.engine("GET", path, null).status()).isEqualTo(200);

    changes.bringFollowersInStep();

    assertThat(manager.engine("GET", path, null).status()).isEqualTo(404);
    assertThat(managersGrant().isPermissionGranted(Permissions.READ)).isTrue();
  }

  private Authorization managersGrant() {
    return engine
        .getAuthorizationService()
        .createAuthorizationQuery()
        .groupIdIn("managers")
        .resourceType(Resources.PROCESS_DEFINITION)
        .resourceId("*")
        .singleResult();
  }

  private HttpStaff manager(String root) {
    return root.equals(HttpStaff.BASIC_ROOT)
        ? HttpStaff.withBasic(port, "sightManager", TestAccounts.PASSWORD)
        : HttpStaff.loggedIn(port, "sightManager", TestAccounts.PASSWORD);
  }

  private void silent(Answer answer, String what) {
    assertThat(answer.status()).as(what).isIn(200, 404);
    if (answer.status() == 200) {
      assertThat(answer.body()).as(what).doesNotContain(instance).doesNotContain(number);
    } else {
      assertThat(answer.body()).as(what).doesNotContain(number);
    }
    if (what.endsWith("/statistics")) {
      assertThat(answer.body()).as(what).isEqualTo("[]");
    }
  }

  private static void none(Answer answer, String what) {
    assertThat(answer.status()).as(what).isEqualTo(200);
    assertThat(answer.json().path("count").asInt()).as(what).isZero();
  }
}
