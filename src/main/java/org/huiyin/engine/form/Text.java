package org.huiyin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The rules for what is typed as text. Lengths are counted as the browser counts them. */
final class Text {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

  private Text() {}

  static String check(Component component, Object value, FieldRules.Limits limits)
      throws FieldFault {
    if (!(value instanceof String text)) {
      throw new FieldFault("form.wrongType");
    }
    if (hasUnstorable(text)) {
      throw new FieldFault("form.unstorable");
    }
    if (component.is("textfield")) {
      text = text.replaceAll("[\\r\\n\\t]", " ");
    }
    length(text, limits);
    pattern(component, text);
    if ("email".equals(component.validation("validationType").asText())
        && !EMAIL.matcher(text).matches()) {
      throw new FieldFault("form.email");
    }
    return text;
  }

  /**
   * NUL and half a character cannot be stored, other control characters break letters and tables.
   */
  static boolean hasUnstorable(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                c < ' ' && c != '\t' && c != '\n' && c != '\r'
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                    || (c & 0xFFFE) == 0xFFFE);
  }

  private static void length(String text, FieldRules.Limits limits) throws FieldFault {
    BigDecimal least = limits.of("minLength");
    BigDecimal most = limits.of("maxLength");
    BigDecimal length = BigDecimal.valueOf(trimmedAsBrowsersDo(text).length());
    if (least != null && length.compareTo(least) < 0) {
      throw new FieldFault("form.tooShort", least.toPlainString());
    }
    if (most != null && length.compareTo(most) > 0) {
      throw new FieldFault("form.tooLong", most.toPlainString(), length.toPlainString());
    }
  }

  private static void pattern(Component component, String text) throws FieldFault {
    JsonNode pattern = component.validation("pattern");
    if (pattern.isTextual()
        && !pattern.asText().isEmpty()
        && !BrowserPattern.of(pattern.asText()).isIn(text)) {
      String explained = component.property("patternMessage");
      throw explained.isEmpty()
          ? new FieldFault("form.pattern")
          : new FieldFault("form.explained", explained);
    }
  }

  /** Whether there is nothing in it that a person could read. */
  static boolean isBlank(String text) {
    return trimmedAsBrowsersDo(text).isEmpty();
  }

  private static String trimmedAsBrowsersDo(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c >= '\t' && c <= '\r' || c == '\uFEFF' || Character.isSpaceChar(c);
  }
}
