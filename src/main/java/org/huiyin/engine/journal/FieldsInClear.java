package org.huiyin.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Seals what steps before V35 kept in clear, and takes the clear column away. They kept no labels:
 * a field stands there under its key.
 */
@Component
class FieldsInClear implements JavaMigration {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SealedFields sealed;

  FieldsInClear(SealedFields sealed) {
    this.sealed = sealed;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("35.1");
  }

  @Override
  public String getDescription() {
    return "fields in clear";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement read = context.getConnection().createStatement();
        PreparedStatement write =
            context
                .getConnection()
                .prepareStatement("UPDATE huiyin.step SET entered = ? WHERE id = ?");
        ResultSet rows =
            read.executeQuery("SELECT id, content FROM huiyin.step WHERE content IS NOT NULL")) {
      while (rows.next()) {
        write.setBytes(1, sealed.seal(fields(rows)));
        write.setLong(2, rows.getLong("id"));
        write.addBatch();
      }
      write.executeBatch();
    }
    try (Statement change = context.getConnection().createStatement()) {
      change.execute("ALTER TABLE huiyin.step DROP COLUMN content");
    }
  }

  private static List<EnteredField> fields(ResultSet row) throws SQLException {
    try {
      return fields(JSON.readValue(row.getString("content"), Map.class), "");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Step " + row.getLong("id") + " holds no JSON object", e);
    }
  }

  private static List<EnteredField> fields(Map<?, ?> values, String prefix) {
    List<EnteredField> fields = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          String key = prefix + name;
          if (value instanceof Map<?, ?> group) {
            fields.addAll(fields(group, key + "."));
          } else if (value instanceof List<?> rows
              && rows.stream().anyMatch(Map.class::isInstance)) {
            fields.add(EnteredField.list(key, key, rows.stream().map(FieldsInClear::row).toList()));
          } else if (value != null) {
            fields.add(EnteredField.of(key, key, value, words(value)));
          }
        });
    return fields;
  }

  private static List<EnteredField> row(Object row) {
    return row instanceof Map<?, ?> values ? fields(values, "") : List.of();
  }

  private static String words(Object value) {
    if (value instanceof Boolean) {
      return null;
    }
    return value instanceof List<?> several
        ? String.join("、", several.stream().map(String::valueOf).toList())
        : value.toString();
  }
}
