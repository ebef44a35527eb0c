package org.huiyin.engine.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The rules for numbers. */
final class NumberRules {

  private static final Pattern DECIMAL =
      Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");
  private static final BigDecimal EXACT_IN_BROWSERS = BigDecimal.valueOf(9_007_199_254_740_991L);

  private NumberRules() {}

  static Object check(Component component, Object value, FieldRules.Limits limits)
      throws FieldFault {
    if (!(value instanceof Number) || !DECIMAL.matcher(value.toString()).matches()) {
      throw new FieldFault("form.number");
    }
    BigDecimal number = new BigDecimal(value.toString());
    if (number.abs().compareTo(EXACT_IN_BROWSERS) > 0) {
      throw new FieldFault("form.atMost", EXACT_IN_BROWSERS.toPlainString());
    }
    BigDecimal least = limits.of("min");
    if (least != null && number.compareTo(least) < 0) {
      throw new FieldFault("form.atLeast", least.toPlainString());
    }
    BigDecimal most = limits.of("max");
    if (most != null && number.compareTo(most) > 0) {
      throw new FieldFault("form.atMost", most.toPlainString());
    }
    steps(component, number);
    return value;
  }

  private static void steps(Component component, BigDecimal number) throws FieldFault {
    int digits = component.json().path("decimalDigits").asInt(-1);
    if (digits == 0 && number.stripTrailingZeros().scale() > 0) {
      throw new FieldFault("form.wholeNumber");
    }
    if (digits > 0 && number.stripTrailingZeros().scale() > digits) {
      throw new FieldFault("form.decimals", digits);
    }
    String step = component.text("increment");
    if (!step.isEmpty()
        && new BigDecimal(step).signum() != 0
        && number.remainder(new BigDecimal(step)).signum() != 0) {
      throw new FieldFault("form.step", step);
    }
  }
}
