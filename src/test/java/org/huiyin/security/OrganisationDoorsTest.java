package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Leaves another township behind, so nobody else uses its database. */
@Tag("own-jvm")
@HuiyinTest
@DirtiesContext
class OrganisationDoorsTest {

  private static final String OWN = "Quite-Own-2026!";

  @Autowired IdentityService identity;
  @Autowired Organisation organisation;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private HttpStaff admin;

  @BeforeEach
  void anAdministrator() {
    TestAccounts.ensure(identity, "doorAdmin", "camunda-admin");
    admin = HttpStaff.loggedIn(port, "doorAdmin", TestAccounts.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"doorClerk", "doorManager", "doorAnalyst"})
  void nobodyElseComesIn(String userId) {
    TestAccounts.ensure(identity, "doorClerk", "petition-office", "chair");
    TestAccounts.ensure(identity, "doorManager", "managers");
    TestAccounts.ensure(identity, "doorAnalyst", "analysts");
    HttpStaff other = HttpStaff.loggedIn(port, userId, TestAccounts.PASSWORD);

    assertThat(other.get("/organisation").status()).isEqualTo(403);
    for (String path :
        List.of(
            "/founding",
            "/units",
            "/villages",
            "/groups",
            "/people",
            "/people/1/posts",
            "/people/1/ending",
            "/people/1/absences",
            "/people/1/account",
            "/passwords")) {
      assertThat(other.post("/api/organisation" + path, Map.of()).status()).as(path).isEqualTo(403);
    }
    assertThat(other.put("/api/organisation/units/LAND", Map.of()).status()).isEqualTo(403);
    assertThat(HttpStaff.nobody(port).get("/organisation").status()).isEqualTo(401);
    assertThat(admin.withoutToken().post("/api/organisation/units", Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void theAdministratorSeesTheWholeTownship() {
    Answer page = admin.get("/organisation");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("青山乡", "自然资源所", "县直派出", "云溪县自然资源局", "唐晓梅", "青石代表小组", "结束任职")
        .doesNotContain("??");
    assertThat(admin.speaking("en").get("/organisation").body()).contains("Review organ");
  }

  @Test
  void whatIsWrongIsToldInSentencesAndNothingIsWritten() {
    Answer answer =
        admin.post(
            "/api/organisation/units",
            Map.of("code", "LAND", "name", "财政所", "belongsTo", "TOWNSHIP", "kind", "OFFICE"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("代码“LAND”已被使用").contains("名称“财政所”已被使用");
    Answer unknown =
        admin.post(
            "/api/organisation/units",
            Map.of("code", "NEWONE", "name", "新单位", "belongsTo", "MOON", "kind", "OFFICE"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.message()).contains("请求的内容有误").doesNotContain("MOON");
    assertThat(organisation.unit("NEWONE")).isEmpty();
    Answer again = admin.post("/api/organisation/founding", "{}");
    assertThat(again.status()).isEqualTo(400);
  }

  @Test
  void aUnitsHeadLeavesAndAnotherTakesOver() {
    Person old = organisation.personOf("head-civil").orElseThrow();
    ok(
        admin.post(
            "/api/organisation/people/" + old.id() + "/ending",
            Map.of("what", "ALL", "lastDay", "2026-01-01", "reason", "调离")));

    assertThat(admin.get("/organisation").body()).contains("空缺");
    assertThat(organisation.actingHead("CIVIL")).isEmpty();

    ok(
        admin.post(
            "/api/organisation/people",
            Map.of(
                "name",
                "新主任",
                "post",
                "社会事务办主任",
                "unit",
                "CIVIL",
                "headsUnit",
                true,
                "userId",
                "new-civil",
                "since",
                "2026-01-02")));

    assertThat(organisation.actingHead("CIVIL").orElseThrow().name()).isEqualTo("新主任");
    assertThat(identity.createUserQuery().memberOfGroup("unit-CIVIL").list())
        .extracting(u -> u.getId())
        .containsExactly("new-civil");
  }

  @Test
  void somebodyTakesAFurtherSeatAndGivesItUp() {
    Person person = organisation.personOf("staff-justice").orElseThrow();
    String path = "/api/organisation/people/" + person.id();
    Map<String, Object> seat =
        Map.of(
            "since",
            "2026-01-02",
            "seats",
            List.of(Map.of("body", "LEADING_GROUP", "role", "MEMBER")));
    ok(admin.post(path + "/posts", seat));

    assertThat(groupsOf("staff-justice")).contains("leading-group", "unit-JUSTICE");
    assertThat(admin.post(path + "/posts", seat).message()).contains("请先结束原来的任期");
    assertThat(
            admin
                .post(
                    path + "/posts",
                    Map.of(
                        "since",
                        "2026-01-02",
                        "seats",
                        List.of(Map.of("body", "PRESIDIUM", "role", "MEMBER"))))
                .message())
        .contains("主席团成员必须是乡人大代表");

    ok(
        admin.post(
            path + "/ending",
            Map.of(
                "what",
                "SEAT",
                "which",
                "LEADING_GROUP",
                "lastDay",
                "2026-01-31",
                "reason",
                "调整")));

    assertThat(groupsOf("staff-justice")).containsExactly("unit-JUSTICE");
  }

  @Test
  void whileAHeadIsAwayAColleagueOfTheSameUnitActs() {
    Person head = organisation.personOf("head-land").orElseThrow();
    Person colleague = organisation.personOf("staff-land").orElseThrow();
    Person stranger = organisation.personOf("head-forest").orElseThrow();
    String path = "/api/organisation/people/" + head.id() + "/absences";
    String today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();

    assertThat(
            admin
                .post(path, Map.of("since", today, "until", today, "substitute", stranger.id()))
                .message())
        .contains("同单位");
    ok(admin.post(path, Map.of("since", today, "until", today, "substitute", colleague.id())));

    assertThat(organisation.actingHead("LAND")).contains(colleague);
  }

  @Test
  void villagesGroupsAndUnitsAreAddedAndChanged() {
    ok(
        admin.post(
            "/api/organisation/villages",
            Map.of("code", "V21", "name", "新竹村", "villagerGroups", List.of("一组"))));
    ok(
        admin.post(
            "/api/organisation/groups",
            Map.of("code", "G21", "name", "新竹小组", "room", "新竹村接访室", "villages", List.of("V21"))));
    ok(
        admin.put(
            "/api/organisation/groups/G21",
            Map.of("name", "新竹代表小组", "room", "新竹村接访室", "villages", List.of("V21", "V07"))));
    ok(
        admin.put(
            "/api/organisation/units/ENV",
            Map.of("name", "环保站", "belongsTo", "COUNTY_STATION", "reviewOrgan", "云溪县生态环境局")));
    ok(
        admin.post(
            "/api/organisation/units/WATER/closing",
            Map.of("lastDay", "2026-01-31", "reason", "机构改革")));

    assertThat(organisation.groupOfVillage("V07").orElseThrow().name()).isEqualTo("新竹代表小组");
    assertThat(organisation.deputyGroup("G05").orElseThrow().villages()).containsExactly("V06");
    assertThat(organisation.unit("ENV").orElseThrow().reviewOrgan()).isEqualTo("云溪县生态环境局");
    assertThat(organisation.unit("WATER").orElseThrow().closedOn()).isNotNull();
    assertThat(identity.createGroupQuery().groupId("group-G21").count()).isOne();
  }

  @Test
  void aHandedOutPasswordOpensNothingButThePageWhereItIsChanged() {
    Person person =
        organisation.people().stream().filter(p -> p.userId() == null).findFirst().orElseThrow();
    ok(
        admin.post(
            "/api/organisation/people/" + person.id() + "/account",
            Map.of("userId", "first-time", "email", "first@qingshan.example")));
    assertThat(admin.get("/organisation").body()).contains("尚未发放密码");
    String password = handOut(person);

    HttpStaff newcomer = HttpStaff.loggedIn(port, "first-time", password);
    for (String path : List.of("/task", "/filter", "/user/first-time/profile")) {
      Answer answer = newcomer.engine("GET", path, null);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.json().path("type").asText()).isEqualTo("PasswordToBeChanged");
    }
    assertThat(
            HttpStaff.withBasic(port, "first-time", password)
                .engine("GET", "/version", null)
                .status())
        .isEqualTo(403);
    assertThat(
            newcomer
                .engine(
                    "PUT",
                    "/user/first-time/credentials",
                    Map.of("password", OWN, "authenticatedUserPassword", password))
                .status())
        .isEqualTo(403);
    assertThat(newcomer.get("/case/1").status()).isEqualTo(403);
    assertThat(newcomer.get("/password").body()).contains("初始密码");

    assertThat(choose(newcomer, password, "short").message()).contains("至少 10 位");
    assertThat(choose(newcomer, password, password).message()).contains("不能与现在的密码相同");
    ok(choose(newcomer, password, OWN));

    assertThat(newcomer.engine("GET", "/task", null).status()).isEqualTo(200);
    assertThat(choose(newcomer, password, "Another-2026!").message()).contains("现在的密码不对");
    assertThat(identity.checkPassword("first-time", password)).isFalse();
    assertThat(admin.get("/organisation").body()).doesNotContain("尚未发放密码");

    String forgotten = handOut(person);
    assertThat(
            HttpStaff.loggedIn(port, "first-time", forgotten).engine("GET", "/task", null).status())
        .isEqualTo(403);
    assertThat(everythingWritten()).doesNotContain(password, forgotten);
  }

  private String handOut(Person person) {
    Answer answer =
        admin.post("/api/organisation/passwords", Map.of("people", List.of(person.id())));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode handed = answer.json().path("passwords").get(0);
    assertThat(handed.path("userId").asText()).isEqualTo("first-time");
    return handed.path("password").asText();
  }

  private static Answer choose(HttpStaff person, String current, String fresh) {
    return person.post("/api/password", Map.of("current", current, "fresh", fresh));
  }

  private String everythingWritten() {
    return String.join(
        "\n",
        jdbc.sql("SELECT row_to_json(a)::text FROM huiyin.audit_entry a")
            .query(String.class)
            .list());
  }

  private List<String> groupsOf(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(g -> g.getId())
        .sorted()
        .toList();
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }
}
