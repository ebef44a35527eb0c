package org.huiyin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds which message. Every statement commits by itself: what is written here before a mail
 * goes out must stand when this process dies with the mail half sent.
 */
@Component
class Claims {

  private final JdbcClient jdbc;
  private final SendingHours hours;
  private final Clock clock;

  Claims(JdbcClient jdbc, SendingHours hours, Clock clock) {
    this.jdbc = jdbc;
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * Takes the next message that is due, urgent ones first, outside office hours no others; two
   * nodes never get the same one.
   */
  Optional<Claimed> next() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            UPDATE huiyin.outbox_message
            SET state = 'SENDING', attempts = attempts + 1, claim = gen_random_uuid(), claimed_at = ?
            WHERE id = (
              SELECT id FROM huiyin.outbox_message
              WHERE state = 'QUEUED' AND next_attempt_at <= ? AND (urgent OR ?)
              ORDER BY urgent DESC, id
              LIMIT 1
              FOR UPDATE SKIP LOCKED)
            RETURNING id, claim, number, step_key, due_on AS due, urgent, recipient, attempts, detail, page
            """)
        .params(now, now, hours.areNow())
        .query(Claimed.class)
        .optional();
  }

  /** Also when the lease ran out meanwhile and the row reads unclear: now it is clear. */
  void sent(Claimed claimed) {
    jdbc.sql(
            """
            UPDATE huiyin.outbox_message SET state = 'SENT', sent_at = ?, problem = NULL
            WHERE id = ? AND claim = ?
            """)
        .params(OffsetDateTime.now(clock), claimed.id(), claimed.claim())
        .update();
  }

  void tryAgain(Claimed claimed, String problem, Duration pause) {
    jdbc.sql(
            """
            UPDATE huiyin.outbox_message SET state = 'QUEUED', claim = NULL, problem = ?, next_attempt_at = ?
            WHERE id = ? AND claim = ?
            """)
        .params(problem, OffsetDateTime.now(clock).plus(pause), claimed.id(), claimed.claim())
        .update();
  }

  void leaveToAPerson(Claimed claimed, MessageState state, String problem) {
    jdbc.sql("UPDATE huiyin.outbox_message SET state = ?, problem = ? WHERE id = ? AND claim = ?")
        .params(state.name(), problem, claimed.id(), claimed.claim())
        .update();
  }

  /**
   * What a crash or a lost database left in sending for longer than the lease; how many there were.
   */
  int markAbandoned(Duration lease) {
    return jdbc.sql(
            """
            UPDATE huiyin.outbox_message SET state = 'UNCLEAR', problem = 'CRASHED_WHILE_SENDING'
            WHERE state = 'SENDING' AND claimed_at < ?
            """)
        .param(OffsetDateTime.now(clock).minus(lease))
        .update();
  }
}
