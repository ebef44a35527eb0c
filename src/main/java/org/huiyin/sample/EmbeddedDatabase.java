package org.huiyin.sample;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL beside the application, for trying out and for tests. It waits for the disk at
 * each commit (unless told otherwise) and asks for passwords, unlike the library's own defaults;
 * what a killed start left behind is cleared away first, so that the next one finds everything that
 * was committed. Its own log tells nothing of rows and statements that failed.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String OWNER = "huiyin_owner";

  private static final String ASK_FOR_PASSWORDS =
      """
      local all all scram-sha-256
      host  all all 127.0.0.1/32 scram-sha-256
      host  all all ::1/128      scram-sha-256
      """;

  private final EmbeddedDatabaseProperties properties;
  private final Passwords passwords;
  private final EmbeddedPostgres postgres;

  private final ClusterDirectory directory;

  private EmbeddedDatabase(
      EmbeddedDatabaseProperties properties,
      Passwords passwords,
      ClusterDirectory directory,
      EmbeddedPostgres postgres) {
    this.properties = properties;
    this.passwords = passwords;
    this.directory = directory;
    this.postgres = postgres;
  }

  static EmbeddedDatabase start(EmbeddedDatabaseProperties properties) {
    try {
      ClusterDirectory directory = ClusterDirectory.take(properties.directory());
      try {
        return startIn(directory, properties);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The embedded PostgreSQL in " + properties.directory() + " did not start", e);
    }
  }

  private static EmbeddedDatabase startIn(
      ClusterDirectory directory, EmbeddedDatabaseProperties properties) throws IOException {
    directory.clearLeftovers();
    refuseATakenPort(properties.port());
    Passwords passwords = Passwords.in(properties.directory());
    String waitForDisk = properties.durable() ? "on" : "off";
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(
                (properties.programs() == null
                        ? directory.programs()
                        : properties.programs().toAbsolutePath())
                    .toFile())
            .setDataDirectory(directory.files())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(properties.port())
            .setPGStartupWait(Duration.ofSeconds(60))
            .setConnectConfig("password", passwords.superuser())
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("log_error_verbosity", "terse")
            .setServerConfig("log_min_messages", "log")
            .setServerConfig("log_min_error_statement", "panic")
            .setServerConfig("log_parameter_max_length", "0")
            .setServerConfig("log_parameter_max_length_on_error", "0")
            .setServerConfig("fsync", waitForDisk)
            .setServerConfig("synchronous_commit", waitForDisk)
            .start();
    EmbeddedDatabase database = new EmbeddedDatabase(properties, passwords, directory, postgres);
    database.prepare(directory.files());
    directory.markComplete();
    return database;
  }

  private static void refuseATakenPort(int port) throws IOException {
    if (port == 0) {
      return;
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException e) {
      throw new IllegalStateException(
          ("端口 %d 已被别的程序占用，请用 HUIYIN_EMBEDDED_DATABASE_PORT 另选一个。"
                  + "/ Port %d is taken; choose another by HUIYIN_EMBEDDED_DATABASE_PORT.")
              .formatted(port, port),
          e);
    }
  }

  private void prepare(Path cluster) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), "postgres", passwords.superuser());
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
        statement.execute("ALTER ROLE postgres PASSWORD '" + passwords.superuser() + "'");
        statement.execute(
            "CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + passwords.owner() + "'");
      }
      if (!exists(
          statement, "SELECT 1 FROM pg_database WHERE datname = '" + properties.name() + "'")) {
        statement.execute("CREATE DATABASE \"" + properties.name() + "\" OWNER " + OWNER);
      }
      Files.writeString(cluster.resolve("pg_hba.conf"), ASK_FOR_PASSWORDS);
      statement.execute("SELECT pg_reload_conf()");
    } catch (SQLException e) {
      throw new IOException("The embedded PostgreSQL could not be prepared", e);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  String url() {
    return url(properties.name());
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
  }

  Passwords passwords() {
    return passwords;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    directory.close();
  }
}
