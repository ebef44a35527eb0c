package org.huiyin.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For sweeps over what has a term and no clock of its own: when they go, and how far back. */
@Component
public class HouseTerms {

  private final DeadlineProfiles profiles;
  private final WorkingDays workingDays;
  private final Clock clock;

  HouseTerms(DeadlineProfiles profiles, WorkingDays workingDays, Clock clock) {
    this.profiles = profiles;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** Whether the office is there to read what is sent now. */
  public boolean inOfficeHours() {
    return profiles.current().officeHours().contain(LocalDateTime.now(clock), workingDays);
  }

  /**
   * What began before this moment has had its whole term.
   *
   * @param key a line of the profile
   * @return nothing where the office has set that nobody is reminded
   */
  public Optional<OffsetDateTime> ranOutIfBegunBefore(String key) {
    Term term = profiles.current().term(key);
    if (!term.reminded()) {
      return Optional.empty();
    }
    return Optional.of(
        term.unit() == Unit.HOURS
            ? OffsetDateTime.now(clock).minus(term.duration())
            : lastDayThatRanOut(term).plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
  }

  private LocalDate lastDayThatRanOut(Term term) {
    Reckoning reckoning = new Reckoning(workingDays);
    LocalDate today = LocalDate.now(clock);
    LocalDate day = today.minusDays(1);
    while (!reckoning
        .count(term, profiles.current().version(), day, null)
        .dueOn()
        .isBefore(today)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
