package org.huiyin.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
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
