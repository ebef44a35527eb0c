package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R39")
class ReminderPlanTest {

  private final DeadlineProfile profile = TestProfile.shipped();
  private final WorkingDays workingDays = TestProfile.shippedDays();
  private final ReminderPlan plan = new ReminderPlan(profile, workingDays);

  @Test
  void remindsAtHalfSevenAndThreeDaysBeforeOnTheDayAndThreeWorkingDaysAfter() {
    assertThat(plan("2026-11-02", "2026-11-17"))
        .containsExactly(
            "BEFORE 2026-11-10T08:30",
            "BEFORE 2026-11-13T14:00",
            "DUE_DAY 2026-11-17T08:30",
            "LATE 2026-11-18T08:30",
            "LATE 2026-11-19T08:30",
            "LATE 2026-11-20T08:30");
  }

  @Test
  void theWarningOfADutyThatEndsInAHolidayComesOnTheLastWorkingDayBefore() {
    assertThat(plan("2026-09-16", "2026-10-01"))
        .containsExactly(
            "BEFORE 2026-09-24T08:30",
            "BEFORE 2026-09-28T08:30",
            "DUE_DAY 2026-09-30T14:00",
            "LATE 2026-10-08T08:30",
            "LATE 2026-10-09T08:30",
            "LATE 2026-10-10T08:30");
  }

  @Test
  void thoseBeforeTheStartFallAwayAndAWarningOnTheVeryDay() {
    assertThat(plan("2026-11-02", "2026-11-05"))
        .containsExactly(
            "HALF 2026-11-04T08:30",
            "DUE_DAY 2026-11-05T08:30",
            "LATE 2026-11-06T08:30",
            "LATE 2026-11-09T08:30",
            "LATE 2026-11-10T08:30");
  }

  @Test
  void ofSevenDaysItDoesNotRemindAsSoonAsTheyBegin() {
    assertThat(plan("2026-11-02", "2026-11-09")).first().isEqualTo("BEFORE 2026-11-06T08:30");
  }

  @Test
  void ofTwoOnOneDayTheMorePressingGoes() {
    assertThat(plan("2026-11-13", "2026-11-15"))
        .as("half, on Saturday, and the due day, on Sunday, both move to Friday")
        .startsWith("DUE_DAY 2026-11-13T14:00", "LATE 2026-11-16T08:30");
  }

  @Test
  void urgentOnesKeepTheirDay() {
    assertThat(
            new ReminderPlan(profile, workingDays).of(day("2026-11-13"), day("2026-11-15"), true))
        .extracting(planned -> planned.kind() + " " + planned.at())
        .startsWith("HALF 2026-11-14T08:30", "DUE_DAY 2026-11-15T08:30");
  }

  @Test
  void ofAnOldPaperOnlyTheLastMissedReminderGoes() {
    List<ReminderPlan.Planned> whole = plan.of(day("2026-11-02"), day("2026-11-17"), false);

    List<ReminderPlan.Planned> left =
        ReminderPlan.stillToSend(whole, LocalDateTime.of(2026, 11, 18, 10, 0));

    assertThat(left)
        .extracting(planned -> planned.kind() + " " + planned.at())
        .containsExactlyInAnyOrder(
            "LATE 2026-11-18T08:30", "LATE 2026-11-19T08:30", "LATE 2026-11-20T08:30");
  }

  @ParameterizedTest(name = "{0} goes {1}")
  @CsvSource({
    "2026-11-10T08:30, 2026-11-10T08:30",
    "2026-11-10T11:59, 2026-11-10T11:59",
    "2026-11-10T12:00, 2026-11-10T08:30",
    "2026-11-10T13:00, 2026-11-10T08:30",
    "2026-11-10T17:30, 2026-11-10T14:00",
    "2026-11-10T22:00, 2026-11-10T14:00",
    "2026-11-10T07:00, 2026-11-09T14:00",
    "2026-11-07T22:00, 2026-11-06T14:00",
    "2026-02-14T22:00, 2026-02-14T14:00",
    "2026-02-24T08:00, 2026-02-14T14:00",
    "2026-10-04T10:00, 2026-09-30T14:00"
  })
  void oneThatFallsOutsideOfficeHoursGoesInTheLastOnesBefore(
      LocalDateTime nominal, LocalDateTime goes) {
    LocalDateTime moved = profile.officeHours().atOrBefore(nominal, workingDays);

    assertThat(moved).isEqualTo(goes);
    assertThat(profile.officeHours().contain(moved, workingDays)).isTrue();
  }

  private List<String> plan(String startedOn, String dueOn) {
    return plan.of(day(startedOn), day(dueOn), false).stream()
        .map(planned -> planned.kind() + " " + planned.at())
        .toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
