package org.huiyin.petition;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
    return drawBlock(year, 1).get(0);
  }

  /** Numbers in a row, drawn at once. */
  List<String> drawBlock(int year, int count) {
    int last =
        jdbc.sql(
                """
                INSERT INTO huiyin.number_series AS counter (series, year, last) VALUES (:series, :year, :count)
                ON CONFLICT (series, year) DO UPDATE SET last = counter.last + :count RETURNING last
                """)
            .param("series", series)
            .param("year", year)
            .param("count", count)
            .query(Integer.class)
            .single();
    return IntStream.rangeClosed(last - count + 1, last)
        .mapToObj(number -> String.format(Locale.ROOT, "%s-%d-%04d", series, year, number))
        .toList();
  }
}
