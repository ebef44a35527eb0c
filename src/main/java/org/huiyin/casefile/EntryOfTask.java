package org.huiyin.casefile;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entry a task of registering has written. */
@Component
class EntryOfTask {

  private final JdbcClient jdbc;

  EntryOfTask(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The step is closed first and the entry written next, in one transaction: it is the first one by
   * that person since.
   *
   * @return its register number; empty for a task that registers nothing
   */
  Optional<String> registeredBy(String taskId) {
    return jdbc.sql(
            """
            SELECT e.register_number FROM huiyin.step s
              JOIN huiyin.register_entry e
                ON e.case_id = s.case_id AND e.registered_by = s.done_by AND e.registered_at >= s.done_at
            WHERE s.task_id = ? AND s.step_key = 'register' ORDER BY e.registered_at, e.id LIMIT 1
            """)
        .param(taskId)
        .query(String.class)
        .optional();
  }
}
