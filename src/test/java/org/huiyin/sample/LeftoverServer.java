package org.huiyin.sample;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A process of its own that starts the embedded database, commits a row and waits to be killed. */
final class LeftoverServer {

  private LeftoverServer() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(
            new EmbeddedDatabaseProperties(
                Path.of(arguments[0]), 0, "huiyin", Path.of(arguments[1]), true));
    try (Connection connection =
            DriverManager.getConnection(
                database.url(), EmbeddedDatabase.OWNER, database.passwords().owner());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 7 AS number");
    }
    System.out.println("committed");
    Thread.sleep(Long.MAX_VALUE);
  }
}
