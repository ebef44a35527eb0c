package org.huiyin.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** For tests that look at the database server itself: its statistics, its log position. */
public class SuperuserConnection {

  private final EmbeddedDatabase database;

  SuperuserConnection(EmbeddedDatabase database) {
    this.database = database;
  }

  public Connection open() throws SQLException {
    return DriverManager.getConnection(
        database.url(), "postgres", database.passwords().superuser());
  }

  /** To another database of the same server. */
  public Connection openAt(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", password());
  }

  public String url() {
    return database.url();
  }

  public String ownerPassword() {
    return database.passwords().owner();
  }

  public String applicationPassword() {
    return database.passwords().application();
  }

  public String password() {
    return database.passwords().superuser();
  }
}
