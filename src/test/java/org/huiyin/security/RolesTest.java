package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
class RolesTest {

  private static final String NEVER_THERE = "11111111-2222-3333-4444-555555555555";

  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  private String instance;
  private String task;

  @BeforeEach
  void aCaseAtTheOffice() {
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    TestAccounts.ensure(identity, "doorMember", "presidium");
    TestAccounts.ensure(identity, "doorAnalyst", "analysts");
    TestAccounts.ensure(identity, "doorManager", "managers");
    TestAccounts.ensure(identity, "doorAdmin", "camunda-admin");
    TestAccounts.ensure(identity, "doorNobody");
    Probe.ensure(repository, authorizations);
    instance = runtime.startProcessInstanceByKey(Probe.KEY).getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  @ParameterizedTest
  @ValueSource(strings = {"doorMember", "doorAnalyst", "doorManager", "doorAdmin", "doorNobody"})
  void aTaskIsSeenByItsCandidatesOnly(String other) {
    assertThat(basic("doorClerk").engine("GET", "/task/" + task, null).status()).isEqualTo(200);

    for (HttpStaff person : List.of(basic(other), web(other))) {
      for (String path : List.of("", "/form-variables", "/deployed-form", "/identity-links")) {
        assertThat(person.engine("GET", "/task/" + task + path, null).status())
            .as(path)
            .isEqualTo(404);
        alike(person, "GET", path, null);
        alike(person, "GET", path.replace("e", "%65"), null);
      }
      alike(person, "GET", "/comment", null);
      alike(person, "POST", "/claim", Map.of("userId", other));
      alike(person, "POST", "/submit-form", Map.of());
      alike(person, "POST", "/complete", Map.of());
      assertThat(person.engine("GET", "/task?processInstanceId=" + instance, null).body())
          .isEqualTo("[]");
    }
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
  }

  /** A task of others and one that never was, both roads word for word. */
  private void alike(HttpStaff person, String method, String path, Object body) {
    Answer forbidden = person.engine(method, "/task/" + task + path, body);
    Answer unknown = person.engine(method, "/task/" + NEVER_THERE + path, body);

    assertThat(forbidden.status()).as(path).isEqualTo(unknown.status());
    assertThat(forbidden.body()).as(path).isEqualTo(unknown.body());
  }

  @Test
  void administratorsSeeWhereAnInstanceStandsAndNoMore() {
    HttpStaff admin = basic("doorAdmin");

    assertThat(admin.engine("GET", "/process-instance/" + instance, null).status()).isEqualTo(200);
    assertThat(
            admin
                .engine("GET", "/process-instance/" + instance + "/activity-instances", null)
                .body())
        .contains("look");
    assertThat(admin.engine("POST", "/process-definition/key/doorProbe/start", Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void analystsReadModelsAndNoCase() {
    assertThat(
            basic("doorAnalyst")
                .engine("GET", "/process-definition/key/doorProbe/xml", null)
                .status())
        .isEqualTo(200);
    assertThat(basic("doorAnalyst").engine("POST", "/process-instance", Map.of()).body())
        .isEqualTo("[]");
    assertThat(basic("doorAnalyst").engine("GET", "/process-instance/" + instance, null).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "doorClerk, tasklist, 200",
    "doorClerk, cockpit, 403",
    "doorClerk, admin, 403",
    "doorMember, tasklist, 200",
    "doorMember, cockpit, 403",
    "doorAnalyst, cockpit, 200",
    "doorAnalyst, tasklist, 403",
    "doorAnalyst, admin, 403",
    "doorManager, cockpit, 200",
    "doorManager, admin, 403",
    "doorAdmin, admin, 200",
    "doorAdmin, cockpit, 200",
    "doorAdmin, tasklist, 403",
    "doorNobody, tasklist, 403",
    "doorNobody, cockpit, 403",
    "doorNobody, admin, 403"
  })
  void eachRoleHasItsApplications(String userId, String app, int expected) {
    HttpStaff person = HttpStaff.nobody(port);
    person.get("/camunda/app/welcome/default/");

    int status = person.loginAt(app, userId, TestAccounts.PASSWORD).status();

    assertThat(status).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"doorClerk", "doorManager", "doorAnalyst"})
  void usersAreTheAdministratorsBusiness(String userId) {
    assertThat(basic(userId).engine("GET", "/user", null).status()).isEqualTo(403);
    assertThat(basic(userId).engine("POST", "/user/create", Map.of()).status()).isEqualTo(403);
    assertThat(basic(userId).engine("PUT", "/group/camunda-admin/members/" + userId, null).status())
        .isEqualTo(403);
    assertThat(basic(userId).engine("POST", "/authorization/create", Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void anAdministratorMakesAnAccountAndAWeakPasswordIsRefused() {
    Map<String, Object> profile = Map.of("id", "doorNew", "firstName", "新", "lastName", "人");

    for (HttpStaff admin : List.of(web("doorAdmin"), basic("doorAdmin"))) {
      weak(
          admin.engine(
              "POST",
              "/user/create",
              Map.of("profile", profile, "credentials", Map.of("password", "123456"))));
    }
    Answer strong =
        web("doorAdmin")
            .engine(
                "POST",
                "/user/create",
                Map.of("profile", profile, "credentials", Map.of("password", "Quite-Long-77!")));

    assertThat(strong.status()).as(strong.body()).isEqualTo(204);
    identity.deleteUser("doorNew");
  }

  @Test
  void aWeakPasswordOfOnesOwnIsRefusedToo() {
    TestAccounts.ensure(identity, "doorWeak", "petition-office");
    for (HttpStaff person : List.of(web("doorWeak"), basic("doorWeak"))) {
      for (String password : List.of("123456", "doorWeak-2026", "kept-apart-19!", "KEPT-APART!")) {
        weak(
            person.engine(
                "PUT",
                "/user/doorWeak/credentials",
                Map.of("password", password, "authenticatedUserPassword", TestAccounts.PASSWORD)));
      }
    }
    assertThat(identity.checkPassword("doorWeak", TestAccounts.PASSWORD)).isTrue();
  }

  private static void weak(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo("密码至少 10 位，含大写字母、小写字母、数字和符号，不含账号和姓名。");
    assertThat(answer.json().path("faults").get(0).path("field").asText()).isEqualTo("password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/group/camunda-admin", "/group/camunda%2Dadmin", "/group/camunda-admin/"})
  void theGroupOfAdministratorsStays(String path) {
    Answer answer = basic("doorAdmin").engine("DELETE", path, null);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(identity.createGroupQuery().groupId("camunda-admin").count()).isOne();
  }

  @Test
  void theLastAdministratorStays() {
    List<String> others =
        identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
            .map(user -> user.getId())
            .filter(id -> !id.equals("doorAdmin"))
            .toList();
    others.forEach(id -> identity.deleteMembership(id, "camunda-admin"));
    try {
      for (String path :
          List.of(
              "/group/camunda-admin/members/doorAdmin", "/user/doorAdmin", "/user/door%41dmin")) {
        Answer answer = basic("doorAdmin").engine("DELETE", path, null);

        assertThat(answer.status()).as(path).isEqualTo(403);
        assertThat(answer.message()).contains("最后一名管理员");
      }
      assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isOne();
    } finally {
      others.forEach(id -> identity.createMembership(id, "camunda-admin"));
    }
  }

  private HttpStaff basic(String userId) {
    return HttpStaff.withBasic(port, userId, TestAccounts.PASSWORD);
  }

  private HttpStaff web(String userId) {
    return HttpStaff.loggedIn(port, userId, TestAccounts.PASSWORD);
  }
}
