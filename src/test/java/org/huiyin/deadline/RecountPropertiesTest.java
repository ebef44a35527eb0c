package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.Seeds;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clock that was counted by another table, or from another day, comes to the day it should. */
class RecountPropertiesTest {

  private static final String FEW = "org.huiyin.Seeds#few";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** But for what was told on the way, and the later day that a person keeps of his right. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource(FEW)
  void aTableThatComesLaterLeavesWhatWouldHaveBeenCountedByItFromTheStart(long seed) {
    ChanceTerms some = new ChanceTerms(seed);
    Case story = new Case(some);
    int year = story.from.getYear() + some.chance().nextInt(2);
    Set<Integer> years = some.someYears();
    years.remove(year);
    Set<Integer> more = new HashSet<>(years);
    more.add(year);
    PublishedDays late = some.published(more);

    CaseRecount recount =
        new CaseRecount(story.lived(some.published(years)), story.profile, late, year, TODAY);

    List<Deadline> before = story.lived(some.published(years));
    List<Deadline> expected =
        List.of(
            story.handling(late),
            // Of a right that keeps its later day, what has to keep within it has the use too.
            story.lived(late, recount.deadlines().get(0)).get(1));
    for (int i = 0; i < expected.size(); i++) {
      Deadline old = before.get(i);
      Deadline recounted = recount.deadlines().get(i);
      boolean right =
          story.profile.current().term(old.profileKey()).onHoliday() == HolidayRule.ROLLS_FORWARD;
      boolean keeps = right && expected.get(i).dueOn().isBefore(old.dueOn());
      assertThat(recounted.dueOn())
          .as("%s of %s", recounted.clock(), recounted.explanation())
          .isEqualTo(keeps ? old.dueOn() : expected.get(i).dueOn());
      assertThat(counted(recounted.explanation())).isEqualTo(expected.get(i).explanation().steps());
      assertThat(recounted.provisional()).isEqualTo(expected.get(i).provisional());
      assertThat(recounted.originalDueOn()).isEqualTo(old.originalDueOn());
      boolean told = recount.moved().stream().anyMatch(moved -> moved.clock().equals(old.clock()));
      assertThat(told).isEqualTo(!recounted.dueOn().equals(old.dueOn()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(FEW)
  void theSameTableAgainMovesNothing(long seed) {
    ChanceTerms some = new ChanceTerms(seed);
    PublishedDays days = some.published(some.someYears());
    Case story = new Case(some);
    List<Deadline> lived = story.lived(days);

    CaseRecount again = new CaseRecount(lived, story.profile, days, 2026, TODAY);

    assertThat(again.moved()).isEmpty();
    for (int i = 0; i < lived.size(); i++) {
      assertThat(counted(again.deadlines().get(i).explanation()))
          .isEqualTo(lived.get(i).explanation().steps());
    }
  }

  /** The clock that limits it has done its work; the limit stays where it was set. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource(FEW)
  void aLimitOutlivesTheClockThatSetIt(long seed) {
    ChanceTerms some = new ChanceTerms(seed);
    Set<Integer> years = some.someYears();
    Set<Integer> more = new HashSet<>(years);
    more.addAll(some.someYears());
    ProfileVersions profile = some.profile();
    List<Deadline> both = ChanceClocks.started(profile, some.published(years), some.day());
    Deadline limited = both.get(1);

    Deadline recounted =
        new CaseRecount(List.of(limited), profile, some.published(more), 2026, TODAY)
            .deadlines()
            .get(0);

    boolean capped = limited.explanation().steps().stream().anyMatch(Step.Capped.class::isInstance);
    if (capped) {
      assertThat(recounted.dueOn()).isBeforeOrEqualTo(both.get(0).dueOn());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(FEW)
  void aCorrectedDayOfReceiptCountsAsIfItHadBeenTheRightOneAllAlong(long seed) {
    ChanceTerms some = new ChanceTerms(seed);
    PublishedDays days = some.published(some.someYears());
    Case story = new Case(some);
    LocalDate right = story.from.plusDays(some.chance().nextInt(41) - 20);
    Case fromTheRightDay = story.from(right);
    List<Deadline> wrong = story.lived(days);
    Deadline limit = fromTheRightDay.lived(days).get(0);
    StartingClocks starting = ChanceClocks.starting(story.profile, days, List.of(limit));

    boolean tooLate =
        wrong
            .get(1)
            .extension()
            .filter(e -> e.inTime().isAfter(fromTheRightDay.unextended(days, limit).dueOn()))
            .isPresent();
    if (tooLate) {
      assertThatThrownBy(() -> starting.corrected(wrong.get(1), right, TODAY))
          .isInstanceOf(Refusal.class);
    } else {
      Deadline corrected = starting.corrected(wrong.get(1), right, TODAY);
      assertThat(corrected.startedOn()).isEqualTo(right);
      assertThat(counted(corrected.explanation()))
          .isEqualTo(fromTheRightDay.lived(days).get(1).explanation().steps());
    }
  }

  @Test
  @Tag("thorough")
  void allOfItOfTwentyThousand() {
    Seeds.many(this::aTableThatComesLaterLeavesWhatWouldHaveBeenCountedByItFromTheStart);
    Seeds.many(this::theSameTableAgainMovesNothing);
    Seeds.many(this::aLimitOutlivesTheClockThatSetIt);
    Seeds.many(this::aCorrectedDayOfReceiptCountsAsIfItHadBeenTheRightOneAllAlong);
  }

  /** Without what was told about how it came to be counted again. */
  private static List<Step> counted(Explanation explanation) {
    return explanation.steps().stream()
        .filter(
            step ->
                !(step instanceof Step.Recounted
                    || step instanceof Step.Kept
                    || step instanceof Step.Corrected))
        .toList();
  }

  /** Two clocks from one day, the second perhaps on a day that was set, perhaps extended. */
  private static final class Case {

    private final ProfileVersions profile;
    private final LocalDate from;
    private final LocalDate set;
    private final int longer;

    private Case(ChanceTerms some) {
      this.profile = some.profile();
      this.from = some.day();
      this.set = some.chance().nextInt(3) == 0 ? from.plusDays(20 + some.upTo(60)) : null;
      int most = profile.current().term(ChanceTerms.OTHER).extension();
      this.longer = most > 0 && some.chance().nextBoolean() ? some.upTo(most) : 0;
    }

    private Case(Case other, LocalDate from) {
      this.profile = other.profile;
      this.from = from;
      this.set = other.set;
      this.longer = other.longer;
    }

    private Case from(LocalDate day) {
      return new Case(this, day);
    }

    private Deadline unextended(WorkingDays calendar, Deadline handling) {
      StartingClocks starting = ChanceClocks.starting(profile, calendar, List.of(handling));
      Deadlines.Start start = new Deadlines.Start(ChanceTerms.OTHER, ChanceTerms.OTHER);
      return set == null
          ? starting.count(from, List.of(start)).get(0)
          : starting.fixed(start, from, set, ChanceTerms.WORDS);
    }

    private Deadline handling(WorkingDays calendar) {
      return ChanceClocks.started(profile, calendar, from).get(0);
    }

    private List<Deadline> lived(WorkingDays calendar) {
      return lived(calendar, handling(calendar));
    }

    /** Granted on the first day, so that it is in time by any table. */
    private List<Deadline> lived(WorkingDays calendar, Deadline handling) {
      Deadline other = unextended(calendar, handling);
      if (longer > 0) {
        Step.Extended granted =
            Step.Extended.of(other.dueOn(), longer, Approval.of(ChanceTerms.CHAIR, TODAY));
        other =
            other.explained(
                new Reckoning(calendar)
                    .extended(
                        profile.current().term(ChanceTerms.OTHER), other.explanation(), granted),
                "须待测绘");
      }
      return List.of(handling, other);
    }
  }
}
