package org.huiyin.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One figure of one period.
 *
 * @param rows how many rows it is about
 * @param counted of a share, how many of them count; of a sum or an average, the sum; else as many
 *     as there are rows
 * @param typed whether somebody typed it in, for a period before this register
 */
public record Figure(Indicator indicator, long rows, BigDecimal counted, boolean typed) {

  /** The value; {@code null} where it has none, such as a share of nothing. */
  public BigDecimal value() {
    return switch (indicator.measure()) {
      case COUNT, SUM -> counted;
      case SHARE -> rows == 0 ? null : percent(counted, BigDecimal.valueOf(rows));
      case AVERAGE ->
          rows == 0 ? null : counted.divide(BigDecimal.valueOf(rows), 1, RoundingMode.HALF_UP);
    };
  }

  /** As it is printed: {@code —} where there is no value. */
  public String text() {
    BigDecimal value = value();
    if (value == null) {
      return "—";
    }
    return switch (indicator.measure()) {
      case COUNT, SUM -> value.stripTrailingZeros().toPlainString();
      case SHARE -> value.toPlainString() + "%";
      case AVERAGE -> value.toPlainString();
    };
  }

  /** By how much it is more or less than another; empty where one of them has no value. */
  public String difference(Figure base) {
    if (value() == null || base == null || base.value() == null) {
      return "—";
    }
    BigDecimal difference = value().subtract(base.value());
    return (difference.signum() > 0 ? "+" : "") + difference.stripTrailingZeros().toPlainString();
  }

  /**
   * The change in percent of a base, with one decimal (domain.md R20); {@code —} for an empty base
   * and for shares, whose difference is in points.
   */
  public String change(Figure base) {
    boolean empty =
        base == null
            || !indicator.isTypable()
            || base.value() == null
            || base.value().signum() == 0;
    if (empty) {
      return "—";
    }
    BigDecimal change = percent(value().subtract(base.value()), base.value());
    return (change.signum() > 0 ? "+" : "") + change.toPlainString() + "%";
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
  }
}
