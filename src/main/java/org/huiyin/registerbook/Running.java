package org.huiyin.registerbook;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.database.NoticedOutage;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Batch.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Runs a batch, chunk after chunk, one batch at a time in the whole house. What a crash leaves, or
 * a database that was away, is gone on with by whichever node notices that nothing has moved; what
 * a row stops waits for a person.
 */
@Component
class Running {

  /** Longer than any chunk takes. */
  private static final Duration STANDSTILL = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final Batches batches;
  private final EnteredChunk chunk;
  private final AuditTrail audit;
  private final Clock clock;
  private final ExecutorService behind =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "register-book");
            thread.setDaemon(true);
            return thread;
          });

  Running(Batches batches, EnteredChunk chunk, AuditTrail audit, Clock clock) {
    this.batches = batches;
    this.chunk = chunk;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins, and returns at once.
   *
   * @throws Refusal when it is not ready, or another batch runs
   */
  void start(Batch batch, Actor by) {
    UUID runner = begin(batch, by);
    behind.execute(() -> run(batch.id(), runner, by));
  }

  /** Work that goes on when the request that asked for it has been answered. */
  void behind(Runnable work) {
    behind.execute(work);
  }

  /** Begins, and returns when it has ended. */
  void runToTheEnd(Batch batch, Actor by) {
    run(batch.id(), begin(batch, by), by);
  }

  private UUID begin(Batch batch, Actor by) {
    UUID runner = UUID.randomUUID();
    try {
      if (!batches.begins(batch.id(), runner, by)) {
        throw new Refusal(Fault.of("book.not-ready"));
      }
    } catch (DuplicateKeyException e) {
      throw new Refusal(
          Fault.of("book.another-runs", batches.running().map(String::valueOf).orElse("")));
    }
    audit.record(by, "RUN_REGISTER_BOOK", "import:" + batch.id(), null, null);
    return runner;
  }

  /** Goes on with a batch that has not moved for a while, if there is one. */
  void resume() {
    UUID runner = UUID.randomUUID();
    batches
        .takeOver(runner, OffsetDateTime.now(clock).minus(STANDSTILL))
        .flatMap(batches::get)
        .ifPresent(
            batch ->
                run(batch.id(), runner, new Actor(batch.startedBy(), Set.of(BookDoors.OFFICE))));
  }

  private void run(long batch, UUID runner, Actor by) {
    try {
      boolean more = true;
      while (more && !Thread.currentThread().isInterrupted()) {
        NoticedOutage.forget();
        more = chunk.next(batch, runner, by);
      }
    } catch (RuntimeException e) {
      // The message may repeat a row.
      if (NoticedOutage.happened()) {
        LOG.warn("Import {} stands still, the database failed: {}", batch, e.getClass().getName());
        return;
      }
      LOG.error("Import {} was interrupted by {}", batch, e.getClass().getName());
      batches.becomes(batch, State.INTERRUPTED, List.of(State.RUNNING));
    }
  }

  /** What is in stays in; nothing more goes in. */
  void cancel(Batch batch, Actor by) {
    if (!batches.becomes(
        batch.id(), State.CANCELLED, List.of(State.CHECKED, State.RUNNING, State.INTERRUPTED))) {
      throw new Refusal(Fault.of("book.not-to-cancel"));
    }
    audit.record(by, "CANCEL_REGISTER_BOOK", "import:" + batch.id(), null, null);
  }

  @PreDestroy
  void stop() {
    behind.shutdownNow();
  }
}
