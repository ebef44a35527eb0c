package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/** Reads a holiday table: {@code date,name,working_day,notice}, a header and a line a day. */
final class HolidayCsv {

  private static final String HEADER = "date,name,working_day,notice";

  private final Integer year;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Holiday> holidays = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();

  private HolidayCsv(Integer year) {
    this.year = year;
  }

  /** A table of several years, as shipped. */
  static List<Holiday> read(String text) {
    return new HolidayCsv(null).lines(text);
  }

  /**
   * The table of one year. Its notice may already touch the last December.
   *
   * @throws Refusal with a fault for each bad row
   */
  static List<Holiday> read(String text, int year) {
    return new HolidayCsv(year).lines(text);
  }

  private List<Holiday> lines(String text) {
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
      throw new Refusal(Fault.at("row 1", "deadline.calendar.header", HEADER));
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line(i + 1, lines.get(i).split(",", -1));
      }
    }
    if (holidays.isEmpty() && faults.isEmpty()) {
      faults.add(Fault.of("deadline.calendar.empty"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return holidays;
  }

  private void line(int row, String[] cells) {
    if (cells.length < 3 || cells.length > 4) {
      fault(row, "deadline.calendar.columns", HEADER);
      return;
    }
    int before = faults.size();
    LocalDate day = day(row, cells[0].strip());
    String name = cells[1].strip();
    String workingDay = cells[2].strip();
    if (name.isEmpty()) {
      fault(row, "deadline.calendar.name");
    }
    if (!workingDay.equals("true") && !workingDay.equals("false")) {
      fault(row, "deadline.calendar.workingDay");
    }
    if (faults.size() == before) {
      holidays.add(
          new Holiday(
              day, name, workingDay.equals("true"), cells.length == 4 ? cells[3].strip() : ""));
    }
  }

  private LocalDate day(int row, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (year != null && !belongs(day)) {
        fault(row, "deadline.calendar.otherYear", text, String.valueOf(year));
      } else if (!seen.add(day)) {
        fault(row, "deadline.calendar.twice", text);
      }
      return day;
    } catch (DateTimeParseException e) {
      fault(row, "deadline.calendar.date", text.length() > 20 ? text.substring(0, 20) : text);
      return null;
    }
  }

  private boolean belongs(LocalDate day) {
    return day.getYear() == year || day.getYear() == year - 1 && day.getMonthValue() == 12;
  }

  private void fault(int row, String messageKey, Object... named) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(String.valueOf(row));
    arguments.addAll(List.of(named));
    faults.add(new Fault("row " + row, messageKey, arguments));
  }
}
