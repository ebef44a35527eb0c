package org.huiyin.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huiyin.HuiyinTest;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the database refuses it refuses without repeating the row, to the application and to the
 * owner who migrates.
 */
@HuiyinTest
class DatabaseErrorsTest {

  private static final String MARK = Failing.MARK;

  @Autowired private DataSource application;
  @Autowired private Flyway flyway;
  @Autowired private SuperuserConnection server;

  @BeforeEach
  void aTableWithEveryKindOfRule() throws SQLException {
    superuser(
        """
        CREATE TABLE huiyin.scratch (name text UNIQUE, must text NOT NULL, short varchar(3),
          checked text CHECK (length(checked) < 3), number bigint);
        INSERT INTO huiyin.scratch VALUES ('%s', 'x');
        GRANT ALL ON huiyin.scratch TO huiyin_app, huiyin_owner;
        """
            .formatted(MARK));
  }

  @AfterEach
  void noMore() throws SQLException {
    superuser("DROP TABLE huiyin.scratch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO huiyin.scratch (name, must) VALUES (?, 'x')",
        "INSERT INTO huiyin.scratch (name, must) VALUES (? || 'other', NULL)",
        "INSERT INTO huiyin.scratch (must, short) VALUES ('x', ?)",
        "INSERT INTO huiyin.scratch (must, checked) VALUES ('x', ?)"
      })
  void noRuleThatIsBrokenTellsTheRow(String sql) {
    silent(catchThrowable(() -> new JdbcTemplate(application).update(sql, MARK)));
    silent(catchThrowable(() -> owner().update(sql, MARK)));
  }

  @Test
  void norInABatch() {
    silent(
        catchThrowable(
            () ->
                new JdbcTemplate(application)
                    .batchUpdate(
                        "INSERT INTO huiyin.scratch (name, must) VALUES (?, ?)",
                        List.of(new Object[] {"a", "b"}, new Object[] {MARK, "x"}))));
    silent(catchThrowable(this::plainBatch));
  }

  private void plainBatch() throws SQLException {
    try (Connection connection = application.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO huiyin.scratch (must, checked) VALUES (?, ?)")) {
      for (String value : List.of("a", MARK)) {
        insert.setString(1, value);
        insert.setString(2, value);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The database repeats what it cannot read in the message itself: the log leaves that out. */
  @Test
  void norDoesTheLogTellAWrongCast() {
    Throwable refused =
        catchThrowable(
            () ->
                new JdbcTemplate(application)
                    .update(
                        "INSERT INTO huiyin.scratch (must, number) VALUES ('x', ?::text::bigint)",
                        MARK));

    assertThat(refused).hasStackTraceContaining("bigint");
    assertThat(BareTrace.of(refused)).contains("[22P02]").doesNotContain("520123");
    assertThat(BareTrace.inALine(refused)).contains("[22P02]").doesNotContain("520123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log_error_verbosity=terse",
        "log_min_messages=log",
        "log_min_error_statement=panic",
        "log_parameter_max_length=0",
        "log_parameter_max_length_on_error=0"
      })
  void theServersOwnLogIsKeptFromTheRowsToo(String setting) {
    String[] parts = setting.split("=");

    assertThat(new JdbcTemplate(application).queryForObject("SHOW " + parts[0], String.class))
        .isEqualTo(parts[1]);
  }

  private JdbcTemplate owner() {
    return new JdbcTemplate(flyway.getConfiguration().getDataSource());
  }

  private static void silent(Throwable refused) {
    assertThat(refused).isNotNull();
    List<Throwable> all = new ArrayList<>();
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      all.add(cause);
      for (SQLException next = cause instanceof SQLException sql ? sql.getNextException() : null;
          next != null;
          next = next.getNextException()) {
        all.add(next);
      }
    }
    assertThat(all).hasAtLeastOneElementOfType(SQLException.class);
    assertThat(all).noneMatch(one -> String.valueOf(one.getMessage()).contains("520123"));
  }

  private void superuser(String sql) throws SQLException {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
