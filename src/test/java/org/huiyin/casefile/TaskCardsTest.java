package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the cards of a task list count by, and that looking at them leaves a trace. */
@HuiyinTest
class TaskCardsTest {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void theDaysLeftAreOursAndNotThePetitioners() {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock).toServedReply();
    String task = walk.task("recordRating").getId();
    HttpStaff clerk = HttpStaff.loggedIn(port, "clerk", "Qingshan#2026");
    jdbc.sql(
            "UPDATE huiyin.deadline SET stopped_on = started_on WHERE case_id = ? AND clock <> 'REVIEW_APPLY'")
        .param(walk.caseId())
        .update();
    assertThat(
            jdbc.sql("SELECT clock FROM huiyin.deadline WHERE case_id = ? AND stopped_on IS NULL")
                .param(walk.caseId())
                .query(String.class)
                .list())
        .containsExactly("REVIEW_APPLY");

    JsonNode card =
        clerk.post("/api/tasks/cards", Map.of("taskIds", List.of(task))).json().get(task);

    assertThat(card.hasNonNull("daysLeft")).isFalse();
    assertThat(card.hasNonNull("dueOn")).isFalse();
  }

  @Test
  void eachCaseKnowsWhoSawItsCardOncePerHour() {
    CaseWalk one = new CaseWalk(engine, organisation, actors, clock).register();
    CaseWalk other = new CaseWalk(engine, organisation, actors, clock).register();
    List<String> both = List.of(one.task("deliberate").getId(), other.task("deliberate").getId());
    HttpStaff clerk = HttpStaff.loggedIn(port, "clerk2", "Qingshan#2026");

    clerk.post("/api/tasks/cards", Map.of("taskIds", both));
    clerk.post("/api/tasks/cards", Map.of("taskIds", both));
    clerk.post("/api/tasks/cards", Map.of("taskIds", List.of()));
    HttpStaff.loggedIn(port, "chair", "Qingshan#2026")
        .post("/api/tasks/cards", Map.of("taskIds", both.subList(0, 1)));

    assertThat(readersOf(one)).containsExactly("clerk2", "chair");
    assertThat(readersOf(other)).containsExactly("clerk2");
    assertThat(
            HttpStaff.loggedIn(port, "chair", "Qingshan#2026")
                .get("/case/" + one.caseId() + "/audit")
                .body())
        .contains("查看待办卡片");
  }

  private List<String> readersOf(CaseWalk walk) {
    return jdbc.sql(
            "SELECT user_id FROM huiyin.audit_entry WHERE act = 'READ_CARDS' AND case_id = ? ORDER BY id")
        .param(walk.caseId())
        .query(String.class)
        .list();
  }
}
