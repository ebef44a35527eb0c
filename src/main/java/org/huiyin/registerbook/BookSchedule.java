package org.huiyin.registerbook;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with what a crash has left, and deletes the rows of files whose time is over. */
@Component
@ConditionalOnProperty(name = "huiyin.register-book.sweeping", matchIfMissing = true)
class BookSchedule {

  private final Running running;
  private final Releasing releasing;
  private final StagedRows rows;
  private final BookProperties settings;
  private final Clock clock;

  BookSchedule(
      Running running, Releasing releasing, StagedRows rows, BookProperties settings, Clock clock) {
    this.running = running;
    this.releasing = releasing;
    this.rows = rows;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${huiyin.register-book.resume-sweep:PT1M}")
  void resume() {
    running.resume();
    releasing.startReleased();
  }

  @Scheduled(fixedDelayString = "${huiyin.register-book.delete-sweep:PT1H}")
  void delete() {
    LocalDate today = LocalDate.now(clock);
    rows.deleteOf(today.minus(settings.keepRows()), today);
  }
}
