package org.huiyin.letters.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers sorted into their series: {@code RDXF-2026-0001}, {@code 青山乡人信〔2026〕12号}. */
final class Numbered {

  private static final Pattern NUMBER = Pattern.compile("(.*\\D)(\\d+)号?");

  private final Map<String, TreeSet<Integer>> series;
  private final List<String> twice = new ArrayList<>();

  /**
   * @param series filled by and by
   */
  Numbered(Map<String, TreeSet<Integer>> series) {
    this.series = series;
  }

  void add(Map<String, Object> row) {
    String number = (String) row.get("n");
    Matcher parts = NUMBER.matcher(number);
    if (!parts.matches()
        || !series
            .computeIfAbsent(parts.group(1), none -> new TreeSet<>())
            .add(Integer.valueOf(parts.group(2)))) {
      twice.add(number);
    }
  }

  /** The letters of conferences lie in binders of their own. */
  void ofTheBinders(JdbcClient jdbc) {
    jdbc.sql("SELECT letter_number AS n FROM huiyin.binder_paper WHERE letter_number IS NOT NULL")
        .query()
        .listOfRows()
        .forEach(this::add);
  }

  List<String> twice() {
    return twice;
  }
}
