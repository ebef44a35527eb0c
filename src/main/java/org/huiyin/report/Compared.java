package org.huiyin.report;

import java.math.BigDecimal;

/**
 * A figure beside those it is compared with.
 *
 * @param yearBefore of the same days a year before (同比)
 * @param before of as long a time right before (环比)
 * @param target what the office wants to reach, or {@code null}
 */
public record Compared(Figure figure, Figure yearBefore, Figure before, BigDecimal target) {

  public Indicator indicator() {
    return figure.indicator();
  }

  /** Whether it falls short of its target: a gap (domain.md R79). */
  public boolean isMissed() {
    return Targets.isMissed(figure, target);
  }
}
