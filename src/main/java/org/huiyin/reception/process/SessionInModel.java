package org.huiyin.reception.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.huiyin.deadline.DeadlineProfiles;
import org.huiyin.deadline.WorkingDays;
import org.huiyin.engine.ForModels;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.ReceptionDoors;
import org.huiyin.reception.Sessions;
import org.springframework.stereotype.Component;

/** What the model asks of a session, as {@code receptionDay}. */
@ForModels
@Component("receptionDay")
public class SessionInModel {

  private final Sessions sessions;
  private final ReceptionDoors doors;
  private final Organisation organisation;
  private final WorkingDays workingDays;
  private final DeadlineProfiles profiles;
  private final Clock clock;

  SessionInModel(
      Sessions sessions,
      ReceptionDoors doors,
      Organisation organisation,
      WorkingDays workingDays,
      DeadlineProfiles profiles,
      Clock clock) {
    this.sessions = sessions;
    this.doors = doors;
    this.organisation = organisation;
    this.workingDays = workingDays;
    this.profiles = profiles;
    this.clock = clock;
  }

  /** When the office opens on the last working day before it. */
  public Date remindAt(Long dayId) {
    LocalDate before = workingDays.onOrBefore(day(dayId).minusDays(1));
    return date(before.atTime(profiles.current().officeHours().opening()));
  }

  /** The last second of its day. */
  public Date due(Long dayId) {
    return date(day(dayId).plusDays(1).atStartOfDay().minusSeconds(1));
  }

  /** The end of the next working day, after which its log is asked for. */
  public Date logPassed(Long dayId) {
    return date(workingDays.next(day(dayId)).plusDays(1).atStartOfDay());
  }

  /** The account of who is on duty; none where there is no account. */
  public Collection<String> onDuty(Long dayId) {
    return Optional.ofNullable(sessions.get(dayId).person())
        .flatMap(organisation::person)
        .map(Person::userId)
        .map(List::of)
        .orElse(List.of());
  }

  /** The engine groups that keep its log, with commas between. */
  public String keepers(Long dayId) {
    return doors.keepers(sessions.get(dayId));
  }

  private LocalDate day(Long dayId) {
    ReceptionDay day = sessions.get(dayId);
    return day.day();
  }

  private Date date(LocalDateTime moment) {
    return Date.from(moment.atZone(clock.getZone()).toInstant());
  }
}
