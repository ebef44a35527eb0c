package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.engine.form.EveryRow;
import org.huiyin.engine.form.NastySubmits;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The ways round a form of a shipped step, each with what would do its work on a stock engine, by
 * the person whose step it is: shut at both roots, and not a row of any table is other than before.
 */
class WaysRoundTheFormTest extends Situation {

  private static final String PASSWORD = "Qingshan#2026";
  private static final Map<String, Object> NAME = Map.of("value", "王秀英", "type", "String");
  private static final Map<String, Object> DIRECT =
      Map.of("variables", Map.of("route", Map.of("value", "DIRECT", "type", "String")));

  @LocalServerPort private int port;

  private record Way(String method, String path, Object body) {}

  private List<Way> ways(String task) {
    String instance = walk.instance();
    Map<String, Object> modified = Map.of("modifications", Map.of("route", NAME));
    return List.of(
        new Way("PUT", "/task/" + task + "/variables/route", NAME),
        new Way("POST", "/task/" + task + "/variables", modified),
        new Way("PUT", "/task/" + task + "/localVariables/route", NAME),
        new Way("POST", "/task/" + task + "/localVariables", modified),
        new Way("DELETE", "/task/" + task + "/variables/caseId", null),
        new Way("POST", "/task/" + task + "/variables/route/data", modified),
        new Way("PUT", "/process-instance/" + instance + "/variables/route", NAME),
        new Way("POST", "/process-instance/" + instance + "/variables", modified),
        new Way("PUT", "/execution/" + instance + "/localVariables/route", NAME),
        new Way("POST", "/execution/" + instance + "/localVariables", modified),
        new Way(
            "POST",
            "/process-instance/" + instance + "/modification",
            Map.of(
                "instructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "draftReply")))),
        new Way(
            "POST",
            "/message",
            Map.of(
                "messageName",
                "petitionWithdrawn",
                "processInstanceId",
                instance,
                "processVariables",
                Map.of("route", NAME))),
        new Way("POST", "/signal", Map.of("name", "anything", "variables", Map.of("route", NAME))),
        new Way("POST", "/execution/" + instance + "/signal", DIRECT),
        new Way("POST", "/task/" + task + "/comment/create", Map.of("message", "王秀英来过。")),
        new Way("POST", "/process-instance/" + instance + "/comment", Map.of("message", "王秀英")),
        new Way(
            "POST",
            "/task/" + task + "/attachment/create",
            Map.of("name", "王秀英", "url", "http://x/")),
        new Way("POST", "/task/create", Map.of("id", "own", "name", "王秀英", "assignee", "chair")),
        new Way("POST", "/task/" + task + "/delegate", Map.of("userId", "member1")),
        new Way("POST", "/task/" + task + "/resolve", DIRECT),
        new Way("POST", "/task/" + task + "/resolve", Map.of()),
        new Way("POST", "/task/" + task + "/assignee", Map.of("userId", "member1")),
        new Way(
            "POST",
            "/task/" + task + "/bpmnError",
            Map.of("errorCode", "x", "variables", Map.of("route", NAME))),
        new Way("POST", "/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "x")),
        new Way(
            "PUT",
            "/task/" + task,
            Map.of(
                "name", "王秀英",
                "description", "青山村三组",
                "priority", 100,
                "due", "2036-01-01T00:00:00.000+0800",
                "followUp", "2036-01-01T00:00:00.000+0800")),
        new Way(
            "POST",
            "/task/" + task + "/identity-links",
            Map.of("userId", "member1", "type", "candidate")),
        new Way("DELETE", "/task/" + task, null),
        new Way("DELETE", "/process-instance/" + instance, null),
        new Way("PUT", "/process-instance/" + instance + "/suspended", Map.of("suspended", true)),
        new Way("POST", "/external-task/fetchAndLock", Map.of("workerId", "x", "maxTasks", 1)));
  }

  @Test
  void areShutAndLeaveEverythingAsItWas() {
    walk.register();
    String task = walk.task("deliberate").getId();
    List<HttpStaff> roots =
        List.of(
            HttpStaff.loggedIn(port, CaseWalk.CHAIR, PASSWORD),
            HttpStaff.withBasic(port, CaseWalk.CHAIR, PASSWORD));
    roots.forEach(root -> root.engine("GET", "/task/" + task, null));
    String before = EveryRow.of(jdbc);
    for (Way way : ways(task)) {
      for (HttpStaff root : roots) {
        Answer answer = root.engine(way.method(), way.path(), way.body());

        assertThat(answer.status()).as(way + ": " + answer.body()).isBetween(400, 499);
        assertThat(answer.message()).as(way.toString()).isEqualTo("系统不提供这个操作。");
      }
      assertThat(EveryRow.of(jdbc)).as(way.toString()).isEqualTo(before);
    }
    walk.deliberate(Map.of());
  }

  /** What the chair would say at the end does not stand in wait from the beginning. */
  @Test
  void whatALaterStepAsksForIsRefusedByNameAtAnEarlierOneThroughAllFourDoors() {
    walk.register();
    String task = walk.task("deliberate").getId();
    List<HttpStaff> roots =
        List.of(
            HttpStaff.loggedIn(port, CaseWalk.CHAIR, PASSWORD),
            HttpStaff.withBasic(port, CaseWalk.CHAIR, PASSWORD));
    Answer claimed =
        roots.get(0).engine("POST", "/task/" + task + "/claim", Map.of("userId", CaseWalk.CHAIR));
    assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
    roots.get(1).engine("GET", "/task/" + task, null);
    String before = EveryRow.of(jdbc);
    Map<String, Object> later =
        Map.of(
            "approval", "APPROVE",
            "verdict", "ACCEPT",
            "outcomes", walk.drafted("SUPPORTED").get("outcomes"),
            "served", "SERVED",
            "satisfaction", "SATISFIED");
    later.forEach(
        (field, value) -> {
          Map<String, Object> content = CaseWalk.with(walk.direct(), Map.of(field, value));
          for (HttpStaff root : roots) {
            for (String call : List.of("/submit-form", "/complete")) {
              Answer answer =
                  root.engine("POST", "/task/" + task + call, NastySubmits.body(content));

              assertThat(answer.status()).as(field + answer.body()).isEqualTo(400);
              assertThat(answer.json().path("faults"))
                  .as(answer.body())
                  .singleElement()
                  .satisfies(fault -> assertThat(fault.path("field").asText()).isEqualTo(field));
            }
          }
        });
    assertThat(EveryRow.of(jdbc)).isEqualTo(before);
    walk.deliberate(Map.of());
  }

  /** The four calls that start a process, whose definitions are named by key or by id. */
  @Test
  void noProcessStartsWithAnythingInIt() {
    String id =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(PetitionHandling.KEY)
            .latestVersion()
            .singleResult()
            .getId();
    Map<String, Object> variables = Map.of("variables", Map.of("caseId", Map.of("value", 1)));
    List<Object> bodies = new ArrayList<>();
    bodies.add(variables);
    bodies.add(Map.of("businessKey", "王秀英"));
    bodies.add(
        Map.of(
            "startInstructions",
            List.of(Map.of("type", "startBeforeActivity", "activityId", "draftReply"))));
    Map<String, Object> mixed = new LinkedHashMap<>();
    mixed.put("variables", Map.of());
    mixed.put("caseInstanceId", "王秀英");
    bodies.add(mixed);
    List<HttpStaff> roots =
        List.of(
            HttpStaff.loggedIn(port, CaseWalk.CLERK, PASSWORD),
            HttpStaff.withBasic(port, CaseWalk.CLERK, PASSWORD));
    roots.forEach(root -> root.engine("GET", "/process-definition/count", null));
    String before = EveryRow.of(jdbc);
    for (String definition : List.of(id, "key/" + PetitionHandling.KEY)) {
      for (String call : List.of("start", "submit-form")) {
        String path = "/process-definition/" + definition + "/" + call;
        for (Object body : bodies) {
          for (HttpStaff root : roots) {
            Answer answer = root.engine("POST", path, body);

            assertThat(answer.status()).as(path + body + answer.body()).isEqualTo(403);
            assertThat(answer.message()).startsWith("发起流程时不能附带");
          }
        }
        assertThat(EveryRow.of(jdbc)).as(path).isEqualTo(before);
      }
    }
  }
}
