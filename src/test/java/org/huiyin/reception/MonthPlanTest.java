package org.huiyin.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.deadline.WorkingDays;
import org.huiyin.reception.ReceptionSettings.GroupDays;
import org.huiyin.refusal.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the days of the month come to lie; the table is that of 2026, with 1 to 7 October off. */
@Tag("R37")
class MonthPlanTest {

  /** National Day 2026, with Saturday 10 October worked instead. */
  private static final WorkingDays TABLE =
      new WorkingDays() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
          if (day.isEqual(LocalDate.of(2026, 10, 10))) {
            return true;
          }
          boolean off =
              !day.isBefore(LocalDate.of(2026, 10, 1)) && !day.isAfter(LocalDate.of(2026, 10, 7));
          return !off && !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        }

        @Override
        public boolean isPublished(LocalDate day) {
          return day.getYear() == 2026;
        }
      };

  @ParameterizedTest(name = "day {1} of {0}, {2}: {3}")
  @CsvSource({
    "2026-11, 10, POSTPONE, 2026-11-10, held",
    "2026-11, 14, POSTPONE, 2026-11-16, held", // a Saturday
    "2026-11, 14, CANCEL,   2026-11-14, cancelled",
    "2026-10, 5,  POSTPONE, 2026-10-08, held", // in the holidays
    "2026-10, 5,  CANCEL,   2026-10-05, cancelled",
    "2026-10, 10, POSTPONE, 2026-10-10, held", // a Saturday that is worked
    "2026-10, 10, CANCEL,   2026-10-10, held",
    "2026-11, 31, POSTPONE, 2026-11-30, held", // the month lacks it: its last working day
    "2026-02, 30, CANCEL,   2026-02-27, held", // 28 February is a Saturday
    "2026-10, 31, POSTPONE, 2026-11-02, held", // a Saturday at the end of the month
  })
  void aDayOfRestIsPostponedOrCancelledAsTheOfficeHasSet(
      YearMonth month, int day, Policy policy, LocalDate expected, String fate) {
    MonthPlan.Placed placed = MonthPlan.place(day, month, policy, TABLE);

    assertThat(placed.day()).isEqualTo(expected);
    assertThat(placed.cancelled()).isEqualTo(fate.equals("cancelled"));
    assertThat(placed.provisional()).isFalse();
  }

  @Test
  void aDayForWhichTheTableHasNotComeIsProvisional() {
    assertThat(MonthPlan.place(5, YearMonth.of(2027, 1), Policy.POSTPONE, TABLE).provisional())
        .isTrue();
    // 31 December 2026 is a Thursday; from Friday on it is the year whose table is missing.
    assertThat(MonthPlan.place(31, YearMonth.of(2026, 12), Policy.POSTPONE, TABLE).provisional())
        .isFalse();
  }

  @Test
  @Tag("R14")
  @Tag("R33")
  @Tag("R34")
  @Tag("R36")
  @Tag("R51")
  void threeTiersEachOnItsDaysAndAtItsPlace() {
    ReceptionSettings settings =
        settings(List.of(5), List.of(10, 20), new GroupDays(List.of(6, 16, 26), List.of(16, 18)));

    assertThat(MonthPlan.of(settings, "OFFICE", YearMonth.of(2026, 11), TABLE))
        .extracting(
            MonthPlan.Planned::tier,
            one -> one.placed().day().getDayOfMonth(),
            MonthPlan.Planned::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Tier.CHAIR, 5, "RDB"),
            org.assertj.core.groups.Tuple.tuple(Tier.PRESIDIUM, 10, "XFB"),
            org.assertj.core.groups.Tuple.tuple(Tier.PRESIDIUM, 20, "XFB"));
    // The 16th is the leader's; the members' turn on the same day falls away.
    assertThat(MonthPlan.of(settings, "G01", YearMonth.of(2026, 11), TABLE))
        .extracting(
            MonthPlan.Planned::leaders,
            one -> one.placed().day().getDayOfMonth(),
            MonthPlan.Planned::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, 6, "G01"),
            org.assertj.core.groups.Tuple.tuple(true, 16, "G01"),
            org.assertj.core.groups.Tuple.tuple(true, 26, "G01"),
            org.assertj.core.groups.Tuple.tuple(false, 18, "G01"));
  }

  @Test
  void daysThatFallTogetherAreOneSession() {
    // 7 and 8 November 2026 are a weekend, 9 a Monday; February lacks 29, 30 and 31.
    ReceptionSettings weekend = settings(List.of(5), List.of(7, 8, 9), GroupDays.NONE);
    ReceptionSettings lacking = settings(List.of(5), List.of(29, 30, 31), GroupDays.NONE);

    assertThat(MonthPlan.of(weekend, "OFFICE", YearMonth.of(2026, 11), TABLE)).hasSize(2);
    assertThat(MonthPlan.of(lacking, "OFFICE", YearMonth.of(2026, 2), TABLE)).hasSize(2);
  }

  private static ReceptionSettings settings(
      List<Integer> chair, List<Integer> presidium, GroupDays group) {
    return new ReceptionSettings(
        1,
        Policy.POSTPONE,
        "9:00—11:30",
        chair,
        "RDB",
        presidium,
        "XFB",
        Map.of("G01", group),
        "clerk",
        null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5日、15日、25日 | 5,15,25",
        "25日，5日, 15 | 5,15,25",
        "５日 | ",
        "31日 | 31",
      })
  void theDaysAreReadAsAnOfficeWritesThem(String typed, String days) {
    List<Fault> faults = new ArrayList<>();
    List<Integer> read = DaysOfMonth.read("chairDays", typed, faults::add);

    assertThat(read.stream().map(String::valueOf))
        .isEqualTo(days == null ? List.of() : List.of(days.split(",")));
    assertThat(faults.isEmpty()).isEqualTo(days != null);
  }

  @ParameterizedTest
  @CsvSource({
    "32日, reception.settings.day",
    "0, reception.settings.day",
    "初五, reception.settings.day",
    "5日、5日, reception.settings.twice",
    "-1, reception.settings.day",
    "第一个星期一以后的星期二上午, reception.settings.day"
  })
  void whatIsNoDayIsNamed(String typed, String message) {
    List<Fault> faults = new ArrayList<>();
    DaysOfMonth.read("chairDays", typed, faults::add);

    assertThat(faults).extracting(Fault::messageKey).containsExactly(message);
    assertThat(faults).extracting(Fault::field).containsExactly("chairDays");
  }
}
