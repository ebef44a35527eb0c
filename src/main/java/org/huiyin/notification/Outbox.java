package org.huiyin.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes messages in the transaction of the act they tell of, and tells what has become of them. */
@Component
public class Outbox {

  private static final String VIEW =
      """
      SELECT id, case_id, number, step_key, due_on AS due, recipient,
             CASE WHEN urgent THEN 'URGENT' ELSE 'NORMAL' END AS urgency,
             state, attempts, problem, queued_at, sent_at
      FROM huiyin.outbox_message
      """;

  private static final String[] NOBODY = {""};

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Outbox(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes one row for each recipient, in the caller's transaction; it leaves the house after the
   * commit, in office hours unless it is urgent. A key that is there already changes nothing. One
   * without recipients is kept as it is, or nobody would learn that nobody was told.
   */
  public void put(Message message) {
    boolean nobody = message.recipients().isEmpty();
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            INSERT INTO huiyin.outbox_message
              (dedupe_key, case_id, number, step_key, due_on, urgent, detail, page, recipient, state, queued_at, next_attempt_at)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, recipient, ?, ?, ?
            FROM unnest(?) AS recipient
            ON CONFLICT (dedupe_key, recipient) DO NOTHING
            """)
        .params(
            message.dedupeKey(),
            message.caseId(),
            message.number(),
            message.stepKey(),
            message.due(),
            message.urgency() == Urgency.URGENT,
            message.detail(),
            message.page(),
            (nobody ? MessageState.NOBODY : MessageState.QUEUED).name(),
            now,
            now,
            nobody ? NOBODY : message.recipients().toArray(String[]::new))
        .update();
  }

  /** All messages on a case, the oldest first. */
  public List<OutboxView> of(long caseId) {
    return jdbc.sql(VIEW + "WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query(OutboxView.class)
        .list();
  }

  /** On no case, under a number of ours, e.g. a conference's; the oldest first. */
  public List<OutboxView> ofNumber(String number) {
    return jdbc.sql(VIEW + "WHERE case_id IS NULL AND number = ? ORDER BY id")
        .param(number)
        .query(OutboxView.class)
        .list();
  }

  /**
   * On no case and under no number, as far as they are not known to have gone; the latest first.
   */
  public List<OutboxView> unsentOnNothing(int atMost) {
    return jdbc.sql(
            VIEW
                + "WHERE case_id IS NULL AND number IS NULL AND state <> 'SENT' ORDER BY id DESC LIMIT ?")
        .param(atMost)
        .query(OutboxView.class)
        .list();
  }

  /**
   * Sends once more on a person's word, in office hours like any other; the only way in which an
   * unclear message goes twice. Whether the person may is for the caller to know.
   *
   * @throws Refusal when the message is on its way or has arrived
   */
  @Transactional
  public void resend(long id, Actor actor) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Long caseId =
        jdbc.sql(
                """
                UPDATE huiyin.outbox_message
                SET state = 'QUEUED', attempts = 0, claim = NULL, problem = NULL, next_attempt_at = ?
                WHERE id = ? AND state IN ('UNCLEAR', 'FAILED', 'NO_ADDRESS')
                RETURNING coalesce(case_id, 0)
                """)
            .params(now, id)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new Refusal(Fault.of("notification.notResendable")));
    audit.record(actor, "RESEND_MESSAGE", "message:" + id, caseId == 0 ? null : caseId, null);
  }
}
