package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.browser.StaffBrowser;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator runs the system and reads no case: no call of the engine's makes a reader of
 * cases of him, puts a password of his on another's account, or tells which cases are guarded.
 */
@HuiyinTest
class AdministratorsHandsTest {

  private static final String ADMIN = "handsAdmin";

  @Autowired ProcessEngine engine;
  @Autowired Organisation organisation;
  @Autowired OrganisationChanges changes;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private IdentityService identity;
  private List<HttpStaff> both;

  @BeforeEach
  void anAdministrator() {
    identity = engine.getIdentityService();
    TestAccounts.ensure(identity, ADMIN, "camunda-admin");
    both =
        List.of(
            HttpStaff.withBasic(port, ADMIN, TestAccounts.PASSWORD),
            HttpStaff.loggedIn(port, ADMIN, TestAccounts.PASSWORD));
  }

  @AfterEach
  void nobodyActs() {
    identity.clearAuthentication();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/group/petition-office/members/handsAdmin",
        "/group/chair/members/handsAdmin",
        "/group/analysts/members/handsAdmin",
        "/group/unit-LAND/members/handsAdmin/",
        "/gro%75p/petition%2Doffice/member%73/handsAdmin"
      })
  void heDoesNotJoinAWorkingGroup(String path) {
    for (HttpStaff admin : both) {
      for (String method : List.of("PUT", "DELETE")) {
        Answer answer = admin.engine(method, path, null);

        assertThat(answer.status()).as(method + " " + path).isEqualTo(403);
        assertThat(answer.message()).contains("组织机构");
      }
    }
    assertThat(identity.createGroupQuery().groupMember(ADMIN).list())
        .extracting(group -> group.getId())
        .containsExactly("camunda-admin");
  }

  @Test
  void heMakesAnotherAdministrator() {
    TestAccounts.ensure(identity, "handsSecond");
    for (HttpStaff admin : both) {
      String path = "/group/camunda-admin/members/handsSecond";

      assertThat(admin.engine("PUT", path, null).status()).isEqualTo(204);
      assertThat(admin.engine("DELETE", path, null).status()).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/user/chair/credentials", "/us%65r/ch%61ir/credential%73/"})
  void heDoesNotSetThePasswordOfAPersonOfTheOrganisation(String path) {
    for (HttpStaff admin : both) {
      Answer answer =
          admin.engine(
              "PUT",
              path,
              Map.of(
                  "password",
                  "Taken-Over-77!",
                  "authenticatedUserPassword",
                  TestAccounts.PASSWORD));

      assertThat(answer.status()).as(answer.body()).isEqualTo(403);
      assertThat(answer.message()).contains("初始密码");
    }
    assertThat(identity.checkPassword("chair", StaffBrowser.SAMPLE_PASSWORD)).isTrue();
  }

  @Test
  void heSetsHisOwnAndThatOfAnAccountThatIsNobodysOfTheOrganisation() {
    TestAccounts.ensure(identity, "handsSecond");
    for (String account : List.of("handsSecond", ADMIN)) {
      assertThat(
              both.get(0)
                  .engine(
                      "PUT",
                      "/user/" + account + "/credentials",
                      Map.of(
                          "password",
                          TestAccounts.PASSWORD,
                          "authenticatedUserPassword",
                          TestAccounts.PASSWORD))
                  .status())
          .as(account)
          .isEqualTo(204);
    }
  }

  @Test
  void heDoesNotTakeAnAccountAwayToMakeItAnew() {
    for (HttpStaff admin : both) {
      assertThat(admin.engine("DELETE", "/user/chair", null).status()).isEqualTo(403);
      assertThat(admin.engine("DELETE", "/group/petition-office", null).status()).isEqualTo(403);
    }
    assertThat(identity.createUserQuery().userId("chair").count()).isOne();
    assertThat(identity.createGroupQuery().groupId("petition-office").count()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "7, READ",
    "7, ALL",
    "8, READ",
    "8, UPDATE_VARIABLE",
    "6, READ_INSTANCE",
    "6, READ_TASK",
    "6, TASK_WORK",
    "6, ALL",
    "17, READ",
    "19, READ_HISTORY",
    "20, READ_HISTORY"
  })
  void heGivesNobodyARightOnTasksOrInstances(int resource, String permission) {
    for (HttpStaff admin : both) {
      Answer answer = grant(admin, resource, permission);

      assertThat(answer.status()).as(answer.body()).isEqualTo(403);
      assertThat(answer.message()).contains("组织机构");
    }
    assertThat(
            engine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .userIdIn(ADMIN)
                .resourceType(resource)
                .count())
        .isZero();
  }

  @Test
  void norByWritingTheKindOfRightInAnotherWay() {
    for (Object resource : List.of("7", 7.4, "TASK")) {
      Answer answer =
          both.get(0)
              .engine(
                  "POST",
                  "/authorization/create",
                  Map.of(
                      "type",
                      1,
                      "userId",
                      ADMIN,
                      "resourceType",
                      resource,
                      "resourceId",
                      "*",
                      "permissions",
                      List.of("ALL")));

      assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, ACCESS", "6, READ", "6, CREATE_INSTANCE", "8, CREATE", "5, READ"})
  void rightsOnPagesModelsAndListsHeGives(int resource, String permission) {
    Answer given = grant(both.get(1), resource, permission);

    assertThat(given.status()).as(given.body()).isEqualTo(200);
    engine.getAuthorizationService().deleteAuthorization(given.json().path("id").asText());
  }

  @Test
  void heDeploysNothingNorDoesTheRightThatAnEarlierVersionGaveHim() {
    Authorization grant = rightOnDeployments();
    grant.addPermission(Permissions.CREATE);
    engine.getAuthorizationService().saveAuthorization(grant);
    for (HttpStaff admin : both) {
      assertThat(admin.deploy("not mine", Probe.files("<bpmn:task id=\"look\"/>")).status())
          .isEqualTo(403);
    }

    changes.bringFollowersInStep();

    assertThat(rightOnDeployments().isPermissionGranted(Permissions.CREATE)).isFalse();
    assertThat(rightOnDeployments().isPermissionGranted(Permissions.READ)).isTrue();
  }

  /** He would know its password for good, and nobody would be made to change it. */
  @Test
  void anAccountThatHeMadeHimselfIsNobodysInTheOrganisation() {
    TestAccounts.ensure(identity, "madeearlier", "nobody-at-all");
    long person =
        organisation.people().stream()
            .filter(one -> one.userId() == null)
            .findFirst()
            .orElseThrow()
            .id();

    Answer answer =
        HttpStaff.loggedIn(port, "admin", "Qingshan#2026")
            .speaking("zh-CN")
            .post(
                "/api/organisation/people/" + person + "/account", Map.of("userId", "madeearlier"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains("已经在别处开立");
    assertThat(organisation.person(person).orElseThrow().userId()).isNull();
  }

  /** Nor is anybody else told, whose step it may be. */
  @Test
  void norIsAUnitOrAClerkByListCountOrOrder() {
    for (String user : List.of("head-land", "clerk", "member1")) {
      HttpStaff staff = HttpStaff.loggedIn(port, user, "Qingshan#2026");
      for (String path :
          List.of(
              "/task?processVariables=guarded_eq_true",
              "/task/count?processVariables=guarded_eq_true",
              "/task?sortBy=processVariable&sortOrder=asc")) {
        assertThat(staff.engine("GET", path, null).status()).as(user + path).isEqualTo(403);
      }
      Map<String, Object> asked =
          Map.of(
              "processVariables",
              List.of(Map.of("name", "guarded", "operator", "eq", "value", true)));
      for (Map<String, Object> body :
          List.<Map<String, Object>>of(
              asked,
              Map.of("orQueries", List.of(asked)),
              Map.of(
                  "sorting",
                  List.of(
                      Map.of(
                          "sortBy", "processVariable",
                          "sortOrder", "asc",
                          "parameters", Map.of("variable", "guarded", "type", "boolean")))))) {
        assertThat(staff.engine("POST", "/task", body).status()).as(user + body).isEqualTo(403);
      }
    }
  }

  @Test
  void heIsNotToldWhichCasesAreGuarded() {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));
    String instance = walk.instance();
    List<Map<String, Object>> guarded =
        List.of(Map.of("name", "guarded", "operator", "eq", "value", true));
    for (HttpStaff admin : both) {
      assertThat(admin.engine("GET", "/process-instance/" + instance, null).status())
          .as("he finds the instance of a failed job")
          .isEqualTo(200);
      for (String path :
          List.of(
              "/process-instance?variables=guarded_eq_true",
              "/process-instance?v%61riables=guarded_eq_true",
              "/process-instance/count?variables=guarded_eq_true")) {
        assertThat(admin.engine("GET", path, null).status()).as(path).isEqualTo(403);
      }
      for (String path : List.of("/process-instance", "/process-instance/count", "/execution")) {
        for (Map<String, Object> body :
            List.<Map<String, Object>>of(
                Map.of("variables", guarded),
                Map.of("processVariables", guarded),
                Map.of("orQueries", List.of(Map.of("variables", guarded))))) {
          Answer answer = admin.engine("POST", path, body);
          assertThat(answer.status()).as(path + body).isEqualTo(403);
          assertThat(answer.message()).contains("变量");
        }
      }
      Map<String, Object> its = Map.of("processInstanceIdIn", List.of(instance));
      assertThat(admin.engine("POST", "/variable-instance", its).body()).isEqualTo("[]");
      assertThat(
              admin.engine("POST", "/variable-instance/count", its).json().path("count").asInt(-1))
          .isZero();
    }
    String cockpit = "/camunda/api/cockpit/plugin/base/default/process-instance";
    assertThat(both.get(1).post(cockpit, Map.of("variables", guarded)).status()).isEqualTo(403);
    assertThat(both.get(1).post(cockpit + "/count", Map.of("variables", guarded)).status())
        .isEqualTo(403);
    assertThat(both.get(1).post(cockpit, Map.of()).status()).isEqualTo(200);
    assertThat(both.get(1).get("/case/" + walk.caseId()).status()).isEqualTo(404);
  }

  private Answer grant(HttpStaff admin, int resource, String permission) {
    return admin.engine(
        "POST",
        "/authorization/create",
        Map.of(
            "type",
            1,
            "userId",
            ADMIN,
            "resourceType",
            resource,
            "resourceId",
            "*",
            "permissions",
            List.of(permission)));
  }

  private Authorization rightOnDeployments() {
    return engine
        .getAuthorizationService()
        .createAuthorizationQuery()
        .groupIdIn("camunda-admin")
        .resourceType(Resources.DEPLOYMENT)
        .resourceId("*")
        .singleResult();
  }
}
