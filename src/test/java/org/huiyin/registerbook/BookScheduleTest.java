package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.clock.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;

/** What the house does by itself: go on after a crash, let released matters begin, delete. */
class BookScheduleTest extends BookSituation {

  @Autowired private Releasing releasing;
  @Autowired private StagedRows rows;
  @Autowired private BookProperties settings;
  @Autowired private EnteredChunk chunk;
  @Autowired private RuntimeService runtime;
  @Autowired private MovableClock clock;

  private BookSchedule schedule;

  @BeforeEach
  void schedule() {
    schedule = new BookSchedule(running, releasing, rows, settings, clock);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void bothAreCalledByTheClock() throws NoSuchMethodException {
    for (String call : new String[] {"resume", "delete"}) {
      assertThat(BookSchedule.class.getDeclaredMethod(call).getAnnotation(Scheduled.class))
          .as(call)
          .isNotNull();
    }
  }

  @Test
  void whatACrashLeftIsGoneOnWithOnceItHasNotMovedForAWhile() {
    long batch = crashed(700);

    schedule.resume();
    assertThat(state(batch)).isEqualTo("RUNNING");

    clock.moveTo(Clock.systemUTC().instant().plus(Duration.ofMinutes(3)));
    schedule.resume();

    assertThat(state(batch)).isEqualTo("DONE");
    assertThat(casesOfTheBook()).isEqualTo(700);
  }

  /** A node that was killed after its first chunk. */
  private long crashed(int count) {
    BookText book = BookText.whole();
    for (int i = 1; i <= count; i++) {
      book.closed(source, "n" + i, "登记日期", "1995-04-05", "办结日期", "1995-05-01");
    }
    long batch = check(book.utf8());
    UUID killed = UUID.randomUUID();
    batches.begins(batch, killed, CLERK);
    chunk.next(batch, killed, CLERK);
    return batch;
  }

  @Test
  void whatWasReleasedWhenTheHouseWentDownBegins() {
    long batch = check(BookText.whole().open(source, "1").utf8());
    run(batch);
    releasing.release(batches.get(batch).orElseThrow(), CLERK);

    schedule.resume();

    var begun =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(says("1", "c.register_number"))
            .list();
    assertThat(begun).hasSize(1);
    begun.forEach(one -> runtime.deleteProcessInstance(one.getId(), "test"));
  }

  @Test
  void rowsAreDeletedAfterTheSetTimeAndNotBefore() {
    long batch = check(BookText.whole().closed(source, "1").closed(source, "2", "渠道", "托梦").utf8());
    run(batch);
    OffsetDateTime sent = batches.get(batch).orElseThrow().uploadedAt();

    clock.moveTo(sent.plus(settings.keepRows()).toInstant());
    schedule.delete();
    assertThat(rowsOf(batch)).isEqualTo(2);

    clock.moveTo(sent.plus(settings.keepRows()).plusDays(2).toInstant());
    schedule.delete();
    assertThat(rowsOf(batch)).isZero();
    assertThat(batches.get(batch).orElseThrow().rowsDeletedOn()).isNotNull();
    assertThat(casesOfTheBook()).isEqualTo(1);
  }

  @Test
  void aBatchThatRunsKeepsItsRows() {
    long batch = crashed(600);

    clock.moveTo(Clock.systemUTC().instant().plus(Duration.ofDays(90)));
    schedule.delete();

    assertThat(rowsOf(batch)).isEqualTo(600);
    running.cancel(batches.get(batch).orElseThrow(), CLERK);
  }

  private int rowsOf(long batch) {
    return jdbc.sql("SELECT count(*) FROM huiyin.import_row WHERE batch_id = ?")
        .param(batch)
        .query(Integer.class)
        .single();
  }
}
