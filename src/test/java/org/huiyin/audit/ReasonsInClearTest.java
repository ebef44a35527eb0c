package org.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.huiyin.HuiyinTest;
import org.huiyin.sample.SuperuserConnection;
import org.huiyin.secrecy.Secrecy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.annotation.Import;

/** A database of an older schema comes up to today's, and no reason in it stays in clear. */
@Tag("own-jvm")
@HuiyinTest
@Import(SuperuserConnection.class)
class ReasonsInClearTest {

  @Autowired private SuperuserConnection server;
  @Autowired private FlywayConnectionDetails owner;
  @Autowired private List<Callback> callbacks;
  @Autowired private List<JavaMigration> migrations;
  @Autowired private Secrecy secrecy;

  @Test
  void whatOldRowsKeptInClearIsEncryptedAndReadsAsBefore() throws SQLException {
    run(server.open(), "CREATE DATABASE reasons OWNER " + owner.getUsername());
    String url = owner.getJdbcUrl().replaceAll("/[^/?]*($|\\?)", "/reasons$1");
    flyway(url).target("37").load().migrate();
    run(
        server.openAt(url),
        """
        INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject, case_id, reason)
        VALUES (now(), 'clerk', '', 'UNMASK', 'case:1', 1, '赵大娘要求回电'),
               (now(), 'clerk', '', 'READ_STEP', 'case:1', 1, NULL)
        """);

    flyway(url).load().migrate();

    try (Connection connection = server.openAt(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM huiyin.audit_entry ORDER BY id")) {
      rows.next();
      byte[] reason = rows.getBytes("reason");
      assertThat(new String(reason, StandardCharsets.UTF_8)).doesNotContain("赵大娘");
      assertThat(secrecy.decrypt(reason, AuditTrail.REASON)).isEqualTo("赵大娘要求回电");
      rows.next();
      assertThat(rows.getBytes("reason")).isNull();
      assertThat(rows.getMetaData().getColumnCount()).isEqualTo(9);
    }
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

  private static void run(Connection to, String sql) throws SQLException {
    try (Connection connection = to;
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
