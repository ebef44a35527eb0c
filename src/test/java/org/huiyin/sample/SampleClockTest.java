package org.huiyin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.clock.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuiyinTest
class SampleClockTest {

  private static final String CLOCK = "/api/sample/clock";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private TaskService tasks;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void anAdministratorMovesTimeAndTheEngineGoesAlong() {
    HttpStaff admin = HttpStaff.loggedIn(port, "admin", SampleAccounts.PASSWORD);

    Answer answer = admin.post(CLOCK, Map.of("moveTo", "2031-02-10T09:00:00+08:00"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(OffsetDateTime.parse(answer.json().path("now").asText()))
        .isBetween(
            OffsetDateTime.parse("2031-02-10T09:00:00+08:00"),
            OffsetDateTime.parse("2031-02-10T09:01:00+08:00"));
    assertThat(LocalDate.now(clock)).isEqualTo("2031-02-10");
    Task task = tasks.newTask();
    tasks.saveTask(task);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getCreateTime())
        .isBetween(Instant.parse("2031-02-10T01:00:00Z"), Instant.parse("2031-02-10T01:01:00Z"));
    tasks.deleteTask(task.getId(), true);
  }

  @Test
  void aNumberOfDaysMovesItOn() {
    LocalDate today = LocalDate.now(clock);

    HttpStaff.loggedIn(port, "admin", SampleAccounts.PASSWORD).post(CLOCK, Map.of("days", 16));

    assertThat(LocalDate.now(clock)).isEqualTo(today.plusDays(16));
  }

  @Test
  void nobodyElseMovesIt() {
    LocalDate today = LocalDate.now(clock);

    assertThat(
            HttpStaff.loggedIn(port, "clerk", SampleAccounts.PASSWORD)
                .post(CLOCK, Map.of("days", 1))
                .status())
        .isEqualTo(403);
    assertThat(HttpStaff.nobody(port).post(CLOCK, Map.of("days", 1)).status()).isIn(401, 403);

    assertThat(LocalDate.now(clock)).isEqualTo(today);
  }

  @Test
  void anUnclearMoveIsRefusedWithASentence() {
    HttpStaff admin = HttpStaff.loggedIn(port, "admin", SampleAccounts.PASSWORD);

    for (Map<String, Object> unclear :
        List.<Map<String, Object>>of(
            Map.of(), Map.of("days", 1, "moveTo", "2031-02-10T09:00:00+08:00"))) {
      Answer answer = admin.post(CLOCK, unclear);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.message()).contains("moveTo");
    }
  }
}
