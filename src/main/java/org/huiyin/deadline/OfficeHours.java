package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** When the office is there: the hours of a working day, in their order. */
public record OfficeHours(List<Span> spans) {

  public OfficeHours {
    spans = List.copyOf(spans);
  }

  public boolean contain(LocalDateTime moment, WorkingDays workingDays) {
    return workingDays.isWorkingDay(moment.toLocalDate())
        && spans.stream().anyMatch(span -> span.contains(moment.toLocalTime()));
  }

  /**
   * The moment itself when the office is there; else the beginning of the last office hours before
   * it.
   */
  public LocalDateTime atOrBefore(LocalDateTime moment, WorkingDays workingDays) {
    if (contain(moment, workingDays)) {
      return moment;
    }
    LocalDate day = moment.toLocalDate();
    if (workingDays.isWorkingDay(day)) {
      for (int i = spans.size() - 1; i >= 0; i--) {
        if (spans.get(i).from().isBefore(moment.toLocalTime())) {
          return day.atTime(spans.get(i).from());
        }
      }
    }
    return workingDays.onOrBefore(day.minusDays(1)).atTime(spans.get(spans.size() - 1).from());
  }

  public LocalTime opening() {
    return spans.get(0).from();
  }

  /** The end is no longer in it. */
  public record Span(LocalTime from, LocalTime until) {

    boolean contains(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(until);
    }
  }
}
