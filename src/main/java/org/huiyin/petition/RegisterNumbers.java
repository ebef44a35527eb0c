package org.huiyin.petition;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws register numbers such as {@code RDXF-2026-0001}. The counter's row stays locked until the
 * transaction ends, so there is neither gap nor repeat; draw it as late as the record allows.
 */
@Component
class RegisterNumbers {

  private final JdbcClient jdbc;
  private final String series;

  RegisterNumbers(JdbcClient jdbc, @Value("${huiyin.register.series:RDXF}") String series) {
    this.jdbc = jdbc;
    this.series = series;
  }

  String draw(int year) {
    int number =
        jdbc.sql(
                """
                INSERT INTO huiyin.number_series AS counter (series, year, last) VALUES (?, ?, 1)
                ON CONFLICT (series, year) DO UPDATE SET last = counter.last + 1 RETURNING last
                """)
            .params(series, year)
            .query(Integer.class)
            .single();
    return String.format(Locale.ROOT, "%s-%d-%04d", series, year, number);
  }
}
