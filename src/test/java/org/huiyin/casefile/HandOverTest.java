package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseOnRecord;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No task is ever without somebody who sees it, whoever falls ill or is kept out. */
@HuiyinTest
class HandOverTest {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private CaseWalk walk;
  private long caseId;

  @BeforeEach
  void memberOneHandlesACase() {
    walk = new CaseWalk(engine, organisation, actors, clock);
    caseId = walk.register().deliberate(Map.of()).caseId();
  }

  @Test
  void aTaskThatNobodyElseCouldTakeIsNotGivenBack() {
    String path = "/task/" + walk.task("handleDirectly").getId() + "/unclaim";

    Answer answer = staff("member1").engine("POST", path, Map.of());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("请主席在案卷页移交");
    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo("member1");
  }

  @Test
  @Tag("L2022-28")
  void aTaskThatIsAlreadyNobodysGoesToTheChairWhenSomebodyIsKeptOut() {
    engine.getTaskService().setAssignee(walk.task("handleDirectly").getId(), null);

    done(
        staff("chair")
            .post("/api/cases/" + caseId + "/recusal", Map.of("to", "member1", "wording", "近亲属")));

    assertThat(engine.getTaskService().getIdentityLinksForTask(walk.task("handleDirectly").getId()))
        .extracting(IdentityLink::getUserId)
        .containsExactly("chair");
  }

  @Test
  void theChairHandsTheHandlingToAnotherWhoIsResponsibleFromThenOn() {
    done(handOver("chair", "handleDirectly", "member2", "石大海住院"));

    CaseOnRecord record = new CaseOnRecord(jdbc, caseId);
    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo("member2");
    assertThat(record.says("responsible_person")).isEqualTo("member2");
    assertThat(record.messages("handOver")).containsExactly("NORMAL member2");
    assertThat(record.acts()).contains("HAND_OVER");
    assertThat(
            record.rows(
                "SELECT taken_by FROM huiyin.step WHERE case_id = ? AND step_key = 'handleDirectly'"))
        .containsExactly(Map.of("taken_by", "member2"));
    String page = staff("chair").get("/case/" + caseId).body();
    assertThat(page).contains("data-act=\"hand-over\"", "直接办理：", "石大海住院");
    assertThat(
            staff("member1")
                .engine("POST", "/task", Map.of("processInstanceId", walk.instance()))
                .json())
        .isEmpty();
    walk.submit("member2", "handleDirectly", walk.handled());
    assertThat(walk.waitsAt("reviewResult")).isTrue();
  }

  @Test
  void onlyTheChairGivesTheHandlingAwayAndOnlyToSomebodyWhoMayHaveIt() {
    for (String other : List.of("clerk", "member1", "member2")) {
      refused(handOver(other, "handleDirectly", "member2", "住院"), "由主席移交");
    }
    assertThat(handOver("head-land", "handleDirectly", "member2", "住院").status()).isEqualTo(404);
    refused(handOver("chair", "handleDirectly", "head-land", " "), "不归该人员办理", "请填写理由");
    refused(handOver("chair", "handleDirectly", "member1", "住院"), "已经在该人员手里");
    refused(handOver("chair", "handleDirectly", "nobody", "住院"), "请选择人员");
    refused(
        staff("chair")
            .post(
                "/api/cases/" + caseId + "/hand-over",
                Map.of("step", 0, "to", "member2", "wording", "住院")),
        "请选择本件在办的待办");
    done(
        staff("chair")
            .post("/api/cases/" + caseId + "/recusal", Map.of("to", "member2", "wording", "近亲属")));
    refused(handOver("chair", "handleDirectly", "member2", "住院"), "该人员不能接触本件");
    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo("member1");
  }

  @Test
  void theOfficeHandsOverItsOwnTasks() {
    walk.signNotice();
    engine.getTaskService().claim(walk.task("serveNotice").getId(), "clerk2");

    refused(handOver("clerk", "serveNotice", "member2", "休假"), "不归该人员办理");
    done(handOver("clerk", "serveNotice", "clerk3", "休假"));

    assertThat(walk.task("serveNotice").getAssignee()).isEqualTo("clerk3");
    assertThat(new CaseOnRecord(jdbc, caseId).says("responsible_person")).isEqualTo("member1");
  }

  private Answer handOver(String by, String step, String to, String reason) {
    long id =
        jdbc.sql("SELECT id FROM huiyin.step WHERE task_id = ?")
            .param(walk.task(step).getId())
            .query(Long.class)
            .single();
    return staff(by)
        .post(
            "/api/cases/" + caseId + "/hand-over", Map.of("step", id, "to", to, "wording", reason));
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static void refused(Answer answer, String... sentences) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains(sentences);
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        port + user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }
}
