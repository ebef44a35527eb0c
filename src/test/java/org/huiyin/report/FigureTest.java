package org.huiyin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  private static Figure of(Indicator indicator, long rows, long counted) {
    return new Figure(indicator, rows, BigDecimal.valueOf(counted), false);
  }

  @ParameterizedTest(name = "{0} after {1}: {2}, {3}")
  @Tag("R20")
  @CsvSource({
    "52, 40, +12, +30.0%",
    "40, 52, -12, -23.1%",
    "40, 40, 0, 0.0%",
    "7, 0, +7, —",
    "0, 7, -7, -100.0%",
    "1, 3, -2, -66.7%"
  })
  void changesByANumberAndAPercentageOfItsBase(
      long now, long before, String difference, String change) {
    Figure figure = of(Indicator.ENTRIES, now, now);
    Figure base = of(Indicator.ENTRIES, before, before);

    assertThat(figure.difference(base)).isEqualTo(difference);
    assertThat(figure.change(base)).isEqualTo(change);
  }

  @Test
  void withoutABaseNothingIsCompared() {
    assertThat(of(Indicator.ENTRIES, 5, 5).change(null)).isEqualTo("—");
    assertThat(of(Indicator.ENTRIES, 5, 5).difference(null)).isEqualTo("—");
  }

  @Test
  void aShareOfNothingIsNoFigure() {
    assertThat(of(Indicator.NOTICE_ON_TIME, 0, 0).text()).isEqualTo("—");
    assertThat(of(Indicator.NOTICE_ON_TIME, 8, 7).text()).isEqualTo("87.5%");
    assertThat(of(Indicator.DAYS_TO_SETTLE, 3, 50).text()).isEqualTo("16.7");
  }

  @Test
  void aShareIsComparedInPoints() {
    Figure now = of(Indicator.NOTICE_ON_TIME, 10, 9);
    Figure before = of(Indicator.NOTICE_ON_TIME, 10, 8);

    assertThat(now.difference(before)).isEqualTo("+10");
    assertThat(now.change(before)).isEqualTo("—");
  }

  @Test
  @Tag("R79")
  void aTargetIsMissedFromBelowWhereMoreIsBetterAndFromAboveWhereLessIs() {
    BigDecimal ninetyFive = BigDecimal.valueOf(95);
    assertThat(Targets.isMissed(of(Indicator.NOTICE_ON_TIME, 100, 94), ninetyFive)).isTrue();
    assertThat(Targets.isMissed(of(Indicator.NOTICE_ON_TIME, 100, 95), ninetyFive)).isFalse();
    assertThat(Targets.isMissed(of(Indicator.NOTICE_ON_TIME, 0, 0), ninetyFive)).isFalse();
    assertThat(Targets.isMissed(of(Indicator.DAYS_TO_SETTLE, 2, 62), BigDecimal.valueOf(30)))
        .isTrue();
    assertThat(Targets.isMissed(of(Indicator.REPEAT_RATE, 10, 1), BigDecimal.valueOf(15)))
        .isFalse();
  }
}
