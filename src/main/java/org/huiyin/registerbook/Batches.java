package org.huiyin.registerbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.audit.Actor;
import org.huiyin.registerbook.Batch.Counts;
import org.huiyin.registerbook.Batch.State;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The batches as rows: how far each is. */
@Component
class Batches {

  private static final int SHOWN = 50;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final ObjectMapper json;
  private final Clock clock;

  Batches(JdbcClient jdbc, Secrecy secrecy, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.json = json;
    this.clock = clock;
  }

  long begin(
      String fileName,
      Sheet sheet,
      Heading heading,
      String mapping,
      boolean keepUnknown,
      Actor by) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.import_batch (state, file_name, format, charset, heading, mapping, keep_unknown,
              uploaded_by, uploaded_at) VALUES ('CHECKING', ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(
            Arrays.asList(
                secrecy.encrypt(fileName, "import_batch.file_name"),
                sheet.format(),
                sheet.charset(),
                secrecy.encrypt(text(heading.names()), "import_batch.heading"),
                mapping,
                keepUnknown,
                by.userId(),
                OffsetDateTime.now(clock)))
        .query(Long.class)
        .single();
  }

  void checked(long id, Counts counts) {
    jdbc.sql(
            """
            UPDATE huiyin.import_batch b SET state = 'CHECKED', counts = ?::jsonb, rows_to_do = ?,
              entered_to = r.first_row - 1, last_row = r.last_row
            FROM (SELECT min(row_no) AS first_row, max(row_no) AS last_row FROM huiyin.import_row WHERE batch_id = ?) AS r
            WHERE b.id = ?
            """)
        .params(text(counts), counts.closed() + counts.open() + counts.further(), id, id)
        .update();
  }

  /** With its rows, as if it had never been sent. */
  void forget(long id) {
    jdbc.sql("DELETE FROM huiyin.import_batch WHERE id = ? AND state = 'CHECKING'")
        .param(id)
        .update();
  }

  /** The latest first. */
  List<Batch> latest() {
    return jdbc.sql("SELECT * FROM huiyin.import_batch ORDER BY id DESC LIMIT ?")
        .param(SHOWN)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Batch> get(long id) {
    return jdbc.sql("SELECT * FROM huiyin.import_batch WHERE id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<Long> running() {
    return jdbc.sql("SELECT id FROM huiyin.import_batch WHERE state = 'RUNNING'")
        .query(Long.class)
        .optional();
  }

  /**
   * @return whether it has begun; not when it is not ready to
   * @throws org.springframework.dao.DuplicateKeyException when another one runs
   */
  boolean begins(long id, UUID runner, Actor by) {
    return jdbc.sql(
                """
                UPDATE huiyin.import_batch SET state = 'RUNNING', runner = ?, started_by = ?, beat_at = ?
                WHERE id = ? AND state IN ('CHECKED', 'INTERRUPTED')
                """)
            .params(runner, by.userId(), OffsetDateTime.now(clock), id)
            .update()
        == 1;
  }

  /** A run that has not moved since then belongs to the new runner from now on. */
  Optional<Long> takeOver(UUID runner, OffsetDateTime notMovedSince) {
    return jdbc.sql(
            """
            UPDATE huiyin.import_batch SET runner = ?, beat_at = ? WHERE state = 'RUNNING' AND beat_at < ? RETURNING id
            """)
        .params(runner, OffsetDateTime.now(clock), notMovedSince)
        .query(Long.class)
        .optional();
  }

  /** Locks the batch for one chunk; empty when it is not this runner's to go on with. */
  Optional<Batch> lockForChunk(long id, UUID runner) {
    return jdbc.sql(
            "SELECT * FROM huiyin.import_batch WHERE id = ? AND state = 'RUNNING' AND runner = ? FOR UPDATE")
        .params(id, runner)
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * @param rows how many of them went in or could not
   * @param last as the file counts
   */
  void moved(long id, int rows, int last) {
    jdbc.sql(
            "UPDATE huiyin.import_batch SET rows_done = rows_done + ?, entered_to = ?, beat_at = ? WHERE id = ?")
        .params(rows, last, OffsetDateTime.now(clock), id)
        .update();
  }

  /**
   * @return whether it was in one of the states before
   */
  boolean becomes(long id, State state, List<State> from) {
    return jdbc.sql(
                """
                UPDATE huiyin.import_batch SET state = :state, ended_at = coalesce(ended_at, :now), runner = NULL
                WHERE id = :id AND state IN (:from)
                """)
            .param("state", state.name())
            .param("now", OffsetDateTime.now(clock))
            .param("id", id)
            .param("from", from.stream().map(State::name).toList())
            .update()
        == 1;
  }

  boolean released(long id, Actor by) {
    return jdbc.sql(
                """
                UPDATE huiyin.import_batch SET state = 'RELEASED', to_start = true, released_by = ?, released_at = ?
                WHERE id = ? AND state IN ('DONE', 'CANCELLED')
                """)
            .params(by.userId(), OffsetDateTime.now(clock), id)
            .update()
        == 1;
  }

  private Batch read(ResultSet row) throws SQLException {
    return new Batch(
        row.getLong("id"),
        State.valueOf(row.getString("state")),
        secrecy.decrypt(row.getBytes("file_name"), "import_batch.file_name"),
        row.getString("format"),
        row.getString("charset"),
        parse(
            secrecy.decrypt(row.getBytes("heading"), "import_batch.heading"),
            new TypeReference<List<String>>() {}),
        row.getString("mapping"),
        row.getBoolean("keep_unknown"),
        row.getString("counts").equals("{}")
            ? null
            : parse(row.getString("counts"), new TypeReference<Counts>() {}),
        row.getInt("rows_to_do"),
        row.getInt("rows_done"),
        row.getInt("entered_to"),
        row.getInt("last_row"),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class),
        row.getString("started_by"),
        row.getObject("ended_at", OffsetDateTime.class),
        row.getObject("released_at", OffsetDateTime.class),
        row.getObject("rows_deleted_on", LocalDate.class));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A batch cannot be written down", e);
    }
  }

  private <T> T parse(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A batch cannot be read", e);
    }
  }
}
