package org.huiyin.trace;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiyin.sample.SuperuserConnection;

/**
 * Stretched across every table of the engine: each row that comes or changes, however short its
 * life, is searched for the {@link Marks} in all their forms, in small letters for speed, and what
 * is found is noted beside. A row that is rolled back was never there, and its note is not either.
 */
public final class Tripwire {

  private static final String SETUP =
      """
      CREATE SCHEMA IF NOT EXISTS tripwire;
      CREATE TABLE IF NOT EXISTS tripwire.mark (words text, in_bytes boolean, what text);
      CREATE TABLE IF NOT EXISTS tripwire.caught (place text, what text);
      CREATE OR REPLACE FUNCTION tripwire.look() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      DECLARE
        written text := lower(NEW::text);
        bytes boolean := strpos(written, '"\\\\x') > 0;
      BEGIN
        IF EXISTS (SELECT FROM tripwire.mark m WHERE (bytes OR NOT m.in_bytes) AND strpos(written, m.words) > 0) THEN
          INSERT INTO tripwire.caught
          SELECT TG_TABLE_NAME || '.' || c.key, m.what
          FROM jsonb_each(to_jsonb(NEW)) c JOIN tripwire.mark m ON strpos(lower(c.value::text), m.words) > 0;
        END IF;
        RETURN NULL;
      END $$;
      """;

  private final SuperuserConnection server;

  Tripwire(SuperuserConnection server) {
    this.server = server;
  }

  /** Across all of the engine's tables that there are by now. */
  void lay() throws SQLException {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      statement.execute(SETUP);
      statement.execute("TRUNCATE tripwire.mark");
      notice(connection);
      for (String table : tables(statement)) {
        statement.execute(
            "CREATE OR REPLACE TRIGGER tripwire AFTER INSERT OR UPDATE ON "
                + table
                + " FOR EACH ROW EXECUTE FUNCTION tripwire.look()");
      }
    }
  }

  private static void notice(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO tripwire.mark VALUES (?, ?, ?)")) {
      for (Map.Entry<String, String> mark : Marks.all().entrySet()) {
        for (Map.Entry<String, String> form : Marks.forms(mark.getValue()).entrySet()) {
          String what = mark.getKey() + " (" + form.getKey() + ")";
          // A row that is turned into text has each of its backslashes twice.
          add(insert, form.getValue().replace("\\", "\\\\"), false, what);
          add(
              insert,
              Marks.hex(form.getValue().getBytes(StandardCharsets.UTF_8)),
              true,
              what + " in bytes");
        }
      }
      insert.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, String words, boolean inBytes, String what)
      throws SQLException {
    insert.setString(1, words.toLowerCase(Locale.ROOT));
    insert.setBoolean(2, inBytes);
    insert.setString(3, what);
    insert.addBatch();
  }

  /** What was found since it was asked last: table and column, and which mark in which form. */
  public Set<String> caught() throws SQLException {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("DELETE FROM tripwire.caught RETURNING place || ': ' || what")) {
      Set<String> caught = new LinkedHashSet<>();
      while (rows.next()) {
        caught.add(rows.getString(1));
      }
      return caught;
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
            WHERE tablename LIKE 'act\\_%'
            """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
