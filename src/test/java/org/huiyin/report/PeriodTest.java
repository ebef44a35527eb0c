package org.huiyin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest(name = "{0} to {1}: {2}; a year before {3} to {4}; right before {5} to {6}")
  @Tag("R20")
  @Tag("R12")
  @CsvSource({
    "2026-01-01, 2026-12-31, 2026年,       2025-01-01, 2025-12-31, 2025-01-01, 2025-12-31",
    "2026-01-01, 2026-06-30, 2026年上半年, 2025-01-01, 2025-06-30, 2025-07-01, 2025-12-31",
    "2026-07-01, 2026-12-31, 2026年下半年, 2025-07-01, 2025-12-31, 2026-01-01, 2026-06-30",
    "2025-02-01, 2025-02-28, 2025年2月,    2024-02-01, 2024-02-29, 2025-01-01, 2025-01-31",
    "2026-03-01, 2026-03-31, 2026年3月,    2025-03-01, 2025-03-31, 2026-02-01, 2026-02-28",
    "2026-03-10, 2026-03-19, 2026-03-10 至 2026-03-19, 2025-03-10, 2025-03-19, 2026-02-28, 2026-03-09"
  })
  void isComparedWithTheYearBeforeAndWithWhatCameRightBefore(
      LocalDate from,
      LocalDate until,
      String name,
      LocalDate yearFrom,
      LocalDate yearUntil,
      LocalDate beforeFrom,
      LocalDate beforeUntil) {
    Period period = Period.of(from, until, TODAY.plusYears(1));

    assertThat(period.name()).isEqualTo(name);
    assertThat(period.yearBefore()).isEqualTo(new Period(yearFrom, yearUntil));
    assertThat(period.before()).isEqualTo(new Period(beforeFrom, beforeUntil));
  }

  @ParameterizedTest
  @CsvSource({
    ", 2026-06-30, figures.day-missing",
    "2026-06-30, , figures.day-missing",
    "2026-06-30, 2026-06-29, figures.ends-before-it-begins",
    "2026-12-02, 2026-12-31, figures.not-begun"
  })
  void thatCannotBeIsRefused(LocalDate from, LocalDate until, String sentence) {
    assertThatThrownBy(() -> Period.of(from, until, TODAY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void thatHasBegunIsOne() {
    assertThat(Period.of(TODAY, LocalDate.of(2026, 12, 31), TODAY).includes(TODAY)).isTrue();
  }
}
