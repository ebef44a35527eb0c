package org.huiyin.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.KindOfCase;
import org.huiyin.security.matrix.Verdict.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of the table of doors called by everybody; what is asked for is never there. */
@HuiyinTest
class EndpointMatrixTest {

  private static final List<String> OTHER_VERBS = List.of("HEAD", "OPTIONS", "TRACE", "PATCH");

  @Autowired private ApplicationContext context;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Documents documents;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private Map<String, Door> doors;
  private Callers callers;

  @BeforeEach
  void everybodyLogsIn() {
    doors = EveryDoor.of(context);
    callers = new Callers(port, engine.getIdentityService());
  }

  @Test
  void nobodyAndAnAnalystFindEveryDoorAsTheTableSays() {
    everyDoorIs(EnumSet.of(Role.NOBODY, Role.ANALYST), row -> true);
  }

  @Test
  void everyRoleFindsOurOwnDoorsAsTheTableSays() {
    everyDoorIs(
        EnumSet.complementOf(EnumSet.of(Role.NOBODY, Role.ANALYST)),
        row -> !row.root().equals("ENGINE"));
  }

  @Test
  @Tag("thorough")
  void everyRoleFindsTheDoorsOfTheEngineAsTheTableSays() {
    everyDoorIs(
        EnumSet.complementOf(EnumSet.of(Role.NOBODY, Role.ANALYST)),
        row -> row.root().equals("ENGINE"));
  }

  private void everyDoorIs(Set<Role> roles, Predicate<DoorRow> which) {
    List<DoorRow> rows = DoorTable.rows().stream().filter(which).toList();
    List<String> wrong = new ArrayList<>();
    Map<String, String> before = EngineFingerprint.of(jdbc);
    rows.stream().filter(EndpointMatrixTest::isShut).forEach(row -> call(row, roles, wrong));
    assertThat(EngineFingerprint.of(jdbc)).as("the engine's tables").isEqualTo(before);
    rows.stream().filter(row -> !isShut(row)).forEach(row -> call(row, roles, wrong));
    assertThat(wrong).isEmpty();
  }

  private static boolean isShut(DoorRow row) {
    return row.right(Role.ADMIN) == 'X';
  }

  private void call(DoorRow row, Set<Role> roles, List<String> wrong) {
    Door door = doors.get(row.key());
    for (Call call : Knocking.calls(row, door, Map.of())) {
      for (Role role : roles) {
        Answer answer = callers.knock(call, door, role);
        if (!Verdict.keeps(row.right(role), role, call, answer)) {
          wrong.add(
              "%s %s should be %s: %d %s"
                  .formatted(
                      role, call, row.right(role), answer.status(), shortened(answer.body())));
        }
      }
    }
  }

  private static String shortened(String body) {
    return body.length() > 160 ? body.substring(0, 160) : body;
  }

  /** No verb does more than the table allows; one that shows something shows what GET shows. */
  @Test
  @Tag("thorough")
  void otherVerbsOpenNothing() {
    List<String> wrong = new ArrayList<>();
    Map<String, DoorRow> byPath = new LinkedHashMap<>();
    DoorTable.rows().stream()
        .filter(row -> doors.containsKey(row.key()))
        // Their calls are made with a session and a body of their own.
        .filter(row -> !row.pattern().startsWith("/admin/auth/"))
        .forEach(
            row ->
                byPath.merge(
                    row.root() + row.pattern(),
                    row,
                    (one, other) -> other.method().equals("GET") ? other : one));
    Map<String, String> before = EngineFingerprint.of(jdbc);
    byPath.values().forEach(row -> otherVerbs(row, wrong));
    assertThat(EngineFingerprint.of(jdbc)).as("the engine's tables").isEqualTo(before);
    assertThat(wrong).isEmpty();
  }

  private void otherVerbs(DoorRow row, List<String> wrong) {
    Door door = doors.get(row.key());
    Set<Role> roles = EnumSet.of(Role.NOBODY, Role.UNIT, Role.ANALYST, Role.OFFICE, Role.ADMIN);
    for (Call there : Knocking.calls(row, door, Map.of())) {
      for (String verb : OTHER_VERBS) {
        if (doors.containsKey(new Door(door.root(), verb, door.pattern(), null).key())) {
          continue;
        }
        for (Role role : roles) {
          Answer answer = callers.knock(new Call(verb, there.path()), door, role);
          boolean refused = answer.status() >= 400 && answer.status() < 500;
          boolean likeGet =
              verb.equals("HEAD")
                  && row.method().equals("GET")
                  && "YCOE".indexOf(row.right(role)) >= 0
                  && answer.status() < 400;
          // Which verbs there are is in the source; it is told to whoever may come this far.
          boolean verbsOnly = verb.equals("OPTIONS") && tellsVerbsOnly(answer);
          if (!refused && !likeGet && !verbsOnly) {
            wrong.add(
                "%s %s %s: %d %s"
                    .formatted(
                        role, verb, there.path(), answer.status(), shortened(answer.body())));
          }
        }
      }
    }
  }

  private static boolean tellsVerbsOnly(Answer answer) {
    return answer.status() < 400
        && (answer.body().isEmpty() || answer.body().contains("http://wadl.dev.java.net/2009/02"));
  }

  /** Reading with the ids of a case under seal tells no more than reading with those of nothing. */
  @Test
  @Tag("L2022-30")
  void theIdsOfASealedCaseAnswerLikeThoseOfNoCase() {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    walk.register(Map.of("purpose", "ACCUSATION", "complainedOf", List.of(Map.of("unit", "LAND"))));
    long caseId = walk.caseId();
    String task = walk.task("deliberate").getId();
    long document =
        documents.store(
            caseId, "UPLOAD", "证据", "image/png", KindOfCase.png(), new Actor("clerk2", Set.of()));
    Map<String, String> ofTheCase =
        Map.of(
            "caseId", String.valueOf(caseId),
            "documentId", String.valueOf(document),
            "taskId", task);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (DoorRow row : DoorTable.rows()) {
      Door door = doors.get(row.key());
      boolean ofATask = row.key().startsWith("ENGINE GET /task/{id}");
      boolean ofAnInstance = row.key().startsWith("ENGINE GET /process-instance/{id}");
      boolean ofACase =
          row.root().equals("HOUSE")
              && (row.pattern().contains("{caseId}") || row.pattern().contains("{taskId}"));
      if (!row.method().equals("GET") || !ofATask && !ofAnInstance && !ofACase) {
        continue;
      }
      Map<String, String> ids =
          ofACase ? ofTheCase : Map.of("id", ofATask ? task : walk.instance());
      List<Call> real = Knocking.calls(row, door, ids);
      List<Call> never = Knocking.calls(row, door, Map.of());
      for (int i = 0; i < real.size(); i++) {
        for (Role role : keptOut(ofAnInstance)) {
          Answer one = callers.knock(real.get(i), door, role);
          Answer other = callers.knock(never.get(i), door, role);
          compared++;
          if (one.status() != other.status() || !one.body().equals(other.body())) {
            wrong.add(
                "%s %s: %d %s | %d %s"
                    .formatted(
                        role,
                        real.get(i),
                        one.status(),
                        shortened(one.body()),
                        other.status(),
                        shortened(other.body())));
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  /** The office and the chair read it; where its instance stands administrators see as well. */
  private static List<Role> keptOut(boolean fromItsInstance) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.OFFICE && role != Role.CHAIR)
        .filter(role -> !fromItsInstance || role != Role.ADMIN)
        .toList();
  }
}
