package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Batch.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that stops on the way, for whatever reason, and goes on. */
class InterruptedRunTest extends BookSituation {

  private static final int CHUNK = 500;

  @Autowired private EnteredChunk chunk;
  @Autowired private WholeFile wholeFile;
  @Autowired private TransactionTemplate transactions;

  private byte[] book(int count) {
    BookText book = BookText.whole();
    for (int i = 1; i <= count; i++) {
      book.closed(source, "n" + i, "登记日期", "1996-04-05", "办结日期", "1996-05-01");
    }
    return book.utf8();
  }

  private List<Integer> numbers() {
    return jdbc.sql(
            """
            SELECT substring(e.register_number, '\\d+$')::int AS n FROM huiyin.book_row b
            JOIN huiyin.register_entry e ON e.id = b.entry_id WHERE b.source_book = ? ORDER BY n
            """)
        .param(source)
        .query(Integer.class)
        .list();
  }

  @Test
  void aConnectionThatBreaksAtRow700LeavesWholeChunksAndIsGoneOnWith() {
    long batch = check(book(1200));
    // Row 700 of the file cannot be stored; whatever breaks there breaks its chunk.
    jdbc.sql("UPDATE huiyin.import_row SET content = 'x' WHERE batch_id = ? AND row_no = 700")
        .param(batch)
        .update();
    byte[] whole =
        jdbc.sql("SELECT content FROM huiyin.import_row WHERE batch_id = ? AND row_no = 701")
            .param(batch)
            .query(byte[].class)
            .single();

    run(batch);

    assertThat(state(batch)).isEqualTo("INTERRUPTED");
    assertThat(casesOfTheBook()).isEqualTo(CHUNK);
    assertThat(batches.get(batch).orElseThrow().rowsDone()).isEqualTo(CHUNK);

    jdbc.sql("UPDATE huiyin.import_row SET content = ? WHERE batch_id = ? AND row_no = 700")
        .params(another(batch, whole), batch)
        .update();
    run(batch);

    assertThat(state(batch)).isEqualTo("DONE");
    assertThat(casesOfTheBook()).isEqualTo(1200);
    List<Integer> drawn = numbers();
    assertThat(drawn.get(drawn.size() - 1) - drawn.get(0)).isEqualTo(1199);
  }

  @Autowired private RowSecrets secrets;

  private byte[] another(long batch, byte[] like) {
    List<String> cells = new java.util.ArrayList<>(secrets.cells(like));
    cells.set(1, "n699");
    return secrets.cells(cells);
  }

  /** Somebody holds what the run waits for, and the database ends the run's connection. */
  private void runWhileItsConnectionIsLost(long batch) {
    transactions.executeWithoutResult(
        holding -> {
          jdbc.sql("SELECT last FROM huiyin.number_series WHERE year = 1996 FOR UPDATE")
              .query()
              .listOfRows();
          CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(batch));
          while (!run.isDone()) {
            jdbc.sql(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_locks
                    WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
                    """)
                .query()
                .listOfRows();
          }
          run.join();
        });
  }

  @Test
  void aLostConnectionIsNoFaultOfARowAndTheRunGoesOnByItself() {
    checkAndRun(book(1));
    long batch = check(book(700));

    runWhileItsConnectionIsLost(batch);
    assertThat(state(batch)).isEqualTo("RUNNING");
    assertThat(casesOfTheBook()).isEqualTo(1);

    jdbc.sql("UPDATE huiyin.import_batch SET beat_at = beat_at - interval '1 year' WHERE id = ?")
        .param(batch)
        .update();
    running.resume();

    assertThat(state(batch)).isEqualTo("DONE");
    assertThat(casesOfTheBook()).isEqualTo(700);
  }

  @Test
  void whatARowStoppedWaitsForAPerson() {
    long batch = check(book(3));
    jdbc.sql("UPDATE huiyin.import_row SET content = 'x' WHERE batch_id = ? AND row_no = 3")
        .param(batch)
        .update();
    run(batch);
    jdbc.sql("UPDATE huiyin.import_batch SET beat_at = beat_at - interval '1 year' WHERE id = ?")
        .param(batch)
        .update();

    running.resume();

    assertThat(state(batch)).isEqualTo("INTERRUPTED");
  }

  @Test
  void whatACrashLeftIsTakenUpByWhoeverNotices() {
    long batch = check(book(700));
    UUID dead = UUID.randomUUID();
    batches.begins(batch, dead, CLERK);
    chunk.next(batch, dead, CLERK);
    assertThat(casesOfTheBook()).isEqualTo(CHUNK);

    running.resume();
    assertThat(state(batch)).isEqualTo("RUNNING");

    jdbc.sql("UPDATE huiyin.import_batch SET beat_at = ? WHERE id = ?")
        .params(OffsetDateTime.now(java.time.ZoneOffset.UTC).minusYears(1), batch)
        .update();
    running.resume();

    assertThat(state(batch)).isEqualTo("DONE");
    assertThat(casesOfTheBook()).isEqualTo(700);
    assertThat(chunk.next(batch, dead, CLERK)).isFalse();
  }

  @Test
  void rowsThatTurnOutToBeInAreCountedOnceAndWhoeverTakesOverDoesNotMeetThemAgain() {
    long batch = check(book(700));
    checkAndRun(book(10));
    UUID dead = UUID.randomUUID();
    batches.begins(batch, dead, CLERK);
    chunk.next(batch, dead, CLERK);
    assertThat(casesOfTheBook()).isEqualTo(CHUNK);
    assertThat(batches.get(batch).orElseThrow().rowsDone()).isEqualTo(CHUNK);

    jdbc.sql("UPDATE huiyin.import_batch SET beat_at = beat_at - interval '1 year' WHERE id = ?")
        .param(batch)
        .update();
    running.resume();

    assertThat(state(batch)).isEqualTo("DONE");
    assertThat(casesOfTheBook()).isEqualTo(700);
    assertThat(batches.get(batch).orElseThrow().rowsDone()).isEqualTo(700);
    assertThat(wholeFile.counts(batch).same()).isEqualTo(10);
  }

  @Test
  void aCancelledRunKeepsWhatIsInAndTheSameFileLaterBringsTheRest() {
    byte[] file = book(700);
    long batch = check(file);
    UUID runner = UUID.randomUUID();
    batches.begins(batch, runner, CLERK);
    chunk.next(batch, runner, CLERK);

    running.cancel(batches.get(batch).orElseThrow(), CLERK);

    assertThat(chunk.next(batch, runner, CLERK)).isFalse();
    assertThat(state(batch)).isEqualTo("CANCELLED");
    assertThat(casesOfTheBook()).isEqualTo(CHUNK);
    assertThatThrownBy(() -> run(batch)).isInstanceOf(Refusal.class);

    checkAndRun(file);
    assertThat(casesOfTheBook()).isEqualTo(700);
  }

  @Test
  void twoImportsDoNotRunAtOnceAndTheSameRowsGoInOnce() {
    byte[] file = book(10);
    long first = check(file);
    long second = check(file);
    UUID runner = UUID.randomUUID();
    batches.begins(first, runner, CLERK);

    assertThatThrownBy(() -> run(second))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("book.another-runs");

    chunk.next(first, runner, CLERK);
    chunk.next(first, runner, CLERK);
    run(second);

    assertThat(state(first)).isEqualTo(State.DONE.name());
    assertThat(state(second)).isEqualTo(State.DONE.name());
    assertThat(casesOfTheBook()).isEqualTo(10);
    assertThat(wholeFile.counts(second).same()).isEqualTo(10);
  }
}
