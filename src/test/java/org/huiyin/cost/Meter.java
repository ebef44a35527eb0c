package org.huiyin.cost;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.sample.SuperuserConnection;

/** Reads off the database server what a piece of work cost: statements, rows written, WAL. */
public final class Meter {

  private static final String WRITING = " AND query ~* '^\\s*(insert|update|delete|with)'";
  private static final String VARIABLES = " AND query ~* 'insert into act_ru_variable'";

  private static final Pattern WRITE =
      Pattern.compile(
          "^\\s*(?:with \\w+ as \\(\\s*)?(insert|update|delete)\\s+(?:into\\s+|from\\s+)?([\\w.]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern READ =
      Pattern.compile("from\\s+(\\w[\\w.]+)", Pattern.CASE_INSENSITIVE);

  private final SuperuserConnection server;
  private final String role;

  public Meter(SuperuserConnection server, String role) {
    this.server = server;
    this.role = role;
  }

  /**
   * @param variables rows written to the engine's table of running variables
   * @param byKind how often a verb came to a table and what it cost, the most frequent first
   */
  public record Cost(
      long statements,
      long rowsWritten,
      double walKib,
      long variables,
      Map<String, Share> byKind) {}

  /** A part of the cost. */
  public record Share(long statements, long walBytes) {

    private Share and(Share other) {
      return new Share(statements + other.statements, walBytes + other.walBytes);
    }

    private Share of(int cases) {
      return new Share(statements / cases, walBytes / cases);
    }
  }

  /**
   * @param cases how many whole cases the work holds; the cost is that of one, on average
   */
  public Cost of(int cases, Runnable work) throws SQLException {
    try (Connection connection = server.open();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
      sql.execute("SELECT pg_stat_statements_reset()");
      String before = text(sql, "SELECT pg_current_wal_insert_lsn()::text");
      work.run();
      double wal =
          Double.parseDouble(
              text(
                  sql,
                  "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '"
                      + before
                      + "') / 1024.0"));
      return new Cost(
          number(sql, "SELECT coalesce(sum(calls), 0) " + statements()) / cases,
          number(sql, "SELECT coalesce(sum(rows), 0) " + statements() + WRITING) / cases,
          wal / cases,
          number(sql, "SELECT coalesce(sum(rows), 0) " + statements() + VARIABLES) / cases,
          byKind(sql, cases));
    }
  }

  private String statements() {
    return "FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = '"
        + role
        + "' AND query !~* '^(begin|commit|rollback|set|show)'";
  }

  /** Verb and table, the most frequent first. */
  private Map<String, Share> byKind(Statement sql, int cases) throws SQLException {
    Map<String, Share> shares = new HashMap<>();
    try (ResultSet rows = sql.executeQuery("SELECT query, calls, wal_bytes " + statements())) {
      while (rows.next()) {
        shares.merge(
            kind(rows.getString(1)), new Share(rows.getLong(2), rows.getLong(3)), Share::and);
      }
    }
    return shares.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Share> kind) -> -kind.getValue().statements()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                kind -> kind.getValue().of(cases),
                Share::and,
                LinkedHashMap::new));
  }

  private static String kind(String statement) {
    Matcher write = WRITE.matcher(statement);
    if (write.find()) {
      return write.group(1).toLowerCase(Locale.ROOT) + " " + write.group(2);
    }
    Matcher read = READ.matcher(statement);
    return read.find() ? "select " + read.group(1) : statement.strip();
  }

  private static String text(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static long number(Statement sql, String query) throws SQLException {
    return Long.parseLong(text(sql, query));
  }
}
