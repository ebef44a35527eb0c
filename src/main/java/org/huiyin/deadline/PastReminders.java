package org.huiyin.deadline;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drops what a case that comes from an old book would have been reminded of before it came. */
@Component
public class PastReminders {

  private final JdbcClient jdbc;
  private final Clock clock;

  PastReminders(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void drop(long caseId) {
    jdbc.sql(
            """
            DELETE FROM huiyin.reminder r USING huiyin.deadline d
            WHERE d.id = r.deadline_id AND d.case_id = ? AND r.sent_at IS NULL AND r.send_at <= ?
            """)
        .params(caseId, OffsetDateTime.now(clock))
        .update();
  }
}
