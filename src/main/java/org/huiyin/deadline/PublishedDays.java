package org.huiyin.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The working days by the notices at hand, as they stood at one moment. */
final class PublishedDays implements WorkingDays {

  private final Set<Integer> years;
  private final Map<LocalDate, Boolean> listed;

  PublishedDays(Set<Integer> years, Collection<Holiday> holidays) {
    this.years = Set.copyOf(years);
    this.listed =
        holidays.stream().collect(Collectors.toUnmodifiableMap(Holiday::day, Holiday::workingDay));
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    Boolean workingDay = listed.get(day);
    return workingDay != null
        ? workingDay
        : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  @Override
  public boolean isPublished(LocalDate day) {
    return years.contains(day.getYear());
  }
}
