package org.huiyin.engine.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at all tables at once: the engine's and ours. */
public final class EveryRow {

  /** What goes on by itself, whoever sends what: the engine writes down its counts. */
  private static final Set<String> BY_ITSELF = Set.of("camunda.act_ru_meter_log");

  private EveryRow() {}

  /**
   * What all tables hold, a line each, to compare before and after. Not the rows' content but the
   * transactions that wrote them: whatever is written, taken away or changed shows, be it back to
   * what it was, and no paper is read for it.
   */
  public static String of(JdbcClient jdbc) {
    String each =
        tables(jdbc).stream()
            .filter(table -> !BY_ITSELF.contains(table))
            .map(
                table ->
                    "SELECT '%1$s ' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) FROM %1$s"
                        .formatted(table))
            .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY 1"));
    return String.join("\n", jdbc.sql(each).query(String.class).list());
  }

  private static List<String> tables(JdbcClient jdbc) {
    return jdbc.sql(
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname IN ('camunda', 'huiyin') AND tablename <> 'flyway_schema_history' ORDER BY 1
            """)
        .query(String.class)
        .list();
  }
}
