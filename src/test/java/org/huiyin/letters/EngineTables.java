package org.huiyin.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every value in every column of the engine's tables, as text; what is bytes is read as UTF-8, for
 * hexadecimal would hide it. As they stood when they were read.
 */
public final class EngineTables {

  /** Shorter ones may stand in a model by chance. */
  private static final int LEAST = 6;

  private static final int PIECE = 16;

  private final String everything;

  /** What is not all ASCII: a small part of it, in which most words would be found. */
  private final String chinese;

  private EngineTables(Set<String> values) {
    everything = String.join("\n", values);
    chinese =
        String.join(
            "\n", values.stream().filter(value -> !value.chars().allMatch(c -> c < 128)).toList());
  }

  public static EngineTables read(JdbcClient jdbc) {
    List<Map<String, Object>> columns =
        jdbc.sql(
                """
                SELECT table_schema || '.' || table_name AS place, column_name, data_type FROM information_schema.columns
                WHERE table_name LIKE 'act\\_%' AND table_schema NOT IN ('information_schema', 'pg_catalog')
                """)
            .query()
            .listOfRows();
    assertThat(columns).hasSizeGreaterThan(300);
    Set<String> values = new LinkedHashSet<>();
    for (Map<String, Object> column : columns) {
      String name = "\"" + column.get("column_name") + "\"";
      boolean bytes = column.get("data_type").equals("bytea");
      values.addAll(
          jdbc.sql(
                  "SELECT %s%s FROM %s WHERE %s IS NOT NULL"
                      .formatted(name, bytes ? "" : "::text", column.get("place"), name))
              .query(
                  (row, i) ->
                      bytes
                          ? new String(row.getBytes(1), StandardCharsets.UTF_8)
                          : row.getString(1))
              .list());
    }
    return new EngineTables(values);
  }

  /** The same search in other texts than the engine's. */
  public static EngineTables over(Set<String> texts) {
    return new EngineTables(texts);
  }

  public boolean has(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return (ascii ? everything : chinese).contains(text);
  }

  /**
   * What of a letter stands there, without a word of it; empty when nothing does.
   *
   * @param more what else is on record of the petitioner
   */
  public List<String> of(RealLetter letter, List<String> more) {
    List<String> found = new ArrayList<>();
    check("user", letter.user(), letter, found);
    if (letter.subject().length() >= LEAST) {
      check("subject", letter.subject(), letter, found);
    }
    more.forEach(text -> check("particulars", text, letter, found));
    for (String text : List.of(letter.body(), letter.reply())) {
      for (int from = 0; from + PIECE <= text.length(); from += PIECE) {
        check("words", text.substring(from, from + PIECE), letter, found);
      }
    }
    return found;
  }

  private void check(String what, String text, RealLetter letter, List<String> found) {
    if (has(text)) {
      found.add(what + " of letter " + letter.id());
    }
  }
}
