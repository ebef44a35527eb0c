package org.huiyin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  private static final Path PROGRAMS = Path.of("target/test-database-programs");

  @TempDir private Path directory;

  @Test
  void aServerThatAKilledStartLeftBehindIsReplacedAndItsDataKept() throws Exception {
    killAfterCommit();
    ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
    assertThat(orphan.isAlive()).isTrue();

    try (EmbeddedDatabase next = start()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(number(next)).isEqualTo(7);
    }
  }

  @Test
  void aServerKilledTooIsStartedAgainAndHasWhatWasCommitted() throws Exception {
    killAfterCommit();
    ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
    orphan.destroyForcibly();
    orphan.onExit().get();

    try (EmbeddedDatabase next = start()) {
      assertThat(number(next)).isEqualTo(7);
    }
  }

  @Test
  void aNumberOfAnotherProcessInThePidFileIsNoHindrance() throws Exception {
    start().close();
    Files.writeString(
        directory.resolve("postgresql/postmaster.pid"),
        ProcessHandle.current().pid() + "\n/nowhere\n1\n1\n\n\n");

    try (EmbeddedDatabase next = start()) {
      execute(next, "SELECT 1");
    }
  }

  @Test
  void aClusterHalfMadeIsPutAsideAndMadeAnew() throws Exception {
    Files.createDirectories(directory.resolve("postgresql"));
    Files.writeString(directory.resolve("postgresql/postgresql.conf"), "# written first by initdb");

    try (EmbeddedDatabase next = start()) {
      execute(next, "SELECT 1");
    }
    try (var entries = Files.list(directory)) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith("postgresql-unfinished-"));
    }
  }

  @Test
  void aDirectoryInUseIsRefusedInAClearSentence() throws Exception {
    try (EmbeddedDatabase running = start()) {
      assertThatThrownBy(this::start).hasMessageContaining("正由另一个回音使用");
      execute(running, "SELECT 1");
    }
  }

  @Test
  void aTakenPortIsRefusedInAClearSentence() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  EmbeddedDatabase.start(
                      new EmbeddedDatabaseProperties(
                          directory, other.getLocalPort(), "huiyin", PROGRAMS, true)))
          .hasMessageContaining("已被别的程序占用");
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(
        new EmbeddedDatabaseProperties(directory, 0, "huiyin", PROGRAMS, true));
  }

  private void killAfterCommit() throws Exception {
    Process started =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LeftoverServer.class.getName(),
                directory.toString(),
                PROGRAMS.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = started.inputReader()) {
      assertThat(output.lines().anyMatch("committed"::equals)).isTrue();
    }
    started.destroyForcibly().waitFor();
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(directory.resolve("postgresql/postmaster.pid")).get(0).trim());
  }

  private static void execute(EmbeddedDatabase database, String sql) throws Exception {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(EmbeddedDatabase database) throws Exception {
    try (Connection connection = connect(database);
        var result = connection.createStatement().executeQuery("SELECT number FROM kept")) {
      result.next();
      return result.getInt(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws Exception {
    return DriverManager.getConnection(
        database.url(), EmbeddedDatabase.OWNER, database.passwords().owner());
  }
}
