package org.huiyin.letters.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number that was given, by its series, in the order in which they were given. */
final class Numbered {

  /** {@code RDXF-2026-0001}, {@code 青山乡人信〔2026〕12号}. */
  private static final Pattern NUMBER = Pattern.compile("(.*\\D)(\\d+)号?");

  private final JdbcClient jdbc;

  Numbered(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, List<Integer>> entries() {
    return sorted("SELECT register_number FROM huiyin.register_entry ORDER BY id");
  }

  Map<String, List<Integer>> conferences() {
    return sorted("SELECT number FROM huiyin.conference ORDER BY id");
  }

  /** The letters of conferences lie in binders of their own. */
  Map<String, List<Integer>> letters() {
    return sorted(
        """
        SELECT letter_number FROM (
          SELECT letter_number, created_at, id FROM huiyin.document WHERE version = 1
          UNION ALL SELECT letter_number, created_at, id FROM huiyin.binder_paper) paper
        WHERE letter_number IS NOT NULL ORDER BY created_at, id
        """);
  }

  /** What the counters say was drawn. */
  List<Integer> drawn() {
    return jdbc.sql(
            "SELECT last FROM huiyin.number_series UNION ALL SELECT last_number FROM huiyin.letter_series")
        .query(Integer.class)
        .list();
  }

  /** How far each series has come. */
  List<Integer> given() {
    return Stream.of(entries(), conferences(), letters())
        .flatMap(each -> each.values().stream())
        .map(List::size)
        .collect(Collectors.toList());
  }

  private Map<String, List<Integer>> sorted(String sql) {
    Map<String, List<Integer>> series = new TreeMap<>();
    for (String number : jdbc.sql(sql).query(String.class).list()) {
      Matcher parts = NUMBER.matcher(number);
      if (!parts.matches()) {
        throw new AssertionError("No number: " + number);
      }
      series
          .computeIfAbsent(parts.group(1), none -> new ArrayList<>())
          .add(Integer.valueOf(parts.group(2)));
    }
    return series;
  }
}
