package org.huiyin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person has typed and not yet sent: on the server, encrypted, theirs alone; gone when the
 * step is done.
 */
@Component
class Drafts {

  private static final String COLUMN = "step_draft.content";

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /**
   * A draft that comes in while its step is being done waits for that, and is nothing afterwards.
   */
  void save(String taskId, String userId, Map<String, Object> content) {
    jdbc.sql(
            """
            INSERT INTO huiyin.step_draft (task_id, user_id, content, saved_at)
            SELECT task_id, ?, ?, ? FROM huiyin.step
            WHERE task_id = ? AND done_at IS NULL AND cancelled_at IS NULL FOR SHARE
            ON CONFLICT (task_id, user_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
            """)
        .params(
            userId,
            secrecy.encrypt(Values.json(content), COLUMN),
            OffsetDateTime.now(clock),
            taskId)
        .update();
  }

  /** Empty when there is none. */
  Map<String, Object> of(String taskId, String userId) {
    return jdbc.sql("SELECT content FROM huiyin.step_draft WHERE task_id = ? AND user_id = ?")
        .params(taskId, userId)
        .query((row, n) -> read(row.getBytes("content")))
        .optional()
        .orElseGet(HashMap::new);
  }

  void discard(String taskId, String userId) {
    jdbc.sql("DELETE FROM huiyin.step_draft WHERE task_id = ? AND user_id = ?")
        .params(taskId, userId)
        .update();
  }

  private Map<String, Object> read(byte[] content) {
    try {
      return new HashMap<>(Values.object(secrecy.decrypt(content, COLUMN)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft is no JSON object", e);
    }
  }
}
