package org.huiyin.deadline;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps every minute, and looks whether another node has a newer profile or calendar. */
@Component
@ConditionalOnProperty(name = "huiyin.deadline.sweeping", matchIfMissing = true)
class ReminderSchedule {

  private final ReminderSweep sweep;
  private final DeadlineProfiles profiles;
  private final CalendarYears calendar;

  ReminderSchedule(ReminderSweep sweep, DeadlineProfiles profiles, CalendarYears calendar) {
    this.sweep = sweep;
    this.profiles = profiles;
    this.calendar = calendar;
  }

  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${huiyin.deadline.sweep:PT1M}")
  void sweep() {
    profiles.refresh();
    calendar.catchUp();
    sweep.run();
  }
}
