package org.huiyin.deadline;

import java.time.Clock;
import java.time.LocalDateTime;
import org.huiyin.notification.SendingHours;
import org.springframework.stereotype.Component;

/**
 * The office hours of the profile on the working days of the calendar, as they are in force now.
 */
@Component
class MailInOfficeHours implements SendingHours {

  private final DeadlineProfiles profiles;
  private final WorkingDays workingDays;
  private final Clock clock;

  MailInOfficeHours(DeadlineProfiles profiles, WorkingDays workingDays, Clock clock) {
    this.profiles = profiles;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Override
  public boolean areNow() {
    return profiles.current().officeHours().contain(LocalDateTime.now(clock), workingDays);
  }
}
