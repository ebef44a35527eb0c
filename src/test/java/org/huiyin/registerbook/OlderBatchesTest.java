package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.huiyin.HuiyinTest;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.annotation.Import;

/** Batches that were there before a batch knew how far it is are gone on with where they were. */
@Tag("own-jvm")
@HuiyinTest
@Import(SuperuserConnection.class)
@Tag("thorough")
class OlderBatchesTest {

  @Autowired private SuperuserConnection server;
  @Autowired private FlywayConnectionDetails owner;
  @Autowired private List<Callback> callbacks;
  @Autowired private List<JavaMigration> migrations;

  @Test
  void aRunGoesOnBehindTheLastRowThatIsInAndAnEndedOneStaysEnded() throws SQLException {
    String url = olderDatabase();
    try (Connection connection = server.openAt(url);
        Statement sql = connection.createStatement()) {
      // 1 checked, 2 stopped behind row 4 of 6, 3 ended, 4 its rows deleted.
      for (String state : List.of("CHECKED", "INTERRUPTED", "DONE", "RELEASED")) {
        sql.execute(
            "INSERT INTO huiyin.import_batch (state, file_name, format, heading, keep_unknown, uploaded_by, uploaded_at)"
                + " VALUES ('%s', 'x', 'CSV', 'x', true, 'clerk', now())".formatted(state));
      }
      for (int row = 2; row <= 6; row++) {
        insertRow(sql, 1, row, row == 3 ? "BAD" : "NEW", false);
        insertRow(sql, 2, row, row == 3 ? "BAD" : "NEW", row <= 4);
        insertRow(sql, 3, row, row == 6 ? "CHANGED" : "NEW", row < 6);
      }
    }

    flyway(url).load().migrate();

    assertThat(
            asked(url, "SELECT entered_to || '/' || last_row FROM huiyin.import_batch ORDER BY id"))
        .containsExactly("1/6", "4/6", "6/6", "0/0");
  }

  @Test
  void anOldMatterThatHasBegunKnowsSinceWhen() throws SQLException {
    String url = olderDatabase();
    try (Connection connection = server.openAt(url);
        Statement sql = connection.createStatement()) {
      sql.execute(
          "INSERT INTO huiyin.import_batch (state, file_name, format, heading, keep_unknown, uploaded_by, uploaded_at)"
              + " VALUES ('RELEASED', 'x', 'CSV', 'x', true, 'clerk', now())");
      insertMatter(sql, 1, "'2026-05-11T01:00Z'");
      insertMatter(sql, 2, "NULL");
    }

    flyway(url).load().migrate();

    assertThat(
            asked(
                url,
                "SELECT coalesce((begun_at AT TIME ZONE 'UTC')::text, 'not') FROM huiyin.petition_case ORDER BY id"))
        .containsExactly("2026-05-11 01:00:00", "not");
  }

  private static void insertRow(Statement sql, int batch, int row, String verdict, boolean done)
      throws SQLException {
    sql.execute(
        "INSERT INTO huiyin.import_row (batch_id, row_no, content, verdict, closed, done) VALUES (%d, %d, 'x', '%s', true, %s)"
            .formatted(batch, row, verdict, done));
  }

  private static void insertMatter(Statement sql, int number, String startedAt)
      throws SQLException {
    sql.execute(
        """
        INSERT INTO huiyin.petition_case (register_number, query_code, state, title, purpose, category, channel,
          contact_unclear, sealed, received_on, registered_at, urgent)
        VALUES ('R%1$d', 'Q%1$d', 'OPEN', 'x', 'REQUEST', '05', 'LETTER', false, false, '2019-04-05', now(), false)
        """
            .formatted(number));
    sql.execute(
        """
        INSERT INTO huiyin.register_entry (register_number, case_id, further, channel, source, occurred_on,
          registered_at, registered_by, anonymous, headcount, joint_signed, skip_level, title, body)
        VALUES ('R%1$d', %1$d, false, 'LETTER', 'DIRECT', '2019-04-05', now(), 'clerk', false, 1, false, false, 'x', 'x')
        """
            .formatted(number));
    sql.execute(
        """
        INSERT INTO huiyin.book_row (source_book, original_number, case_id, entry_id, batch_id, content, fingerprint,
          answer, entered_at, started_at)
        VALUES ('book', '%1$d', %1$d, %1$d, 1, 'x', 'x', 'NONE', now(), %2$s)
        """
            .formatted(number, startedAt));
  }

  /** As the last release but this one left it. */
  private String olderDatabase() throws SQLException {
    String name = "older_" + System.nanoTime();
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " OWNER " + owner.getUsername());
    }
    String url = owner.getJdbcUrl().replaceAll("/[^/?]*($|\\?)", "/" + name + "$1");
    flyway(url).target("37").load().migrate();
    return url;
  }

  private FluentConfiguration flyway(String url) {
    return Flyway.configure()
        .dataSource(url, owner.getUsername(), owner.getPassword())
        .defaultSchema("huiyin")
        .schemas("huiyin")
        .locations("classpath:db/migration")
        .placeholders(Map.of("application", "huiyin_app"))
        .callbacks(callbacks.toArray(Callback[]::new))
        .javaMigrations(migrations.toArray(JavaMigration[]::new));
  }

  private List<String> asked(String url, String question) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = server.openAt(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      while (row.next()) {
        answers.add(row.getString(1));
      }
    }
    return answers;
  }
}
