package org.huiyin.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down an act or a reading, in the transaction of what it tells of; and tells it again to
 * who may know.
 */
@Component
public class AuditTrail {

  private static final String INSERT =
      """
      INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject, case_id, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * @param act what was done, a short upper-case code, e.g. {@code READ_CASE_FILE}
   * @param subject what it was done to, e.g. {@code document:17}; ids only
   * @param caseId the case it concerns, or {@code null}
   * @param reason what the person gave as reason where one is asked, or {@code null}
   */
  public void record(Actor actor, String act, String subject, Long caseId, String reason) {
    jdbc.sql(INSERT)
        .params(
            OffsetDateTime.now(clock),
            actor.userId(),
            actor.groupList(),
            act,
            subject,
            caseId,
            reason)
        .update();
  }

  /**
   * The same act on many subjects at once.
   *
   * @param cases by subject
   */
  public void recordEach(Actor actor, String act, Map<String, Long> cases) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    batches.batchUpdate(
        INSERT,
        cases.entrySet().stream()
            .map(
                one ->
                    new Object[] {
                      now,
                      actor.userId(),
                      actor.groupList(),
                      act,
                      one.getKey(),
                      one.getValue(),
                      null
                    })
            .toList());
  }

  /**
   * What a list shows of many cases again and again, as long as it is open: each case once in a
   * span, in one statement whatever their number.
   *
   * @param subject the same for all, e.g. {@code card}
   */
  public void recordOnceIn(
      Duration span, Actor actor, String act, String subject, Collection<Long> cases) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject, case_id)
            SELECT :now, :user, :groups, :act, :subject, seen.case_id
            FROM (SELECT DISTINCT unnest(:cases) AS case_id) seen
            WHERE NOT EXISTS (SELECT 1 FROM huiyin.audit_entry a WHERE a.case_id = seen.case_id
              AND a.user_id = :user AND a.act = :act AND a.at > :since AND a.at <= :now)
            ORDER BY seen.case_id
            """)
        .param("now", now)
        .param("since", now.minus(span))
        .param("user", actor.userId())
        .param("groups", actor.groupList())
        .param("act", act)
        .param("subject", subject)
        .param("cases", cases.toArray(Long[]::new))
        .update();
  }

  /**
   * What one person did or saw of a case on one day.
   *
   * @param times how often that day
   * @param reason as given, or {@code null}
   */
  public record Trace(LocalDate day, String userId, String act, int times, String reason) {}

  /** The latest first; what the same person did the same day is one line. */
  public List<Trace> of(long caseId, int atMost) {
    return jdbc.sql(
            """
            SELECT (at AT TIME ZONE 'Asia/Shanghai')::date AS day, user_id, act, count(*) AS times, reason
            FROM huiyin.audit_entry WHERE case_id = ?
            GROUP BY day, user_id, act, reason ORDER BY max(id) DESC LIMIT ?
            """)
        .params(caseId, atMost)
        .query(Trace.class)
        .list();
  }
}
