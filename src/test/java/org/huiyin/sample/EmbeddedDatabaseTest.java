package org.huiyin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {

  @TempDir static Path directory;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database =
        EmbeddedDatabase.start(new EmbeddedDatabaseProperties(directory, 0, "huiyin", null, true));
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit"})
  void waitsForTheDiskAtEachCommit(String setting) throws SQLException {
    try (Connection connection = connect(database.passwords().owner())) {
      try (var result = connection.createStatement().executeQuery("SHOW " + setting)) {
        result.next();
        assertThat(result.getString(1)).isEqualTo("on");
      }
    }
  }

  @Test
  void refusesAWrongPassword() {
    assertThatThrownBy(() -> connect("wrong"))
        .hasMessageContaining("password authentication failed");
  }

  private static Connection connect(String password) throws SQLException {
    return DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, password);
  }
}
