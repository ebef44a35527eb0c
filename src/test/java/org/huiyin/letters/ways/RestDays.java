package org.huiyin.letters.ways;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days on which nobody comes in, as the State Council has published them. */
final class RestDays {

  private final JdbcClient jdbc;

  RestDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isOne(LocalDate day) {
    return jdbc.sql("SELECT NOT working_day FROM huiyin.calendar_day WHERE day = ?")
        .param(day)
        .query(Boolean.class)
        .optional()
        .orElse(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
  }
}
