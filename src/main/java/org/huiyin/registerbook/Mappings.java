package org.huiyin.registerbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mappings that an office keeps for files with other headings, by name. */
@Component
class Mappings {

  private static final int LONGEST = 50_000;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final AuditTrail audit;
  private final Clock clock;

  Mappings(JdbcClient jdbc, ObjectMapper json, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  List<String> names() {
    return jdbc.sql("SELECT name FROM huiyin.import_mapping ORDER BY name")
        .query(String.class)
        .list();
  }

  /**
   * @param name {@code null} or empty for none
   * @return its text, or {@code null}
   */
  String text(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    return jdbc.sql("SELECT text FROM huiyin.import_mapping WHERE name = ?")
        .param(name)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new Refusal(Fault.at("mapping", "book.mapping-unknown", name)));
  }

  ColumnMapping read(String text) {
    return ColumnMapping.read(text, json);
  }

  /**
   * Under the same name the newer one counts; what has been checked keeps the one it was read by.
   */
  @Transactional
  public void save(String name, String text, Actor by) {
    if (text.length() > LONGEST || !name.matches("[\\p{L}\\p{N}_-]{1,60}")) {
      throw new Refusal(Fault.at("mapping", "book.mapping-name"));
    }
    read(text);
    jdbc.sql(
            """
            INSERT INTO huiyin.import_mapping (name, text, saved_by, saved_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET text = excluded.text, saved_by = excluded.saved_by,
              saved_at = excluded.saved_at
            """)
        .params(name, text, by.userId(), OffsetDateTime.now(clock))
        .update();
    audit.record(by, "SAVE_IMPORT_MAPPING", "mapping:" + name, null, null);
  }
}
