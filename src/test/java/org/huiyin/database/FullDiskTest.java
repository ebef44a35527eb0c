package org.huiyin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.sample.DatabaseServer;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A real disk with no room left under the database, and room again. */
@Tag("own-jvm")
@HuiyinTest
@DirtiesContext
@TestPropertySource(properties = "huiyin.walked-models=false")
@Import(SuperuserConnection.class)
class FullDiskTest {

  private static final int PAGE = 8192;

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private SuperuserConnection server;

  @Test
  void aSubmitIsRefusedWholeInAClearSentenceAndTakenWhenThereIsRoomAgain() throws Exception {
    assumeTrue(
        DatabaseServer.canMountDisks(),
        "This kernel lets nobody mount a disk of his own (user namespaces are off)");
    DatabaseServer database = DatabaseServer.of(context);
    database.kill();
    database.startOnASmallDisk();
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    walk.toReplyDraft().submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));
    String task = walk.task("approveReply").getId();
    HttpStaff chair = HttpStaff.loggedIn(port, CaseWalk.CHAIR, "Qingshan#2026");
    chair.engine("POST", "/task/" + task + "/claim", Map.of("userId", CaseWalk.CHAIR));
    long audited = count("audit_entry");
    long documents = count("document");
    long lettersNumbered = lettersNumbered();

    fillTheDisk();
    HttpStaff.Answer refused = approve(chair, task);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(refused.body()).contains("服务器的存储空间已满，刚才的内容没有保存。").doesNotContain("ENGINE");
    assertThat(walk.waitsAt("approveReply")).isTrue();
    assertThat(count("audit_entry")).isEqualTo(audited);
    assertThat(count("document")).isEqualTo(documents);
    assertThat(lettersNumbered()).isEqualTo(lettersNumbered);

    makeRoom();

    assertThat(approve(chair, task).status()).isEqualTo(204);
    assertThat(walk.waitsAt("serveReply")).isTrue();
    assertThat(count("document")).isEqualTo(documents + 1);
    assertThat(lettersNumbered()).isEqualTo(lettersNumbered + 1);
  }

  private static HttpStaff.Answer approve(HttpStaff chair, String task) {
    return chair.engine(
        "POST",
        "/task/" + task + "/submit-form",
        Map.of("variables", Map.of("approval", Map.of("value", "APPROVE"))));
  }

  private void fillTheDisk() throws SQLException {
    try (Connection connection = server.open();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE TABLE ballast (filler text)");
      sql.execute("ALTER TABLE ballast ALTER filler SET STORAGE PLAIN");
      for (int pages = 512; pages > 0; pages /= 8) {
        while (fits(sql, pages)) {
          // Until not so many more go in.
        }
      }
    }
  }

  private static boolean fits(Statement sql, int pages) throws SQLException {
    try {
      sql.execute(
          "INSERT INTO ballast SELECT repeat('x', %d) FROM generate_series(1, %d)"
              .formatted(PAGE - 200, pages));
      return true;
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("53100");
      return false;
    }
  }

  private void makeRoom() throws SQLException {
    try (Connection connection = server.open();
        Statement sql = connection.createStatement()) {
      sql.execute("DROP TABLE ballast");
    }
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM huiyin." + table).query(Long.class).single();
  }

  private long lettersNumbered() {
    return jdbc.sql("SELECT coalesce(sum(last_number), 0) FROM huiyin.letter_series")
        .query(Long.class)
        .single();
  }
}
