package org.huiyin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seals, and the rows that they hold. */
@Component
class Seals {

  private static final String ROWS =
      """
      SELECT id, (at AT TIME ZONE 'Asia/Shanghai')::date AS day,
        ARRAY[(extract(epoch FROM at) * 1000000)::bigint::text, user_id, user_groups, act, subject,
          case_id::text, detail::text] AS columns, reason
      FROM huiyin.audit_entry WHERE id > ? AND id <= ? ORDER BY id LIMIT ?
      """;

  private final JdbcClient jdbc;

  Seals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Seal> last() {
    return jdbc.sql("SELECT * FROM huiyin.audit_seal ORDER BY batch DESC LIMIT 1")
        .query(Seals::seal)
        .optional();
  }

  /** The next one that there is, whether or not it follows at once. */
  Optional<Seal> next(long afterBatch) {
    return jdbc.sql("SELECT * FROM huiyin.audit_seal WHERE batch > ? ORDER BY batch LIMIT 1")
        .param(afterBatch)
        .query(Seals::seal)
        .optional();
  }

  List<StoredRow> rows(long afterId, long untilId, int atMost) {
    return jdbc.sql(ROWS).params(afterId, untilId, atMost).query(Seals::row).list();
  }

  /** When the first row was written that no seal holds yet. */
  Optional<OffsetDateTime> firstAfter(long id) {
    return jdbc.sql("SELECT at FROM huiyin.audit_entry WHERE id > ? ORDER BY id LIMIT 1")
        .param(id)
        .query(OffsetDateTime.class)
        .optional();
  }

  /**
   * @return whether it was ours to add: where another node was first, its seal stands
   */
  boolean add(Seal seal) {
    try {
      jdbc.sql(
              """
              INSERT INTO huiyin.audit_seal (batch, after_id, until_id, row_count, previous, hash, sealed_at)
              VALUES (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              seal.batch(),
              seal.afterId(),
              seal.untilId(),
              seal.rowCount(),
              seal.previous(),
              seal.hash(),
              seal.sealedAt())
          .update();
      return true;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  private static StoredRow row(ResultSet row, int number) throws SQLException {
    String[] columns = (String[]) row.getArray("columns").getArray();
    return new StoredRow(
        row.getLong("id"),
        row.getObject("day", LocalDate.class),
        Arrays.asList(columns),
        row.getBytes("reason"));
  }

  private static Seal seal(ResultSet row, int number) throws SQLException {
    return new Seal(
        row.getLong("batch"),
        row.getLong("after_id"),
        row.getLong("until_id"),
        row.getInt("row_count"),
        row.getBytes("previous"),
        row.getBytes("hash"),
        row.getObject("sealed_at", OffsetDateTime.class));
  }
}
