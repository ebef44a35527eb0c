package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at all tables at once: the engine's and ours. */
public final class EveryRow {

  private EveryRow() {}

  /**
   * What all tables hold, a line each, to compare before and after; what the engine counts by
   * itself is left out.
   */
  public static String of(JdbcClient jdbc) {
    List<String> lines = new ArrayList<>();
    for (String table : tables(jdbc)) {
      if (!table.contains("act_ru_meter_log") && !table.contains("act_ge_property")) {
        Map<String, Object> row =
            jdbc.sql(
                    "SELECT count(*) AS n, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS h FROM "
                        + table
                        + " t")
                .query()
                .singleRow();
        lines.add(table + " " + row.get("n") + " " + row.get("h"));
      }
    }
    return String.join("\n", lines);
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
