package org.huiyin.deadline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What is shipped, without an application: the profile and the holiday tables. */
final class TestProfile {

  private TestProfile() {}

  static String shippedText() {
    return text("deadline/profile.yaml");
  }

  static DeadlineProfile shipped() {
    return ProfileReader.read(shippedText(), 1, Set.of());
  }

  static PublishedDays shippedDays() {
    List<Holiday> holidays = HolidayCsv.read(text("deadline/holidays.csv"));
    return new PublishedDays(years(holidays), holidays);
  }

  /** As if the table of a later year had come. */
  static PublishedDays shippedDaysAnd(int year, String... daysOff) {
    List<Holiday> more =
        Stream.concat(
                HolidayCsv.read(text("deadline/holidays.csv")).stream(),
                Stream.of(daysOff).map(day -> new Holiday(LocalDate.parse(day), "元旦", false, "")))
            .toList();
    Set<Integer> years = years(more);
    years.add(year);
    return new PublishedDays(years, more);
  }

  private static Set<Integer> years(List<Holiday> holidays) {
    return holidays.stream().map(holiday -> holiday.day().getYear()).collect(Collectors.toSet());
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
