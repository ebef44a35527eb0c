package org.huiyin.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts, for any period, what a person may see; and lists what was counted. */
@Component
public class Figures {

  private final JdbcClient jdbc;
  private final Bases bases;
  private final ReportProperties properties;
  private final Clock clock;

  Figures(JdbcClient jdbc, Bases bases, ReportProperties properties, Clock clock) {
    this.jdbc = jdbc;
    this.bases = bases;
    this.properties = properties;
    this.clock = clock;
  }

  /** A figure; where the office has typed one in for the period, that one. */
  public Figure of(Indicator indicator, Period period, Actor reader) {
    return bases
        .of(indicator, period)
        .map(typed -> new Figure(indicator, typed.longValue(), typed, true))
        .orElseGet(() -> counted(indicator, period, reader));
  }

  private Figure counted(Indicator indicator, Period period, Actor reader) {
    Sight sight = Sight.of(reader);
    return bound(
            "SELECT count(*), " + sum(indicator) + from(indicator, sight.rows(false)),
            period,
            sight)
        .query(
            (row, n) -> new Figure(indicator, row.getLong(1), number(row.getBigDecimal(2)), false))
        .single();
  }

  /**
   * The same broken down, the largest first; below the office without cells of fewer than three.
   *
   * @throws IllegalArgumentException where the indicator has no such breakdown
   */
  public Map<String, Figure> by(
      Breakdown breakdown, Indicator indicator, Period period, Actor reader) {
    if (!indicator.relation().has(breakdown)) {
      throw new IllegalArgumentException(indicator + " is not broken down by " + breakdown);
    }
    Sight sight = Sight.of(reader);
    Map<String, Figure> cells = new LinkedHashMap<>();
    bound(
            "SELECT "
                + breakdown.expression()
                + ", count(*), "
                + sum(indicator)
                + from(indicator, sight.rows(breakdown.isLocal()))
                + " GROUP BY 1 ORDER BY 2 DESC, 1",
            period,
            sight)
        .query(
            row -> {
              Figure cell =
                  new Figure(indicator, row.getLong(2), number(row.getBigDecimal(3)), false);
              if (sight.office() || cell.rows() >= properties.smallestCell()) {
                cells.put(row.getString(1), cell);
              }
            });
    return cells;
  }

  /** The rows behind a figure, or behind one cell of it: one for each that was counted. */
  public List<CountedRow> list(
      Indicator indicator, Period period, Breakdown breakdown, String cell, Actor reader) {
    Sight sight = Sight.of(reader);
    String where = "";
    boolean local = false;
    if (breakdown != null) {
      where = " AND " + breakdown.expression() + " = :cell";
      local = breakdown.isLocal();
    }
    String title = sight.office() ? "title" : "NULL";
    String counts = indicator.measure() == Measure.SHARE ? "(" + indicator.counted() + ")" : "true";
    StatementSpec statement =
        bound(
            "SELECT counted.case_id, number, "
                + title
                + ", category, village, coalesce("
                + counts
                + ", false) "
                + from(indicator, sight.rows(local))
                + where
                + " ORDER BY number, "
                + indicator.relation().id(),
            period,
            sight);
    if (breakdown != null) {
      statement = statement.param("cell", cell);
    }
    List<CountedRow> rows =
        statement
            .query(
                (row, n) ->
                    new CountedRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)))
            .list();
    return breakdown == null || sight.office() || rows.size() >= properties.smallestCell()
        ? rows
        : List.of();
  }

  private static String sum(Indicator indicator) {
    return switch (indicator.measure()) {
      case COUNT -> "count(*)";
      case SUM -> "sum(headcount)";
      case SHARE -> "count(*) FILTER (WHERE " + indicator.counted() + ")";
      case AVERAGE -> "sum(" + indicator.counted() + ")";
    };
  }

  private static String from(Indicator indicator, String seen) {
    return " FROM %s counted WHERE %s AND %s"
        .formatted(indicator.relation().view(), indicator.rows(), seen);
  }

  private StatementSpec bound(String sql, Period period, Sight sight) {
    return jdbc.sql(sql)
        .param("from", period.from())
        .param("until", period.until())
        .param("today", LocalDate.now(clock))
        .param("now", OffsetDateTime.now(clock))
        .param("collective", properties.collectiveFrom())
        .param("user", sight.user())
        .param("groups", sight.groups().isEmpty() ? List.of("") : sight.groups());
  }

  private static BigDecimal number(BigDecimal sum) {
    return sum == null ? BigDecimal.ZERO : sum;
  }
}
