package org.huiyin.security.matrix;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the engine's tables, a line for each table; changes when any row does. */
final class EngineFingerprint {

  private EngineFingerprint() {}

  static Map<String, String> of(JdbcClient jdbc) {
    Map<String, String> lines = new TreeMap<>();
    jdbc.sql(
            """
            SELECT table_schema || '.' || table_name FROM information_schema.tables
            WHERE table_name LIKE 'act\\_%' AND table_schema NOT IN ('information_schema', 'pg_catalog')
            """)
        .query(String.class)
        .list()
        .forEach(
            table ->
                lines.put(
                    table,
                    jdbc.sql(
                            "SELECT count(*) || ':' || coalesce(sum(hashtext(t::text)::bigint), 0) FROM %s t"
                                .formatted(table))
                        .query(String.class)
                        .single()));
    return lines;
  }
}
