package org.huiyin.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The working days by the table, held in memory: it has some forty rows a year and is asked all the
 * time.
 */
@Component
class CalendarTable implements WorkingDays {

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile PublishedDays days;

  /** What a transaction counts by that publishes a table: nobody else knows of it yet. */
  private final ThreadLocal<PublishedDays> publishing = new ThreadLocal<>();

  CalendarTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    refresh();
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return inForce().isWorkingDay(day);
  }

  @Override
  public boolean isPublished(LocalDate day) {
    return inForce().isPublished(day);
  }

  private PublishedDays inForce() {
    PublishedDays own = publishing.get();
    return own == null ? days : own;
  }

  /** Everything that this work asks, timers of the engine included, is counted by these days. */
  <T> T countingBy(PublishedDays own, Supplier<T> work) {
    publishing.set(own);
    try {
      return work.get();
    } finally {
      publishing.remove();
    }
  }

  final void refresh() {
    days = stored();
  }

  /** The table as this transaction sees it. */
  final PublishedDays stored() {
    Set<Integer> years =
        new HashSet<>(
            jdbc.sql("SELECT year FROM huiyin.calendar_year").query(Integer.class).list());
    List<Holiday> holidays =
        jdbc.sql("SELECT day, name, working_day, notice FROM huiyin.calendar_day")
            .query(
                (row, n) ->
                    new Holiday(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        row.getBoolean("working_day"),
                        row.getString("notice")))
            .list();
    return new PublishedDays(years, holidays);
  }

  /** Puts the table of a year in the place of what was there for it. */
  void replace(int year, List<Holiday> holidays, Actor actor) {
    jdbc.sql("DELETE FROM huiyin.calendar_day WHERE year = ?").param(year).update();
    jdbc.sql(
            """
            INSERT INTO huiyin.calendar_year (year, published_at, published_by) VALUES (?, ?, ?)
            ON CONFLICT (year) DO UPDATE SET published_at = excluded.published_at, published_by = excluded.published_by
            """)
        .params(year, OffsetDateTime.now(clock), actor.userId())
        .update();
    jdbc.sql(
            """
            INSERT INTO huiyin.calendar_day (day, year, name, working_day, notice)
            SELECT day, :year, name, "workingDay", notice
            FROM jsonb_to_recordset(:days::jsonb) AS d(day date, name text, "workingDay" boolean, notice text)
            ON CONFLICT (day) DO UPDATE SET year = excluded.year, name = excluded.name,
                                            working_day = excluded.working_day, notice = excluded.notice
            """)
        .param("year", year)
        .param("days", ExplanationJson.write(holidays))
        .update();
  }
}
