package org.huiyin.petition;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for untaken tasks as often as reminders are swept. */
@Component
@ConditionalOnProperty(name = "huiyin.deadline.sweeping", matchIfMissing = true)
class UntakenSchedule {

  private final UntakenTasks tasks;

  UntakenSchedule(UntakenTasks tasks) {
    this.tasks = tasks;
  }

  @Scheduled(initialDelayString = "PT45S", fixedDelayString = "${huiyin.deadline.sweep:PT1M}")
  void sweep() {
    tasks.press();
  }
}
