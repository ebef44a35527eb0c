package org.huiyin.reply;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the petitioner says of how the case was handled. */
@Component
public class Ratings {

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final Clock clock;

  Ratings(JdbcClient jdbc, Deadlines deadlines, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal when the day has not come yet, or the answer had not reached the petitioner
   */
  @Transactional
  public void record(
      long caseId, String satisfaction, LocalDate ratedOn, String comment, Actor by) {
    LocalDate today = LocalDate.now(clock);
    LocalDate on = ratedOn == null ? today : ratedOn;
    if (on.isAfter(today)) {
      throw new Refusal(Fault.at("ratedOn", "petition.date-in-future", today.toString()));
    }
    int rated =
        jdbc.sql(
                """
                INSERT INTO huiyin.rating (case_id, satisfaction, rated_on, comment, recorded_by)
                SELECT id, :satisfaction, :on, :comment, :by FROM huiyin.petition_case
                WHERE id = :case AND (replied_on IS NULL OR replied_on <= :on)
                """)
            .param("satisfaction", satisfaction)
            .param("on", on)
            .param("comment", comment)
            .param("by", by.userId())
            .param("case", caseId)
            .update();
    if (rated == 0) {
      throw new Refusal(Fault.at("ratedOn", "reply.rated-before-served", answeredOn(caseId)));
    }
    deadlines.stop(caseId, "RATING", on);
    audit.record(by, "RECORD_RATING", "case:" + caseId, caseId, null);
  }

  private String answeredOn(long caseId) {
    return jdbc.sql("SELECT replied_on::text FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }
}
