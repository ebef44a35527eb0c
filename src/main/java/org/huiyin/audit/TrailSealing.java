package org.huiyin.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals what the audit trail holds, in batches, outside of the transactions that write it.
 *
 * <p>A row has its id before its transaction commits, so one with a small id can appear after one
 * with a large id. What was there at one sweep is sealed at the third: the first notes the last id,
 * the second, when every transaction that can have drawn a smaller one has its own number, the next
 * number of a transaction, and from then on it is waited for all before that to be over. The note
 * is in memory, because numbers of transactions mean nothing in a restored database.
 */
@Component
class TrailSealing {

  private static final Logger LOG = LoggerFactory.getLogger(TrailSealing.class);
  private static final int ROWS_IN_A_BATCH = 5_000;
  private static final byte[] NOTHING = {};

  private final Seals seals;
  private final JdbcClient jdbc;
  private final Clock clock;

  private Long until;
  private Long openBefore;

  TrailSealing(Seals seals, JdbcClient jdbc, Clock clock) {
    this.seals = seals;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** To be called again and again, longer apart than a statement may take. */
  synchronized void sweep() {
    if (until == null) {
      until = lastRow();
    } else if (openBefore == null) {
      openBefore = transaction("pg_snapshot_xmax");
    } else if (transaction("pg_snapshot_xmin") >= openBefore) {
      seal(until);
      until = lastRow();
      openBefore = null;
    }
  }

  private Long lastRow() {
    return jdbc.sql("SELECT max(id) FROM huiyin.audit_entry").query(Long.class).single();
  }

  private long transaction(String edge) {
    return jdbc.sql("SELECT " + edge + "(pg_current_snapshot())::text::bigint")
        .query(Long.class)
        .single();
  }

  private void seal(long until) {
    boolean more = true;
    while (more) {
      more = sealNext(until);
    }
  }

  /**
   * @return whether there may be more to seal
   */
  private boolean sealNext(long until) {
    Seal last = seals.last().orElse(null);
    long after = last == null ? Seal.BEGINNING : last.untilId();
    List<StoredRow> rows = seals.rows(after, until, ROWS_IN_A_BATCH);
    if (rows.isEmpty()) {
      return false;
    }
    long batch = last == null ? 1 : last.batch() + 1;
    byte[] previous = last == null ? NOTHING : last.hash();
    long end = rows.get(rows.size() - 1).id();
    byte[] hash = SealHash.of(batch, after, end, previous, rows);
    Seal seal = new Seal(batch, after, end, rows.size(), previous, hash, OffsetDateTime.now(clock));
    if (!seals.add(seal)) {
      return false;
    }
    LOG.info("审计记录已封存 / The audit trail is sealed: {}", seal.head());
    return rows.size() == ROWS_IN_A_BATCH;
  }
}
