package org.huiyin.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down an act or a reading, in the transaction of what it tells of. */
@Component
public class AuditTrail {

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param act what was done, a short upper-case code, e.g. {@code READ_CASE_FILE}
   * @param subject what it was done to, e.g. {@code document:17}; ids only
   * @param caseId the case it concerns, or {@code null}
   * @param reason what the person gave as reason where one is asked, or {@code null}
   */
  public void record(Actor actor, String act, String subject, Long caseId, String reason) {
    jdbc.sql(
            """
            INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject, case_id, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(OffsetDateTime.now(clock), actor.userId(), actor.groupList(), act, subject, caseId, reason)
        .update();
  }
}
