package org.huiyin.cost;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.sample.SuperuserConnection;

/** Reads off the database server what a piece of work cost: statements, rows written, WAL. */
final class Meter {

  private static final String WRITING = " AND query ~* '^\\s*(insert|update|delete|with)'";
  private static final String VARIABLES = " AND query ~* 'insert into act_ru_variable'";

  private final SuperuserConnection server;
  private final String role;

  Meter(SuperuserConnection server, String role) {
    this.server = server;
    this.role = role;
  }

  /**
   * @param variables rows written to the engine's table of running variables
   */
  record Cost(
      long statements,
      long rowsWritten,
      double walKib,
      long variables,
      Map<String, Long> byStatement) {}

  /**
   * @param cases how many whole cases the work holds; the cost is that of one, on average
   */
  Cost of(int cases, Runnable work) throws SQLException {
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
          byStatement(sql));
    }
  }

  private String statements() {
    return "FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = '"
        + role
        + "' AND query !~* '^(begin|commit|rollback|set|show)'";
  }

  private Map<String, Long> byStatement(Statement sql) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT left(regexp_replace(query, '\\s+', ' ', 'g'), 110), calls "
                + statements()
                + " ORDER BY calls DESC, 1")) {
      while (rows.next()) {
        counts.merge(rows.getString(1), rows.getLong(2), Long::sum);
      }
    }
    return counts;
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
