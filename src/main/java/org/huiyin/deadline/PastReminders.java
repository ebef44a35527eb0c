package org.huiyin.deadline;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drops what a case that comes from an old book would have been reminded of before it came, and of
 * what was over by then.
 */
@Component
public class PastReminders {

  private final JdbcClient jdbc;
  private final Clock clock;

  PastReminders(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param begunAt when its order of work began here
   */
  public void drop(long caseId, OffsetDateTime begunAt) {
    jdbc.sql(
            """
            DELETE FROM huiyin.reminder r USING huiyin.deadline d
            WHERE d.id = r.deadline_id AND d.case_id = ? AND r.sent_at IS NULL
              AND (r.send_at <= ? OR d.due_on < ?)
            """)
        .params(caseId, begunAt, begunAt.atZoneSameInstant(clock.getZone()).toLocalDate())
        .update();
  }
}
