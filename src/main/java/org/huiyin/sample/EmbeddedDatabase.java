package org.huiyin.sample;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL beside the application, for trying out and for tests. It waits for the disk at each commit (unless
 * told otherwise) and asks for passwords, unlike the library's own defaults; a server that a killed start left behind
 * is taken over.
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

  private EmbeddedDatabase(EmbeddedDatabaseProperties properties, Passwords passwords, EmbeddedPostgres postgres) {
    this.properties = properties;
    this.passwords = passwords;
    this.postgres = postgres;
  }

  static EmbeddedDatabase start(EmbeddedDatabaseProperties properties) {
    try {
      Path cluster = properties.directory().resolve("postgresql").toAbsolutePath();
      Files.createDirectories(cluster.getParent());
      Passwords passwords = Passwords.in(properties.directory());
      String waitForDisk = properties.durable() ? "on" : "off";
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(cluster)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(properties.port())
              .setPGStartupWait(Duration.ofSeconds(60))
              .setConnectConfig("password", passwords.superuser())
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .setServerConfig("fsync", waitForDisk)
              .setServerConfig("synchronous_commit", waitForDisk)
              .start();
      EmbeddedDatabase database = new EmbeddedDatabase(properties, passwords, postgres);
      database.prepare(cluster);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL in " + properties.directory() + " did not start", e);
    }
  }

  private void prepare(Path cluster) throws IOException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", passwords.superuser());
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
        statement.execute("ALTER ROLE postgres PASSWORD '" + passwords.superuser() + "'");
        statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + passwords.owner() + "'");
      }
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + properties.name() + "'")) {
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
  }
}
