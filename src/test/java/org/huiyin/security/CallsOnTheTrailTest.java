package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.RowsOfATest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's own doors: who looked into an instance, changed an account or deployed a model. */
@Tag("R92")
@HuiyinTest
class CallsOnTheTrailTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private java.time.Clock clock;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private RowsOfATest rows;
  private HttpStaff admin;

  @BeforeEach
  void theAdministratorIsThere() {
    rows = new RowsOfATest(jdbc, actors, port);
    admin = rows.staff("admin");
  }

  private List<Map<String, Object>> since(long before, String user) {
    return jdbc.sql(
            "SELECT act, subject, case_id, detail::text FROM huiyin.audit_entry WHERE id > ? AND user_id = ? ORDER BY id")
        .params(before, user)
        .query()
        .listOfRows();
  }

  @Test
  void lookingIntoAnInstanceLeavesARowOnItsCase() {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock).register();
    long before = rows.last();

    admin.engine("GET", "/process-instance/" + walk.instance(), null);
    rows.leaves("instance", before, "admin", walk.caseId(), "READ_INSTANCE");
    admin.engine(
        "POST", "/variable-instance", Map.of("processInstanceIdIn", List.of(walk.instance())));
    rows.leaves("variables", before, "admin", walk.caseId(), "READ_VARIABLES");
    admin.engine("GET", "/job", null);
    rows.leaves("jobs", before, "admin", null, "READ_JOBS");
  }

  @Test
  void accountsGroupsAndRightsAreChangedByNameAndWithoutAPassword() {
    String id = "u" + UUID.randomUUID().toString().substring(0, 8);
    long before = rows.last();

    assertThat(
            admin
                .engine(
                    "POST",
                    "/user/create",
                    Map.of(
                        "profile",
                        Map.of("id", id, "firstName", "新", "lastName", "来客"),
                        "credentials",
                        Map.of("password", "Besuch#2026-xY")))
                .status())
        .isEqualTo(204);
    admin.engine("PUT", "/group/managers/members/" + id, null);
    admin.engine("DELETE", "/group/managers/members/" + id, null);
    admin.engine("DELETE", "/user/" + id, null);

    assertThat(since(before, "admin"))
        .extracting(row -> row.get("act") + " " + row.get("subject"))
        .containsExactly(
            "CREATE_ACCOUNT user/create",
            "JOIN_GROUP group/managers/members/" + id,
            "LEAVE_GROUP group/managers/members/" + id,
            "DELETE_ACCOUNT user/" + id);
    assertThat(String.valueOf(since(before, "admin").get(0).get("detail")))
        .contains(id)
        .doesNotContain("来客", "Besuch");
  }

  @Test
  void whatTheEngineRefusesHasASecondRowThatSaysSo() {
    long before = rows.last();

    int status = admin.engine("PUT", "/job/no-such-job/retries", Map.of("retries", 1)).status();

    assertThat(status).isGreaterThanOrEqualTo(400);
    assertThat(since(before, "admin"))
        .extracting(row -> row.get("act"))
        .containsExactly("RETRY_JOB", "CALL_REFUSED");
    assertThat(String.valueOf(since(before, "admin").get(1).get("detail")))
        .contains("RETRY_JOB", String.valueOf(status));
  }

  @Test
  void whoIsNotLetThroughHasDoneNothing() {
    long before = rows.last();

    assertThat(rows.staff("clerk").engine("DELETE", "/user/clerk2", null).status()).isEqualTo(403);

    assertThat(since(before, "clerk")).isEmpty();
  }

  @Test
  void aDeploymentAtModelersDoorLeavesARow() {
    long before = rows.last();

    HttpStaff.withBasic(port, "analyst", "Qingshan#2026")
        .deploy("empty", Map.of("nothing.bpmn", "<nothing/>"));

    assertThat(since(before, "analyst")).extracting(row -> row.get("act")).contains("DEPLOY");
  }

  @Test
  void whoHeldAStepBeforeIsToldAfterSomebodyElseHasTakenIt() {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock).register();
    String task = "/task/" + walk.task("deliberate").getId();
    long before = rows.last();

    rows.staff("member1").engine("POST", task + "/claim", Map.of("userId", "member1"));
    rows.staff("member1").engine("POST", task + "/unclaim", null);
    rows.staff("member2").engine("POST", task + "/claim", Map.of("userId", "member2"));

    rows.leaves("claim", before, "member1", walk.caseId(), "CLAIM_STEP");
    rows.leaves("give back", before, "member1", walk.caseId(), "GIVE_BACK_STEP");
    rows.leaves("claim again", before, "member2", walk.caseId(), "CLAIM_STEP");
  }
}
