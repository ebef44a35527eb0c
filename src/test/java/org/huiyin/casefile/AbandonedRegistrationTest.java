package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.secrecy.Secrecy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 放弃登记: what was begun and will not be sent is thrown away, and leaves no gap in the register. */
@HuiyinTest
class AbandonedRegistrationTest {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private JdbcClient jdbc;
  @Autowired private Secrecy secrecy;
  @Autowired private Clock clock;

  private CaseWalk walk;
  private String task;

  @BeforeEach
  void begun() {
    walk = new CaseWalk(engine, organisation, actors, clock).start();
    task = walk.task("register").getId();
  }

  private Answer discard(String user, String taskId, String why) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026")
        .post("/api/registrations/" + taskId + "/discarding", Map.of("wording", why));
  }

  @Test
  void endsTheWorkAndThrowsTheDraftAwayAndSaysWhy() {
    HttpStaff clerk = HttpStaff.loggedIn(port, "clerk", "Qingshan#2026");
    clerk.put("/api/steps/" + task + "/draft", Map.of("petitionerName", "写了一半的人"));
    assertThat(drafts()).isEqualTo(1);

    assertThat(discard("clerk", task, " ").message()).contains("请填写理由");
    assertThat(discard("clerk", task, "重复登记").status()).isEqualTo(204);

    assertThat(walk.running()).isNull();
    assertThat(drafts()).isZero();
    assertThat(
            jdbc.sql(
                    "SELECT user_id, reason FROM huiyin.audit_entry WHERE act = 'DISCARD_REGISTRATION' AND subject = ?")
                .param("task:" + task)
                .query(
                    (row, n) ->
                        row.getString(1)
                            + " "
                            + secrecy.decrypt(row.getBytes(2), "audit_entry.reason"))
                .list())
        .containsExactly("clerk 重复登记");
    assertThat(discard("clerk", task, "再来一次").status()).isEqualTo(404);
  }

  private int drafts() {
    return jdbc.sql("SELECT count(*) FROM huiyin.step_draft WHERE task_id = ?")
        .param(task)
        .query(Integer.class)
        .single();
  }

  @Test
  void isForWhoBeganItAndForTheOffice() {
    assertThat(discard("member1", task, "不是我的").status()).isEqualTo(404);
    assertThat(walk.running()).isNotNull();

    assertThat(discard("clerk2", task, "同事离岗").status()).isEqualTo(204);
  }

  @Test
  void isNeverAWayToEndACase() {
    walk.submit("clerk", "register", walk.visit());

    assertThat(discard("clerk", task, "登记错误").status()).isEqualTo(404);
    assertThat(discard("clerk", walk.task("deliberate").getId(), "登记错误").status()).isEqualTo(404);
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }
}
