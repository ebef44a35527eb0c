package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.KindOfCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every role of the sample before every door of every kind of case that has just been registered
 * (rules, Who must not see).
 */
@HuiyinTest
class WhoReadsACaseTest {

  private static final long NO_CASE = 987_654_321;
  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();
  private static final Map<String, Map<String, Answer>> UNKNOWN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Documents documents;
  @Autowired private Clock clock;

  private CaseWalk walk;
  private long caseId;
  private String taskId;
  private long documentId;

  /** The case waits for the chair to deliberate: no other member of the presidium handles it. */
  private static boolean seesNumbers(KindOfCase kind, String user) {
    return Set.of("clerk", "clerk2", kind.actingChair()).contains(user);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "RECEIVER_COMPLAINED_OF",
        "HEAD_OF_RECEIVER_RECUSED",
        "SEALED_WHILE_A_DEPUTY_TAKES_PART"
      })
  @Tag("L2022-28")
  @Tag("L2022-30")
  @Tag("R53")
  void aCaseIsOpenToThoseWhoWorkOnItAndForAllOthersThereIsNoSuchCase(KindOfCase kind) {
    aCase(kind);
    SoftAssertions all = new SoftAssertions();
    for (String user : KindOfCase.EVERYBODY) {
      boolean reads = kind.isOpenTo(user);
      for (Map.Entry<String, Answer> door : doors(user, caseId, taskId, documentId).entrySet()) {
        String what = kind + ": " + user + " at " + door.getKey();
        if (reads && door.getKey().equals("unmasking") && !seesNumbers(kind, user)) {
          all.assertThat(door.getValue().status()).as(what).isEqualTo(400);
          all.assertThat(door.getValue().message()).as(what).contains("正在办理的人查看");
        } else if (reads) {
          all.assertThat(door.getValue().status()).as(what).isIn(200, 204, 302);
        } else {
          Answer unknown = unknown(user).get(door.getKey());
          all.assertThat(door.getValue().status())
              .as(what)
              .isEqualTo(404)
              .isEqualTo(unknown.status());
          all.assertThat(door.getValue().body()).as(what).isEqualTo(unknown.body());
        }
      }
      all.assertThat(
              staff(user)
                  .post("/api/tasks/cards", Map.of("taskIds", List.of(taskId)))
                  .json()
                  .has(taskId))
          .as(kind + ": card for " + user)
          .isEqualTo(reads);
    }
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "RECEIVER_COMPLAINED_OF",
        "HEAD_OF_RECEIVER_RECUSED",
        "SEALED_WHILE_A_DEPUTY_TAKES_PART"
      })
  @Tag("L2022-28")
  @Tag("L2022-30")
  void theOpenStepOfACaseIsInTheListsOfThoseOnlyWhoMayDoIt(KindOfCase kind) {
    aCase(kind);
    SoftAssertions all = new SoftAssertions();
    for (String user : KindOfCase.EVERYBODY) {
      Answer listed =
          staff(user).engine("POST", "/task", Map.of("processInstanceId", walk.instance()));
      if (!kind.isOpenTo(user)) {
        all.assertThat(listed.json()).as(kind + ": tasks of " + user).isEmpty();
        Answer form = staff(user).engine("GET", "/task/" + taskId + "/form-variables", null);
        all.assertThat(form.status()).as(kind + ": form for " + user).isNotEqualTo(200);
        all.assertThat(form.body())
            .as(kind + ": form for " + user)
            .doesNotContain("李秀英", "宅基地", "RDXF");
      }
    }
    assertThat(
            staff(kind.actingChair())
                .engine("GET", "/task/" + taskId + "/form-variables", null)
                .status())
        .isEqualTo(200);
    all.assertAll();
  }

  private Map<String, Answer> unknown(String user) {
    return UNKNOWN.computeIfAbsent(
        port + user, key -> doors(user, NO_CASE, "no-such-task", NO_CASE));
  }

  private void aCase(KindOfCase kind) {
    walk = new CaseWalk(engine, organisation, actors, clock);
    walk.register(kind.registration(organisation));
    caseId = walk.caseId();
    taskId = walk.task("deliberate").getId();
    documentId =
        documents.store(caseId, "UPLOAD", "照片", "image/png", png(), new Actor("clerk2", Set.of()));
    if (kind.recused() != null) {
      Answer recused =
          staff(kind.recuses())
              .post(
                  "/api/cases/" + caseId + "/recusal",
                  Map.of("to", kind.recused(), "wording", "近亲属"));
      assertThat(recused.status()).as(recused.body()).isEqualTo(204);
    }
  }

  private Map<String, Answer> doors(String user, long caseId, String taskId, long documentId) {
    HttpStaff staff = staff(user);
    String api = "/api/cases/" + caseId;
    Map<String, Answer> answers = new HashMap<>();
    answers.put("page", staff.get("/case/" + caseId));
    answers.put("page of the task", staff.get("/case/by-task/" + taskId));
    answers.put("slip of the task", staff.get("/case/by-task/" + taskId + "/slip"));
    answers.put("slip", staff.get("/case/" + caseId + "/papers/slip"));
    answers.put("document", staff.get("/case/" + caseId + "/documents/" + documentId));
    answers.put("note", staff.post(api + "/note", Map.of("wording", "电话联系一次")));
    answers.put("supplement", staff.post(api + "/supplement", Map.of("wording", "补交照片")));
    answers.put("unmasking", staff.post(api + "/unmasking", Map.of("wording", "核对")));
    return answers;
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        port + user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }

  static byte[] png() {
    return java.util.Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  }
}
