package org.huiyin.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Counts running clocks anew when a holiday table has come. A duty may move either way; of a right
 * the person keeps the later day. Whatever happened is told in the explanation.
 */
@Component
class Recounting {

  private final StoredDeadlines stored;
  private final DeadlineRows rows;
  private final DeadlineProfiles profiles;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Recounting(
      StoredDeadlines stored,
      DeadlineRows rows,
      DeadlineProfiles profiles,
      ApplicationEventPublisher events,
      Clock clock) {
    this.stored = stored;
    this.rows = rows;
    this.profiles = profiles;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Clocks that were started by an older picture of the calendar while a table was being published.
   */
  List<Integer> yearsToCatchUp() {
    return stored.yearsToCatchUp();
  }

  /**
   * @return how many clocks have another day now
   */
  int around(int year, WorkingDays workingDays) {
    Map<Long, List<Deadline>> byCase =
        stored.lockRunningAround(year).stream()
            .collect(Collectors.groupingBy(Deadline::caseId, TreeMap::new, Collectors.toList()));
    List<Deadline> recounted = new ArrayList<>();
    List<DeadlineMoved> moved = new ArrayList<>();
    List<WorkingDaysChanged> standing = new ArrayList<>();
    byCase
        .values()
        .forEach(
            clocks -> {
              CaseRecount recount =
                  new CaseRecount(clocks, profiles, workingDays, year, LocalDate.now(clock));
              recounted.addAll(recount.deadlines());
              moved.addAll(recount.moved());
              standing.addAll(recount.standing());
            });
    if (!recounted.isEmpty()) {
      ReminderMoments moments =
          new ReminderMoments(profiles, workingDays, LocalDateTime.now(clock), clock.getZone());
      rows.move(recounted, recounted.stream().flatMap(d -> moments.moved(d).stream()).toList());
    }
    moved.forEach(events::publishEvent);
    standing.forEach(events::publishEvent);
    return moved.size();
  }
}
