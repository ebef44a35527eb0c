package org.huiyin.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.huiyin.HuiyinTest;
import org.huiyin.refusal.StartRefused;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;

/** The role with which the application works may not do more than each migration grants. */
@Tag("own-jvm")
@HuiyinTest
@Import(SuperuserConnection.class)
class ApplicationRoleTest {

  @Autowired private SuperuserConnection server;
  @Autowired private FlywayConnectionDetails owner;

  @ParameterizedTest
  @CsvSource({
    "mighty, SUPERUSER",
    "maker, CREATEROLE",
    "writer, IN ROLE pg_write_all_data",
    "heir, IN ROLE huiyin_owner"
  })
  void aRoleThatCouldRewriteTheAuditTrailStopsTheStart(String role, String may)
      throws SQLException {
    superuser("CREATE ROLE " + role + " LOGIN " + may.replace("huiyin_owner", owner.getUsername()));

    refused(role);
  }

  @Test
  void soDoesTheOwnerItself() {
    refused(owner.getUsername());
  }

  private void refused(String role) {
    assertThatThrownBy(() -> migrateFor(role))
        .extracting(ApplicationRoleTest::refusal)
        .asString()
        .contains(role, "权限过大");
  }

  /** What stops the start, wherever Flyway has put it. */
  private static String refusal(Throwable raised) {
    for (Throwable cause = raised; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused.what();
      }
    }
    return raised.toString();
  }

  private void migrateFor(String role) {
    JdbcConnectionDetails application =
        new JdbcConnectionDetails() {
          @Override
          public String getUsername() {
            return role;
          }

          @Override
          public String getPassword() {
            return "Any-Password-2026";
          }

          @Override
          public String getJdbcUrl() {
            return owner.getJdbcUrl();
          }
        };
    Flyway.configure()
        .dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
        .defaultSchema("huiyin")
        .validateOnMigrate(false)
        .callbacks(new ApplicationRole(application))
        .load()
        .migrate();
  }

  private void superuser(String statement) throws SQLException {
    try (Connection connection = server.open();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
