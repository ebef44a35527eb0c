package org.huiyin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.huiyin.report.InventedYear.Matter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/** What of the figures is for whom (rules.md, Who must not see). */
@Tag("L2022-30")
class WhoSeesFiguresTest extends FiguresSituation {

  @Test
  void whatIsSealedCountsInTheOfficesOwnTotalOnlyAndNeverByVillageOrGroup() {
    invented(41, 60);
    long sealed =
        year.matters.stream()
            .filter(m -> m.sealed && !m.voided && YEAR.includes(m.received))
            .count();
    long all = year.matters.stream().filter(m -> !m.voided && YEAR.includes(m.received)).count();
    assertThat(sealed).isPositive();

    assertThat(figures.of(Indicator.CASES, YEAR, clerk()).rows()).isEqualTo(all);
    assertThat(figures.of(Indicator.CASES, YEAR, manager()).rows()).isEqualTo(all - sealed);
    for (Breakdown local : List.of(Breakdown.VILLAGE, Breakdown.GROUP)) {
      assertThat(
              figures.by(local, Indicator.CASES, YEAR, clerk()).values().stream()
                  .mapToLong(Figure::rows)
                  .sum())
          .as(local.name())
          .isEqualTo(all - sealed);
    }
  }

  @Test
  void belowTheOfficeACellOfFewerThanThreeIsNeitherShownNorOpened() {
    invented(42, 8);
    Map<String, Figure> cells = figures.by(Breakdown.CATEGORY, Indicator.CASES, YEAR, clerk());
    List<String> small =
        cells.entrySet().stream()
            .filter(cell -> cell.getValue().rows() < 3)
            .map(Map.Entry::getKey)
            .toList();
    assertThat(small).isNotEmpty();

    assertThat(figures.by(Breakdown.CATEGORY, Indicator.CASES, YEAR, manager()))
        .doesNotContainKeys(small.toArray(String[]::new));
    assertThat(figures.list(Indicator.CASES, YEAR, Breakdown.CATEGORY, small.get(0), manager()))
        .isEmpty();
  }

  @Test
  void aManagerReadsNumbersAndNoTitles() {
    invented(43, 20);

    assertThat(figures.list(Indicator.CASES, YEAR, null, null, manager()))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.title()).isNull());
    assertThat(figures.list(Indicator.CASES, YEAR, null, null, clerk()))
        .allSatisfy(row -> assertThat(row.title()).isEqualTo("虚构"));
  }

  @Test
  @Tag("L2022-28")
  void whoIsKeptFromACaseFindsItInNoFigure() {
    invented(44, 20);
    long before = figures.of(Indicator.CASES, YEAR, clerk()).rows();
    Matter one =
        year.matters.stream()
            .filter(m -> !m.voided && YEAR.includes(m.received))
            .findFirst()
            .orElseThrow();
    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, 'clerk2', 'RECUSED', now())")
        .param(one.id)
        .update();

    assertThat(figures.of(Indicator.CASES, YEAR, clerk()).rows()).isEqualTo(before - 1);
    assertThat(figures.list(Indicator.CASES, YEAR, null, null, clerk()))
        .extracting(CountedRow::number)
        .doesNotContain(one.number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader-g01", "deputy1", "head-land", "cadre-v01", "analyst", "admin"})
  void othersSeeNoFigures(String user) {
    assertThatThrownBy(() -> figures.of(Indicator.CASES, YEAR, actors.actor(user)))
        .isInstanceOf(AccessDeniedException.class);
  }
}
