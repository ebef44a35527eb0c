package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays workingDays = TestProfile.shippedDays();

  @ParameterizedTest(name = "{0} {2}: {1}")
  @CsvSource({
    "2026-02-13, true,  the Friday before Spring Festival",
    "2026-02-14, true,  a Saturday to make up for it",
    "2026-02-15, false, its first day",
    "2026-02-23, false, its last day (a Monday)",
    "2026-02-24, true,  the first day back",
    "2026-02-28, true,  a second make-up Saturday",
    "2026-01-04, true,  a make-up Sunday after New Year",
    "2026-10-07, false, the last day of National Day",
    "2026-10-10, true,  its make-up Saturday",
    "2026-09-20, true,  a make-up Sunday long before it",
    "2026-11-07, false, an ordinary Saturday",
    "2026-11-09, true,  an ordinary Monday",
    "2027-01-01, true,  2027 is not published: a plain Friday"
  })
  void followTheNoticeOfTheStateCouncil(LocalDate day, boolean working, String what) {
    assertThat(workingDays.isWorkingDay(day)).as(what).isEqualTo(working);
  }

  @Test
  void ofAYearWithoutANoticeAreNotPublished() {
    assertThat(workingDays.isPublished(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(workingDays.isPublished(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(workingDays.isPublished(LocalDate.of(2023, 12, 31))).isFalse();
  }

  @ParameterizedTest
  @Tag("R37")
  @CsvSource({
    "2026-04, 31, 2026-04-30",
    "2026-02, 30, 2026-02-28",
    "2026-05, 31, 2026-05-31",
    "2025-06, 31, 2025-06-30",
    "2025-11, 31, 2025-11-28"
  })
  void aDayThatAMonthLacksIsItsLastWorkingDay(YearMonth month, int day, LocalDate expected) {
    assertThat(workingDays.dayOfMonth(month, day)).isEqualTo(expected);
  }

  @Test
  void countForwardAndBackAgree() {
    LocalDate from = LocalDate.of(2026, 2, 1);
    for (int n = 0; n < 60; n++) {
      LocalDate until = workingDays.plus(from, n);
      assertThat(workingDays.between(from, until)).isEqualTo(n);
      assertThat(workingDays.restDays(from, until) + n)
          .isEqualTo((int) (until.toEpochDay() - from.toEpochDay()));
    }
  }
}
