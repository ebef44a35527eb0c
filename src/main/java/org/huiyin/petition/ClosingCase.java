package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends a case: only with an outcome (of the case, or of every request) and an answer that was
 * served, or the recorded reason why it could not be. "Transferred" is no outcome.
 */
@Component
public class ClosingCase {

  /**
   * What outlives the case: the petitioner's right, and what we still owe the organs above, whom
   * our answer to the petitioner does not answer.
   */
  private static final Set<String> GO_ON =
      Set.of("REVIEW_APPLY", OwnReports.CLOCK, UrgentReports.CLOCK);

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final Clock clock;

  ClosingCase(JdbcClient jdbc, Deadlines deadlines, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Archives the case.
   *
   * @throws IllegalStateException when outcome or answer is missing: the model that leads here is
   *     wrong
   */
  public void close(long caseId) {
    LocalDate today = LocalDate.now(clock);
    int closed =
        jdbc.sql(
                """
                UPDATE huiyin.petition_case c SET state = 'CLOSED', closed_on = ?,
                  retention = %s
                WHERE c.id = ? AND c.state = 'OPEN'
                  AND (c.replied_on IS NOT NULL OR c.not_served_reason IS NOT NULL)
                  AND (c.outcome IS NOT NULL OR (SELECT bool_and(r.outcome IS NOT NULL) FROM huiyin.standing_request r
                    WHERE r.case_id = c.id))
                """
                    .formatted(Retention.OF_CASE))
            .params(today, caseId)
            .update();
    if (closed != 1) {
      throw new IllegalStateException(
          "Case " + caseId + " cannot end: no outcome, no answer, or not open");
    }
    deadlines.stopAllBut(caseId, GO_ON, today);
    audit.record(Actor.MACHINE, "CLOSE_CASE", "case:" + caseId, caseId, null);
  }
}
