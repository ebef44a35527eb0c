package org.huiyin.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What must not be seen must not be inferable: everything that an account can list, count or export
 * is read before and after a case that is kept from him, and neither names the case nor counts it.
 */
@HuiyinTest
@Tag("L2022-28")
@Tag("L2022-30")
class NothingOfAHiddenCaseTest {

  private static final String PASSWORD = "Qingshan#2026";

  /** Before what was asked at the root for Modeler. */
  private static final String BASIC = "/engine-rest: ";

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @Autowired private ApplicationContext context;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private List<DoorRow> lists;

  /** A case and from whom it is kept by every road. */
  enum Hidden {
    SEALED(
        "vicechair",
        "member1",
        "leader-g01",
        "cadre-v01",
        "staff-land",
        "head-gov",
        "secretary",
        "deputy1",
        "analyst",
        "manager"),
    CLERK_COMPLAINED_OF(
        "clerk2", "leader-g01", "cadre-v01", "staff-land", "secretary", "deputy1", "analyst"),
    MANAGER_COMPLAINED_OF(
        "manager", "leader-g01", "cadre-v01", "staff-land", "secretary", "analyst"),
    UNIT_COMPLAINED_OF("head-land", "staff-land", "leader-g01", "deputy1", "secretary", "analyst"),
    CADRE_COMPLAINED_OF("cadre-v01", "cadre-v02", "leader-g01", "deputy1", "vicechair", "member1"),
    COMMITTEE_COMPLAINED_OF("cadre-v01", "leader-g01", "deputy1", "vicechair", "member1"),
    DEPUTY_COMPLAINED_OF("deputy1", "deputy3", "leader-g01", "cadre-v01", "vicechair", "member1"),
    ANALYST_COMPLAINED_OF("analyst", "leader-g01", "cadre-v01", "staff-land", "secretary"),
    /** Of village finance; nobody is complained of. */
    KEPT_FROM_GROUPS("leader-g01", "cadre-v01", "deputy1", "head-finance", "analyst");

    private final Set<String> keptFrom;

    Hidden(String... keptFrom) {
      this.keptFrom = Set.of(keptFrom);
    }
  }

  @BeforeEach
  void listsAreWhatAsksForNoId() {
    Map<String, Door> doors = EveryDoor.of(context);
    lists =
        DoorTable.rows().stream()
            .filter(row -> doors.containsKey(row.key()) && row.method().equals("GET"))
            .filter(row -> !row.pattern().contains("{") && !row.pattern().contains("*"))
            .filter(row -> row.right(Role.ADMIN) != 'X' && row.right(Role.NOBODY) == 'L')
            .toList();
    assertThat(lists).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource(names = {"SEALED", "CADRE_COMPLAINED_OF"})
  void noListCountCardExportOrRefusalKnowsOfIt(Hidden kind) {
    nothingIsKnownOf(kind);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SEALED", "CADRE_COMPLAINED_OF"})
  @Tag("thorough")
  void norDoesItOfTheOtherKinds(Hidden kind) {
    nothingIsKnownOf(kind);
  }

  private void nothingIsKnownOf(Hidden kind) {
    Map<String, Map<String, Answer>> before = new HashMap<>();
    kind.keptFrom.forEach(user -> before.put(user, everything(user, Map.of())));

    String mark = UUID.randomUUID().toString().substring(0, 8);
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    Map<String, Object> form = new HashMap<>(changes(kind));
    form.put("title", "题" + mark);
    form.put("petitionerName", "张" + mark);
    form.put("address", "址" + mark);
    walk.register(form);
    String task = walk.task("deliberate").getId();
    String number = walk.running().getBusinessKey();
    Map<String, String> ofIt = Map.of("instance", walk.instance(), "task", task, "number", number);

    List<String> wrong = new ArrayList<>();
    for (String user : kind.keptFrom) {
      Map<String, Answer> after = everything(user, ofIt);
      after.forEach(
          (what, answer) -> {
            for (String said : List.of(mark, number, walk.instance(), task)) {
              if (answer.body().contains(said) && !echoes(what, said)) {
                wrong.add(user + " at " + what + " reads " + said);
              }
            }
            assertThat(answer.status()).as(user + " at " + what).isLessThan(500);
          });
      counts(before.get(user))
          .forEach(
              (what, count) -> {
                String now = counts(after).get(what);
                if (!count.equals(now)) {
                  wrong.add(user + " counts at " + what + " " + count + ", then " + now);
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  /** What was asked for may stand in the answer that says there is none. */
  private static boolean echoes(String what, String said) {
    return what.contains(said);
  }

  private Map<String, Object> changes(Hidden kind) {
    return switch (kind) {
      case SEALED ->
          Map.of("purpose", "ACCUSATION", "complainedOf", List.of(Map.of("unit", "LAND")));
      case CLERK_COMPLAINED_OF -> Map.of("complainedOf", person("clerk2"));
      case MANAGER_COMPLAINED_OF -> Map.of("complainedOf", person("manager"));
      case UNIT_COMPLAINED_OF -> Map.of("complainedOf", List.of(Map.of("unit", "LAND")));
      case CADRE_COMPLAINED_OF -> Map.of("complainedOf", person("cadre-v01"));
      case COMMITTEE_COMPLAINED_OF -> Map.of("complainedOf", List.of(Map.of("unit", "V01")));
      case DEPUTY_COMPLAINED_OF -> Map.of("complainedOf", person("deputy1"));
      case ANALYST_COMPLAINED_OF -> Map.of("complainedOf", person("analyst"));
      case KEPT_FROM_GROUPS -> Map.of("category", "0401");
    };
  }

  private List<Map<String, String>> person(String userId) {
    return List.of(
        Map.of("person", String.valueOf(organisation.personOf(userId).orElseThrow().id())));
  }

  /** Every list of the table at both roots, every filter, and searches for what the case is. */
  private Map<String, Answer> everything(String user, Map<String, String> ofIt) {
    HttpStaff web =
        LOGGED_IN.computeIfAbsent(port + user, key -> HttpStaff.loggedIn(port, user, PASSWORD));
    HttpStaff basic = HttpStaff.withBasic(port, user, PASSWORD);
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (DoorRow row : lists) {
      String what = "GET " + row.pattern();
      switch (row.root()) {
        case "ENGINE" -> {
          answers.put(what, web.engine("GET", row.pattern(), null));
          answers.put(BASIC + what, basic.engine("GET", row.pattern(), null));
        }
        case "WEB_APPS" -> answers.put(what, web.get("/camunda/api" + row.pattern()));
        default -> answers.put(what, web.get(row.pattern()));
      }
    }
    answers.put("export CSV", web.get("/api/register-book/export?format=CSV"));
    throughTheEngine(web, "", ofIt, answers);
    throughTheEngine(basic, BASIC, ofIt, answers);
    ofIt.forEach(
        (what, id) ->
            answers.put(
                "card of " + id, web.post("/api/tasks/cards", Map.of("taskIds", List.of(id)))));
    return answers;
  }

  private static void throughTheEngine(
      HttpStaff staff, String root, Map<String, String> ofIt, Map<String, Answer> answers) {
    for (String path :
        List.of(
            "/task",
            "/task/count",
            "/history/task/count",
            "/process-instance",
            "/process-instance/count")) {
      answers.put(root + "POST " + path, staff.engine("POST", path, Map.of()));
    }
    for (JsonNode filter : staff.engine("GET", "/filter", null).json()) {
      String path = "/filter/" + filter.path("id").asText();
      answers.put(root + "list of " + path, staff.engine("POST", path + "/list", Map.of()));
      answers.put(root + "count of " + path, staff.engine("POST", path + "/count", Map.of()));
    }
    ofIt.forEach((what, id) -> searches(staff, root, id, answers));
  }

  private static void searches(
      HttpStaff staff, String root, String id, Map<String, Answer> answers) {
    for (String query :
        List.of(
            "/task?processInstanceId=",
            "/task?processInstanceBusinessKey=",
            "/task?taskId=",
            "/task/",
            "/task/count?processInstanceBusinessKey=",
            "/history/task?processInstanceId=",
            "/history/user-operation?processInstanceId=",
            "/process-instance?businessKey=",
            "/process-instance/",
            "/incident?processInstanceId=",
            "/job?processInstanceId=")) {
      Answer answer = staff.engine("GET", query + id, null);
      answers.put(root + "GET " + query + id, answer);
      assertThat(answer.body())
          .as(query + id)
          .doesNotContain("\"processInstanceId\":\"" + id, "\"businessKey\":\"" + id);
      if (query.contains("count")) {
        assertThat(answer.body().replace(" ", "")).as(query + id).doesNotContain("\"count\":1");
      }
    }
  }

  private static Map<String, String> counts(Map<String, Answer> answers) {
    Map<String, String> counts = new LinkedHashMap<>();
    answers.forEach(
        (what, answer) -> {
          if (what.contains("count") && answer.status() == 200) {
            counts.put(what, answer.body());
          }
        });
    return counts;
  }
}
