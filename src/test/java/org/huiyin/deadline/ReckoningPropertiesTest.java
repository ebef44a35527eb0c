package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.Seeds;
import org.huiyin.deadline.Reckoning.Limit;
import org.huiyin.refusal.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every term, calendar, day and extension. */
class ReckoningPropertiesTest {

  private static final String FEW = "org.huiyin.Seeds#few";

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(FEW)
  void aDeadlineIsNeverBeforeItsTermOrItsLimitAndNeverPastItsLimit(long seed) {
    ChanceTerms some = new ChanceTerms(seed);
    PublishedDays days = some.published(some.someYears());
    Term term = some.term(ChanceTerms.OTHER, null);
    LocalDate from = some.day();
    Limit limit = limit(some, from);

    LocalDate due = new Reckoning(days).count(term, 1, from, limit).dueOn();

    LocalDate owed = owed(term, from, days);
    boolean limits = limit != null && limit.leavesTimeAfter(from);
    if (limits && limit.day().isBefore(owed)) {
      owed = limit.day();
    }
    assertThat(due).isEqualTo(owed).isAfter(from);
  }

  /** The term by its own words, counted day by day. */
  private static LocalDate owed(Term term, LocalDate from, WorkingDays days) {
    LocalDate end = from;
    switch (term.unit()) {
      case DAYS -> end = from.plusDays(term.amount());
      case WORKING_DAYS -> {
        int worked = 0;
        while (worked < term.amount()) {
          end = end.plusDays(1);
          worked += days.isWorkingDay(end) ? 1 : 0;
        }
      }
      default -> {
        YearMonth month = YearMonth.from(from).plusMonths(term.amount());
        end = month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));
        while (end.getDayOfMonth() < from.getDayOfMonth() && !days.isWorkingDay(end)) {
          end = end.minusDays(1);
        }
      }
    }
    while (term.onHoliday() == HolidayRule.ROLLS_FORWARD && !days.isWorkingDay(end)) {
      end = end.plusDays(1);
    }
    return end;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(FEW)
  void itsExplanationAddsUpToIt(long seed) {
    ChanceTerms some = new ChanceTerms(seed);
    PublishedDays days = some.published(some.someYears());
    Term term = some.term(ChanceTerms.OTHER, null);
    LocalDate from = some.day();
    Reckoning reckoning = new Reckoning(days);
    Explanation explanation =
        some.chance().nextInt(4) == 0
            ? reckoning.fixed(
                term, 1, from, from.plusDays(some.upTo(60)), ChanceTerms.WORDS, limit(some, from))
            : reckoning.count(term, 1, from, limit(some, from));
    if (term.extension() > 0) {
      explanation = reckoning.extended(term, explanation, granted(explanation, term.extension()));
    }

    LocalDate at = from;
    for (Step step : explanation.steps()) {
      assertThat(step.from()).isEqualTo(at);
      if (step instanceof Step.Stands stands) {
        assertThat(days.isWorkingDay(at)).isFalse();
        assertThat(stands.lastWorkingDay()).isEqualTo(days.onOrBefore(at));
      }
      boolean moves =
          step instanceof Step.Counted
              || step instanceof Step.Fixed
              || step instanceof Step.Rolled
              || step instanceof Step.Capped
              || step instanceof Step.Extended;
      assertThat(moves || step.until().equals(at)).as("%s only tells", step).isTrue();
      at = step.until();
    }
    assertThat(explanation.dueOn()).isEqualTo(at);
    assertThat(explanation.startedOn()).isEqualTo(from);
    assertThat(ExplanationJson.read(ExplanationJson.write(explanation))).isEqualTo(explanation);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(FEW)
  void anExtensionOnlyMovesItForwardOnceAndNotPastItsLimit(long seed) {
    ChanceTerms some = new ChanceTerms(seed);
    PublishedDays calendar = some.published(some.someYears());
    ProfileVersions profile = some.profile();
    LocalDate from = some.day();
    List<Deadline> running = ChanceClocks.started(profile, calendar, from);
    Term term = profile.current().term(ChanceTerms.OTHER);
    Deadline before = running.get(1);
    int days = some.upTo(40);
    LocalDate on = before.dueOn().plusDays(some.upTo(5) - 4);
    GrantingExtension granting = new GrantingExtension(running, profile, calendar, on);

    List<Fault> faults = granting.whyNot(ChanceTerms.OTHER, days, "须待测绘");

    Explanation longer =
        new Reckoning(calendar).extended(term, before.explanation(), granted(before, days));
    boolean allowed =
        days <= term.extension()
            && !on.isAfter(before.dueOn())
            && (term.within() == null || !longer.dueOn().isAfter(running.get(0).dueOn()));
    assertThat(faults.isEmpty()).isEqualTo(allowed);
    if (allowed) {
      Deadline after =
          granting.grant(ChanceTerms.OTHER, days, "须待测绘", Approval.of(ChanceTerms.CHAIR, on));
      assertThat(after.dueOn()).isAfterOrEqualTo(before.dueOn().plusDays(days));
      assertThat(after.originalDueOn()).isEqualTo(before.dueOn());
      if (term.onHoliday() == HolidayRule.ROLLS_FORWARD) {
        assertThat(calendar.isWorkingDay(after.dueOn())).isTrue();
      } else {
        assertThat(after.dueOn()).isEqualTo(before.dueOn().plusDays(days));
      }
      assertThat(
              new GrantingExtension(List.of(running.get(0), after), profile, calendar, on)
                  .whyNot(ChanceTerms.OTHER, 1, "再延"))
          .isNotEmpty();
    }
  }

  /** Provisional is what a later table may still move, and nothing else moves. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource(FEW)
  void aDayThatIsNotCalledProvisionalStaysWhateverIsPublishedLater(long seed) {
    ChanceTerms some = new ChanceTerms(seed);
    Set<Integer> years = some.someYears();
    ProfileVersions profile = some.profile();
    LocalDate from = some.day();
    List<Deadline> now = ChanceClocks.started(profile, some.published(years), from);
    Set<Integer> more = new HashSet<>(years);
    more.addAll(some.someYears());

    List<Deadline> later = ChanceClocks.started(profile, some.published(more), from);

    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).provisional()) {
        assertThat(later.get(i).dueOn()).isEqualTo(now.get(i).dueOn());
      } else {
        assertThat(now.get(i).explanation().waitsFor()).isNotEmpty().get().isNotIn(years);
      }
    }
  }

  @Test
  @Tag("thorough")
  void allOfItOfTwentyThousand() {
    Seeds.many(this::aDeadlineIsNeverBeforeItsTermOrItsLimitAndNeverPastItsLimit);
    Seeds.many(this::itsExplanationAddsUpToIt);
    Seeds.many(this::anExtensionOnlyMovesItForwardOnceAndNotPastItsLimit);
    Seeds.many(this::aDayThatIsNotCalledProvisionalStaysWhateverIsPublishedLater);
  }

  /** None, one that leaves time, or one that is over already. */
  private static Limit limit(ChanceTerms some, LocalDate from) {
    return switch (some.chance().nextInt(3)) {
      case 0 -> null;
      case 1 -> new Limit(ChanceTerms.WORDS, from.minusDays(some.chance().nextInt(30)));
      default -> new Limit(ChanceTerms.WORDS, from.plusDays(some.upTo(90)), Optional.empty());
    };
  }

  private static Step.Extended granted(Deadline deadline, int days) {
    return granted(deadline.explanation(), days);
  }

  private static Step.Extended granted(Explanation explanation, int days) {
    return Step.Extended.of(
        explanation.dueOn(), days, Approval.of(ChanceTerms.CHAIR, explanation.dueOn()));
  }
}
