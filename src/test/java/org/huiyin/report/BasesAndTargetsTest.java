package org.huiyin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/** What the office types in: figures of the years before, and what it wants to reach. */
class BasesAndTargetsTest extends FiguresSituation {

  private static final Period BEFORE = Period.year(1999);

  @Test
  @Tag("R20")
  void aBaseOfTheYearsBeforeIsTypedInAndTakesTheCountsPlace() {
    bases.type(Indicator.ENTRIES, BEFORE, BigDecimal.valueOf(40), clerk());
    bases.type(Indicator.ENTRIES, BEFORE, BigDecimal.valueOf(42), clerk());

    Figure typed = figures.of(Indicator.ENTRIES, BEFORE, clerk());
    assertThat(typed.text()).isEqualTo("42");
    assertThat(typed.typed()).isTrue();
    assertThat(figures.of(Indicator.ENTRIES, Period.year(1998), clerk()).typed()).isFalse();
  }

  @Test
  void aBaseIsNoRateNoFractionAndOfNoYearThatIsCounted() {
    invented(51, 10);

    for (BigDecimal no :
        List.of(BigDecimal.valueOf(-1), new BigDecimal("1.5"), BigDecimal.valueOf(2_000_000))) {
      assertThatThrownBy(() -> bases.type(Indicator.ENTRIES, BEFORE, no, clerk()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("value:figures.no-count");
    }
    assertThatThrownBy(() -> bases.type(Indicator.REPEAT_RATE, BEFORE, BigDecimal.ONE, clerk()))
        .hasMessageContaining("indicator:figures.not-typable");
    assertThatThrownBy(() -> bases.type(Indicator.ENTRIES, YEAR, BigDecimal.ONE, clerk()))
        .hasMessageContaining("from:figures.is-counted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "member1", "secretary", "leader-g01", "admin"})
  void onlyTheOfficeTypesAndSets(String user) {
    Actor other = actors.actor(user);
    assertThatThrownBy(() -> bases.type(Indicator.ENTRIES, BEFORE, BigDecimal.ONE, other))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> targets.set(Indicator.NOTICE_ON_TIME, BigDecimal.ONE, other))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @Tag("R79")
  void aTargetIsSetChangedAndTakenAway() {
    targets.set(Indicator.NOTICE_ON_TIME, BigDecimal.valueOf(90), clerk());
    targets.set(Indicator.NOTICE_ON_TIME, BigDecimal.valueOf(95), clerk());
    assertThat(targets.all().get(Indicator.NOTICE_ON_TIME)).isEqualByComparingTo("95");
    targets.set(Indicator.NOTICE_ON_TIME, null, clerk());
    assertThat(targets.all()).doesNotContainKey(Indicator.NOTICE_ON_TIME);

    assertThatThrownBy(
            () -> targets.set(Indicator.NOTICE_ON_TIME, BigDecimal.valueOf(101), clerk()))
        .hasMessageContaining("target:figures.target-out-of-reach");
  }
}
