package org.huiyin.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down an act or a reading, in the transaction of what it tells of. */
@Component
public class AuditTrail {

  static final String REASON = "audit_entry.reason";

  private static final String INSERT =
      """
      INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject, case_id, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Secrecy secrecy;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JdbcTemplate batches, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /**
   * @param act what was done, a short upper-case code, e.g. {@code READ_CASE_FILE}
   * @param subject what it was done to, e.g. {@code document:17}; ids only
   * @param caseId the case it concerns, or {@code null}
   * @param reason what the person gave as reason where one is asked, or {@code null}
   */
  public void record(Actor actor, String act, String subject, Long caseId, String reason) {
    jdbc.sql(INSERT).params(row(actor, act, subject, caseId, reason)).update();
  }

  /**
   * One act on something that several cases are part of: a row for each, so that each case can
   * tell; one without a case where there is none.
   */
  public void recordForCases(
      Actor actor, String act, String subject, Collection<Long> cases, String reason) {
    Collection<Long> each =
        cases.isEmpty() ? Collections.singleton(null) : new LinkedHashSet<>(cases);
    List<Object[]> rows = new ArrayList<>();
    each.forEach(caseId -> rows.add(row(actor, act, subject, caseId, reason).toArray()));
    batches.batchUpdate(INSERT, rows);
  }

  /**
   * The same act on many subjects at once.
   *
   * @param cases by subject
   */
  public void recordEach(Actor actor, String act, Map<String, Long> cases) {
    batches.batchUpdate(
        INSERT,
        cases.entrySet().stream()
            .map(one -> row(actor, act, one.getKey(), one.getValue(), null).toArray())
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
   * A call of the engine's own interface, which knows no case and no reason of ours.
   *
   * @param subject the path that was called
   * @param caseId the case that it leads to, or {@code null}
   * @param detail ids, keys and numbers of what was sent, as a JSON object; or {@code null}
   */
  public void recordCall(Actor actor, String act, String subject, Long caseId, String detail) {
    jdbc.sql(
            """
            INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject, case_id, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            OffsetDateTime.now(clock),
            actor.userId(),
            actor.groupList(),
            act,
            subject,
            caseId,
            detail)
        .update();
  }

  private List<Object> row(Actor actor, String act, String subject, Long caseId, String reason) {
    List<Object> row = new ArrayList<>();
    row.add(OffsetDateTime.now(clock));
    row.add(actor.userId());
    row.add(actor.groupList());
    row.add(act);
    row.add(subject);
    row.add(caseId);
    row.add(secrecy.encrypt(reason, REASON));
    return row;
  }
}
