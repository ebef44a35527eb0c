package org.huiyin.audit;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of a case who saw and did what. Who may know it is for the caller to ask. */
@Component
public class CaseTrail {

  private final JdbcClient jdbc;
  private final Secrecy secrecy;

  CaseTrail(JdbcClient jdbc, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
  }

  /**
   * One row.
   *
   * @param groups the engine groups that the person was in at that moment
   * @param reason as given, or {@code null}
   * @param sealed whether it can no longer be changed unnoticed
   */
  public record Trace(
      long id,
      OffsetDateTime at,
      String userId,
      List<String> groups,
      String act,
      String subject,
      String reason,
      boolean sealed) {}

  /**
   * The latest first.
   *
   * @param before only rows before this one
   */
  public List<Trace> of(long caseId, long before, int atMost) {
    return jdbc.sql(
            """
            SELECT id, at, user_id, user_groups, act, subject, reason,
              id <= (SELECT coalesce(max(until_id), 0) FROM huiyin.audit_seal) AS sealed
            FROM huiyin.audit_entry WHERE case_id = ? AND id < ? ORDER BY id DESC LIMIT ?
            """)
        .params(caseId, before, atMost)
        .query(
            (row, n) ->
                new Trace(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("user_id"),
                    Arrays.stream(row.getString("user_groups").split(","))
                        .filter(group -> !group.isEmpty())
                        .toList(),
                    row.getString("act"),
                    row.getString("subject"),
                    secrecy.decryptKept(row.getBytes("reason"), AuditTrail.REASON),
                    row.getBoolean("sealed")))
        .list();
  }
}
