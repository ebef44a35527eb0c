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
  void oneLineInTheAuditTrailTellsOfAllCardsShown() {
    String one =
        new CaseWalk(engine, organisation, actors, clock).register().task("deliberate").getId();
    String other =
        new CaseWalk(engine, organisation, actors, clock).register().task("deliberate").getId();
    HttpStaff clerk = HttpStaff.loggedIn(port, "clerk2", "Qingshan#2026");
    int before = readings().size();

    clerk.post("/api/tasks/cards", Map.of("taskIds", List.of(one, other)));
    clerk.post("/api/tasks/cards", Map.of("taskIds", List.of()));

    assertThat(readings()).hasSize(before + 1).last().isEqualTo("cards:2");
  }

  private List<String> readings() {
    return jdbc.sql(
            "SELECT subject FROM huiyin.audit_entry WHERE act = 'READ_CARDS' AND user_id = 'clerk2' ORDER BY id")
        .query(String.class)
        .list();
  }
}
