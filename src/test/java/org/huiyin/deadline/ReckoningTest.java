package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReckoningTest {

  private static final int VERSION = 1;

  private final DeadlineProfile profile = TestProfile.shipped();
  private final Reckoning reckoning = new Reckoning(TestProfile.shippedDays());

  @ParameterizedTest(name = "received {0}: told by {1} ({2})")
  @Tag("L2022-23")
  @Tag("R39")
  @CsvSource({
    "2026-11-02, 2026-11-17, an ordinary month",
    "2026-01-31, 2026-02-15, Spring Festival's first day: the duty stands",
    "2026-02-14, 2026-03-01, received on a make-up Saturday; the end is a Sunday and stands",
    "2026-09-16, 2026-10-01, National Day stands",
    "2028-02-14, 2028-02-29, a leap year",
    "2026-02-13, 2026-02-28, not a leap year",
    "2026-12-20, 2027-01-04, over the year's end"
  })
  void theNoticeIsOwedInFifteenCalendarDays(LocalDate received, LocalDate due, String why) {
    assertThat(due("NOTICE", received)).as(why).isEqualTo(due);
  }

  @ParameterizedTest(name = "taken up {0}: handled by {1}")
  @Tag("L2022-34")
  @CsvSource({"2026-11-02, 2027-01-01", "2026-01-05, 2026-03-06", "2026-12-31, 2027-03-01"})
  void handlingTakesSixtyCalendarDays(LocalDate takenUp, LocalDate due) {
    assertThat(due("HANDLE", takenUp)).isEqualTo(due);
  }

  @ParameterizedTest(name = "referral received {0}: objection by {1} ({2})")
  @Tag("L2022-23-3")
  @CsvSource({
    "2026-11-02, 2026-11-09, one weekend between",
    "2026-11-07, 2026-11-13, received on a Saturday: counted from Monday",
    "2026-09-30, 2026-10-13, over National Day with a make-up Saturday on the 10th",
    "2026-02-12, 2026-02-26, over Spring Festival with a make-up Saturday on the 14th",
    "2026-12-31, 2027-01-07, into a year without a table: plain weeks"
  })
  void anObjectionToAReferralIsRaisedInFiveWorkingDays(
      LocalDate received, LocalDate due, String why) {
    assertThat(due("OBJECTION_TO_REFERRAL", received)).as(why).isEqualTo(due);
  }

  @ParameterizedTest(name = "answer received {0}: review asked for by {1} ({2})")
  @Tag("L2022-35")
  @CsvSource({
    "2026-11-02, 2026-12-02, an ordinary month",
    "2026-09-01, 2026-10-08, National Day: rolls to the first working day",
    "2026-01-16, 2026-02-24, Spring Festival: rolls over nine days",
    "2026-01-15, 2026-02-14, a make-up Saturday is a working day: does not roll",
    "2026-11-06, 2026-12-07, a Sunday: rolls to Monday"
  })
  void theRightToAskForReviewRollsForward(LocalDate received, LocalDate due, String why) {
    assertThat(due("REVIEW_APPLY", received)).as(why).isEqualTo(due);
  }

  @ParameterizedTest
  @Tag("L2022-36")
  @CsvSource({"REREVIEW_APPLY, 2026-09-01, 2026-10-08", "REREVIEW_DECIDE, 2026-09-01, 2026-10-01"})
  void theRightToAskForReReviewRollsAndTheDutyToDecideStands(
      String key, LocalDate from, LocalDate due) {
    assertThat(due(key, from)).isEqualTo(due);
  }

  @Test
  @Tag("L2022-35")
  void theDutyToDecideOnReviewStands() {
    assertThat(due("REVIEW_DECIDE", LocalDate.of(2026, 9, 1))).isEqualTo("2026-10-01");
  }

  @ParameterizedTest(name = "{0} from {1} ends {2}")
  @Tag("R29")
  @CsvSource({
    "DELIBERATION,      2026-11-02, 2026-11-09",
    "DELIBERATION,      2026-02-12, 2026-02-26",
    "SIGN,              2026-11-05, 2026-11-10",
    "GROUP_TASK,        2026-11-06, 2026-11-09",
    "REWORK,            2026-11-02, 2026-11-12",
    "REPLY,             2026-11-02, 2026-11-12",
    "RATING,            2026-11-02, 2026-12-02",
    "SIMPLIFIED_NOTICE, 2026-11-05, 2026-11-10",
    "SIMPLIFIED_HANDLE, 2026-11-02, 2026-11-16",
    "OWN_HANDLE,        2026-11-02, 2027-01-01",
    "LETTER_SIGNING,    2026-11-05, 2026-11-10",
    "LETTER_SIGNING,    2026-09-30, 2026-10-10",
    "ACTION_ITEM,       2026-11-02, 2026-12-02",
    "ACTION_ITEM,       2026-09-01, 2026-10-01",
    "TRANSFER_ANSWER,   2026-11-02, 2027-01-01"
  })
  void theHousesOwnTermsAreCountedAsSet(String key, LocalDate from, LocalDate due) {
    assertThat(due(key, from)).isEqualTo(due);
  }

  @Test
  @Tag("R29")
  @Tag("L2022-22")
  void anAssignmentWithoutADayOfItsOwnIsReportedOnInSixtyCalendarDays() {
    assertThat(due("REFERRAL_REPORT", LocalDate.of(2026, 11, 2))).isEqualTo("2027-01-01");
  }

  @Test
  @Tag("L2022-40")
  void aSupervisionNoticeIsAnsweredInSevenCalendarDays() {
    assertThat(due("SUPERVISION_REPLY", LocalDate.of(2026, 11, 2))).isEqualTo("2026-11-09");
  }

  @ParameterizedTest(name = "{1} months from {0}: {2}")
  @CsvSource({
    "2026-01-31, 3, 2026-04-30",
    "2026-03-31, 2, 2026-05-31",
    "2026-10-31, 1, 2026-11-30",
    "2026-11-15, 3, 2027-02-15",
    "2026-11-30, 3, 2027-02-26"
  })
  void aDayThatTheMonthLacksIsItsLastWorkingDay(LocalDate from, int months, LocalDate due) {
    Term term = term("MONTHLY", months, Unit.MONTHS, HolidayRule.STANDS);

    assertThat(reckoning.count(term, VERSION, from, null).dueOn()).isEqualTo(due);
  }

  @Test
  void anOfficeMayLetItsDutiesRollToo() {
    Term rolling = term("NOTICE", 15, Unit.DAYS, HolidayRule.ROLLS_FORWARD);

    assertThat(reckoning.count(rolling, VERSION, LocalDate.of(2026, 9, 16), null).dueOn())
        .isEqualTo("2026-10-08");
  }

  @Test
  void workingDaysBeyondTheLastTableAreProvisional() {
    Explanation over = count("DELIBERATION", LocalDate.of(2026, 12, 29));
    Explanation before = count("DELIBERATION", LocalDate.of(2026, 12, 24));

    assertThat(over.dueOn()).isEqualTo("2027-01-05");
    assertThat(over.isProvisional()).isTrue();
    assertThat(over.steps().get(over.steps().size() - 1))
        .isEqualTo(new Step.Provisional(over.dueOn(), over.dueOn(), 2027));
    assertThat(before.dueOn()).isEqualTo("2026-12-31");
    assertThat(before.isProvisional()).isFalse();
  }

  @Test
  void aRightBeyondTheLastTableIsProvisionalAndADutyIsNot() {
    assertThat(count("REVIEW_APPLY", LocalDate.of(2026, 12, 10)).isProvisional()).isTrue();
    assertThat(count("NOTICE", LocalDate.of(2026, 12, 25)).isProvisional()).isFalse();
  }

  @ParameterizedTest(name = "five working days from {0}: waits for {1}")
  @CsvSource({"2023-12-28, 2023", "2023-12-31,", "2026-12-24,", "2026-12-29, 2027"})
  void workingDaysWaitForEveryYearThatTheyPass(LocalDate from, Integer year) {
    assertThat(count("DELIBERATION", from).waitsFor()).isEqualTo(Optional.ofNullable(year));
  }

  @Test
  void theLastWorkingDayOfAMonthWithoutATableIsProvisional() {
    Term monthly = term("MONTHLY", 3, Unit.MONTHS, HolidayRule.STANDS);

    assertThat(reckoning.count(monthly, VERSION, LocalDate.of(2026, 11, 30), null).isProvisional())
        .isTrue();
    assertThat(reckoning.count(monthly, VERSION, LocalDate.of(2026, 11, 15), null).isProvisional())
        .isFalse();
  }

  @Test
  void whatKeepsWithinAProvisionalClockIsProvisionalItself() {
    Reckoning.Limit limit =
        new Reckoning.Limit(
            new Wording("办理", "handling"), LocalDate.of(2027, 1, 8), Optional.of(2027));

    assertThat(
            reckoning
                .count(profile.term("REWORK"), VERSION, LocalDate.of(2026, 12, 30), limit)
                .waitsFor())
        .contains(2027);
  }

  @Test
  void anExtendedTermThatRollsRollsAgain() {
    Term rolling = term("NOTICE", 15, Unit.DAYS, HolidayRule.ROLLS_FORWARD);
    Explanation counted = reckoning.count(rolling, VERSION, LocalDate.of(2026, 9, 1), null);
    Approval approval = Approval.of(new Actor("chair", Set.of("chair")), LocalDate.of(2026, 9, 10));

    Explanation longer =
        reckoning.extended(rolling, counted, Step.Extended.of(counted.dueOn(), 15, approval));

    assertThat(counted.dueOn()).isEqualTo("2026-09-16");
    assertThat(longer.dueOn()).as("over National Day").isEqualTo("2026-10-08");
  }

  @Test
  void aTermThatRollsDoesNotRollPastItsLimit() {
    Term rolling = term("REWORK", 10, Unit.DAYS, HolidayRule.ROLLS_FORWARD);
    Reckoning.Limit limit =
        new Reckoning.Limit(new Wording("办理", "handling"), LocalDate.of(2026, 10, 2));

    assertThat(reckoning.count(rolling, VERSION, LocalDate.of(2026, 9, 21), limit).dueOn())
        .isEqualTo("2026-10-02");
  }

  @Test
  void everyStepGoesOnWhereTheOneBeforeEndedAndTheDaysAddUp() {
    Explanation explanation = count("DELIBERATION", LocalDate.of(2026, 2, 12));

    Step.Counted counted = (Step.Counted) explanation.steps().get(0);
    assertThat(counted.amount()).isEqualTo(5);
    assertThat(counted.rest()).isEqualTo(9);
    assertThat(counted.from().plusDays(counted.amount() + counted.rest()))
        .isEqualTo(explanation.dueOn());
    assertThatThrownBy(
            () ->
                new Explanation(
                    1, "X", List.of(counted, new Step.Rolled(LocalDate.EPOCH, LocalDate.EPOCH))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Else it would be over as it begins. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-10", "2026-11-20"})
  void aTermThatMustNotOutlastAClockAlreadyPastIsCountedByItselfAndSaysSo(LocalDate ended) {
    LocalDate from = LocalDate.of(2026, 11, 20);
    Reckoning.Limit past = new Reckoning.Limit(new Wording("办理", "handling"), ended);

    Explanation counted = reckoning.count(profile.term("REWORK"), VERSION, from, past);

    assertThat(counted.dueOn()).isEqualTo(from.plusDays(10));
    assertThat(counted.steps())
        .anySatisfy(step -> assertThat(step).isInstanceOf(Step.Outlasting.class));
    Explanation set =
        reckoning.fixed(
            profile.term("REWORK"), VERSION, from, from.plusDays(5), new Wording("甲", "a"), past);
    assertThat(set.dueOn()).isEqualTo(from.plusDays(5));
    assertThat(set.steps())
        .anySatisfy(step -> assertThat(step).isInstanceOf(Step.Outlasting.class));
  }

  @Test
  void aTermIsCappedByAClockThatLeavesADay() {
    LocalDate from = LocalDate.of(2026, 11, 19);
    Reckoning.Limit tomorrow = new Reckoning.Limit(new Wording("办理", "handling"), from.plusDays(1));

    assertThat(reckoning.count(profile.term("REWORK"), VERSION, from, tomorrow).dueOn())
        .isEqualTo(from.plusDays(1));
  }

  @Test
  @Tag("L2022-25")
  void aTermInHoursIsCountedFromTheMinuteThroughTheNightOfAHoliday() {
    OffsetDateTime holiday = OffsetDateTime.parse("2026-10-01T23:30:00+08:00");
    Explanation explanation = reckoning.hours(profile.term("URGENT_REPORT"), VERSION, holiday);

    assertThat(explanation.dueAt()).contains(OffsetDateTime.parse("2026-10-02T01:30:00+08:00"));
    assertThat(explanation.startedOn()).isEqualTo("2026-10-01");
    assertThat(explanation.dueOn()).isEqualTo("2026-10-02");
    assertThat(ExplanationJson.read(ExplanationJson.write(explanation))).isEqualTo(explanation);
  }

  @Test
  void aTermInHoursIsNotCountedFromADay() {
    assertThat(profile.term("URGENT_REPORT").duration()).hasHours(2);
    assertThatThrownBy(() -> count("URGENT_REPORT", LocalDate.of(2026, 11, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyTermOfTheProfileCanBeCountedOrIsInHours() {
    Set<String> keys = profile.terms().keySet();

    assertThat(keys).hasSize(22);
    keys.stream()
        .filter(key -> profile.term(key).unit() != Unit.HOURS)
        .forEach(key -> assertThat(due(key, LocalDate.of(2026, 11, 2))).isAfter("2026-11-02"));
  }

  private LocalDate due(String key, LocalDate from) {
    return count(key, from).dueOn();
  }

  private Explanation count(String key, LocalDate from) {
    return reckoning.count(profile.term(key), VERSION, from, null);
  }

  private static Term term(String key, int amount, Unit unit, HolidayRule rule) {
    Wording wording = new Wording("收到", "receipt");
    return new Term(key, wording, amount, unit, rule, 0, wording, wording, null, true, false);
  }
}
