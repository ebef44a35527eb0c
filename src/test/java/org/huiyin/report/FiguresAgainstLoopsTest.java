package org.huiyin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.report.InventedYear.Matter;
import org.huiyin.report.InventedYear.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures against a count of the same matters that knows nothing of the database. */
class FiguresAgainstLoopsTest extends FiguresSituation {

  /** By loops over what was put in. */
  private record Loops(List<Matter> matters) {

    Stream<Matter> standing() {
      return matters.stream().filter(m -> !m.voided);
    }

    Stream<Visit> visits(Period period, Predicate<Matter> which) {
      return standing()
          .filter(which)
          .flatMap(m -> m.visits.stream())
          .filter(v -> !v.voided && period.includes(v.on));
    }

    long entries(Period period) {
      return visits(period, m -> true).count();
    }

    static String share(long part, long whole) {
      return whole == 0
          ? "—"
          : BigDecimal.valueOf(part * 100)
                  .divide(BigDecimal.valueOf(whole), 1, java.math.RoundingMode.HALF_UP)
              + "%";
    }

    Stream<Matter> settled(Period period) {
      return standing().filter(m -> m.settled != null && period.includes(m.settled));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @Tag("R16")
  @Tag("R17")
  @Tag("R18")
  @Tag("R19")
  @Tag("R23")
  @Tag("R76")
  void areWhatLoopsOverTheSameMattersGive(long seed) {
    invented(seed, 60);
    Loops loops = new Loops(year.matters);
    for (Period period : List.of(YEAR, MAY, Period.halfYear(InventedYear.YEAR, 1))) {
      long entries = loops.entries(period);
      assertThat(text(Indicator.ENTRIES, period)).isEqualTo("" + entries);
      assertThat(text(Indicator.PERSON_TIMES, period))
          .isEqualTo("" + loops.visits(period, m -> true).mapToInt(v -> v.headcount).sum());
      assertThat(text(Indicator.VISIT_PERSON_TIMES, period))
          .isEqualTo(
              ""
                  + loops
                      .visits(period, m -> true)
                      .filter(v -> v.channel.equals("VISIT"))
                      .mapToInt(v -> v.headcount)
                      .sum());
      assertThat(text(Indicator.APPEALS_AND_REQUESTS, period))
          .isEqualTo(
              ""
                  + loops
                      .visits(period, m -> List.of("APPEAL", "REQUEST").contains(m.purpose))
                      .count());
      assertThat(text(Indicator.SUGGESTIONS, period))
          .isEqualTo("" + loops.visits(period, m -> m.purpose.equals("SUGGESTION")).count());
      long repeats = loops.visits(period, m -> true).filter(v -> v.further).count();
      assertThat(text(Indicator.REPEATS, period)).isEqualTo("" + repeats);
      assertThat(text(Indicator.REPEAT_RATE, period)).isEqualTo(Loops.share(repeats, entries));
      assertThat(text(Indicator.COLLECTIVE_VISITS, period))
          .isEqualTo(
              ""
                  + loops
                      .visits(period, m -> true)
                      .filter(v -> v.channel.equals("VISIT") && v.headcount >= 5)
                      .count());
      assertThat(text(Indicator.SKIP_LEVEL_VISITS, period))
          .isEqualTo("" + loops.visits(period, m -> true).filter(v -> v.skipLevel).count());
      long office = loops.visits(period, m -> m.group == null).count();
      assertThat(text(Indicator.STREAM_OF_OFFICE, period)).isEqualTo("" + office);
      assertThat(text(Indicator.STREAM_OF_GROUPS, period)).isEqualTo("" + (entries - office));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  @Tag("R24")
  @Tag("R63")
  @Tag("R96")
  void ratesGoByTheDayOnWhichSomethingIsDueOrSettled(long seed) {
    invented(seed, 60);
    Loops loops = new Loops(year.matters);
    for (Period period : List.of(YEAR, MAY)) {
      List<Matter> due = loops.standing().filter(m -> period.includes(m.noticeDue)).toList();
      long onTime =
          due.stream()
              // The year is far ahead: what is not done is not late yet.
              .filter(m -> m.noticeDone == null || !m.noticeDone.isAfter(m.noticeDue))
              .count();
      assertThat(text(Indicator.NOTICE_ON_TIME, period)).isEqualTo(Loops.share(onTime, due.size()));
      List<Matter> settled = loops.settled(period).toList();
      assertThat(text(Indicator.SETTLED, period)).isEqualTo("" + settled.size());
      assertThat(text(Indicator.SETTLED_IN_VILLAGE, period))
          .isEqualTo(
              Loops.share(
                  settled.stream().filter(m -> m.level.equals("VILLAGE")).count(), settled.size()));
      List<Matter> rated = settled.stream().filter(m -> m.satisfaction != null).toList();
      assertThat(text(Indicator.SATISFIED, period))
          .isEqualTo(
              Loops.share(
                  rated.stream().filter(m -> !m.satisfaction.equals("DISSATISFIED")).count(),
                  rated.size()));
      assertThat(text(Indicator.CARRIED_OUT, period))
          .isEqualTo(
              ""
                  + (loops
                          .standing()
                          .filter(m -> !m.received.isAfter(period.until()))
                          .filter(m -> m.settled == null || m.settled.isAfter(period.until()))
                          .count()
                      + openBefore()));
      long first =
          settled.stream()
              .filter(
                  m ->
                      m.visits.stream()
                          .noneMatch(
                              v ->
                                  v.further
                                      && !v.voided
                                      && v.on.isAfter(m.settled)
                                      && !v.on.isAfter(m.settled.plusDays(90))))
              .count();
      assertThat(text(Indicator.SETTLED_AT_FIRST_GO, period))
          .isEqualTo(Loops.share(first, settled.size()));
    }
  }

  /** What other tests have left open. */
  private long openBefore() {
    return jdbc.sql(
            """
            SELECT count(*) FROM huiyin.counted_case c WHERE received_on < ? AND settled_on IS NULL
              AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.case_id AND (s.user_id = 'clerk2'
                OR s.group_id IN (:groups)))
            """
                .replace("?", ":first"))
        .param("first", YEAR.from())
        .param("groups", clerk().groups())
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("R70")
  @Tag("R71")
  @Tag("R72")
  @Tag("R73")
  @Tag("R75")
  void everyFigureAndEveryCellOpensToAListOfAsManyRows(Indicator indicator) {
    invented(21, 40);
    Figure whole = figures.of(indicator, YEAR, clerk());
    assertThat(figures.list(indicator, YEAR, null, null, clerk()))
        .hasSize((int) whole.rows())
        .filteredOn(CountedRow::counts)
        .hasSize(
            (int)
                (indicator.measure() == Measure.SHARE
                    ? whole.counted().longValue()
                    : whole.rows()));
    for (Breakdown breakdown : Breakdown.values()) {
      if (indicator.relation().has(breakdown)) {
        Map<String, Figure> cells = figures.by(breakdown, indicator, YEAR, clerk());
        cells.forEach(
            (cell, figure) ->
                assertThat(figures.list(indicator, YEAR, breakdown, cell, clerk()))
                    .as(breakdown + " " + cell)
                    .hasSize((int) figure.rows()));
        if (!breakdown.isLocal()) {
          assertThat(cells.values().stream().mapToLong(Figure::rows).sum())
              .as("the cells of " + breakdown)
              .isEqualTo(whole.rows());
        }
      }
    }
  }

  @Test
  @Tag("R70")
  void byKindOfTroubleTheCellsAreWhatWasPutInTheLargestFirst() {
    invented(31, 60);
    Map<String, Long> loops =
        year.matters.stream()
            .filter(m -> !m.voided)
            .flatMap(m -> m.visits.stream().filter(v -> !v.voided).map(v -> m.category))
            .collect(Collectors.groupingBy(c -> c, Collectors.counting()));

    Map<String, Figure> cells = figures.by(Breakdown.CATEGORY, Indicator.ENTRIES, both(), clerk());

    loops.forEach((c, n) -> assertThat(cells.get(c).rows()).as(c).isEqualTo(n));
    assertThat(cells.values().stream().map(Figure::rows).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  private Period both() {
    return new Period(YEAR.from(), YEAR.until().plusDays(60));
  }
}
