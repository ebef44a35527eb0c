package org.huiyin.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.huiyin.refusal.StartRefused;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Before each migration, as the owner: the application's role exists with today's password and its
 * time-outs, and owns the schema of the engine, which the engine fills itself. In {@code huiyin} it
 * gets what each migration grants.
 */
@Component
class ApplicationRole implements Callback {

  private final JdbcConnectionDetails application;

  ApplicationRole(JdbcConnectionDetails application) {
    this.application = application;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public String getCallbackName() {
    return "application-role";
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      Connection connection = context.getConnection();
      String role = quoted(connection, "quote_ident", application.getUsername());
      String password = quoted(connection, "quote_literal", application.getPassword());
      try (Statement statement = connection.createStatement()) {
        if (!roleExists(connection)) {
          statement.execute("CREATE ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
        }
        limited(connection);
        statement.execute("ALTER ROLE " + role + " PASSWORD " + password);
        statement.execute("ALTER ROLE " + role + " SET statement_timeout = '60s'");
        statement.execute("ALTER ROLE " + role + " SET lock_timeout = '10s'");
        statement.execute(
            "ALTER ROLE " + role + " SET idle_in_transaction_session_timeout = '2min'");
        statement.execute("ALTER ROLE " + role + " SET search_path = camunda");
        statement.execute("GRANT " + role + " TO CURRENT_USER");
        statement.execute("CREATE SCHEMA IF NOT EXISTS camunda AUTHORIZATION " + role);
        statement.execute("CREATE SCHEMA IF NOT EXISTS huiyin");
        statement.execute("GRANT USAGE ON SCHEMA huiyin TO " + role);
      }
    } catch (SQLException e) {
      throw new FlywayException("The application's database role could not be prepared", e);
    }
  }

  /**
   * A role that somebody else has made may do more than the application ever should: then no grant
   * of ours keeps it from rewriting the audit trail.
   */
  private void limited(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT rolsuper OR rolcreaterole OR rolreplication
              OR pg_has_role(oid, 'pg_write_all_data', 'MEMBER')
              OR pg_has_role(oid, 'pg_execute_server_program', 'MEMBER')
              OR pg_has_role(oid, 'pg_write_server_files', 'MEMBER')
              OR pg_has_role(oid, (SELECT nspowner FROM pg_namespace WHERE nspname = 'huiyin'), 'MEMBER')
              OR pg_has_role(oid, current_user, 'MEMBER')
            FROM pg_roles WHERE rolname = ?
            """)) {
      query.setString(1, application.getUsername());
      try (ResultSet found = query.executeQuery()) {
        found.next();
        if (found.getBoolean(1)) {
          throw new StartRefused(
              "数据库账号 %s 权限过大 / the database role %s may do too much"
                  .formatted(application.getUsername(), application.getUsername()),
              List.of(
                  "它是超级用户、可以建账号，或者能以所有者的身份写表，审计记录就不能保证没有被改。",
                  "It is a superuser, may make roles, or can act as the owner: nothing would keep it from rewriting the audit trail."),
              "请为应用另设一个普通账号。/ Give the application a role of its own.");
        }
      }
    }
  }

  private boolean roleExists(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
      query.setString(1, application.getUsername());
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static String quoted(Connection connection, String function, String text)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("SELECT " + function + "(?)")) {
      query.setString(1, text);
      try (ResultSet result = query.executeQuery()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
