package org.huiyin.secrecy;

import java.util.regex.Pattern;

/**
 * How a number is shown to whoever has not said why he must see it: enough of it to tell two people
 * apart, not enough to reach or to name one.
 */
public enum Mask {
  /** The region stays, and the last two characters. */
  ID_NUMBER(6, 2),
  PHONE(3, 2);

  private static final String SIGN = "*";

  private final int first;
  private final int last;
  private final Pattern masked;

  Mask(int first, int last) {
    this.first = first;
    this.last = last;
    this.masked =
        Pattern.compile("\\*+|[^*]{%d}\\*+[^*]{%d}".formatted(first, last), Pattern.DOTALL);
  }

  /** {@code null} stays {@code null}; what is too short to keep a part of is covered whole. */
  public String over(String value) {
    if (value == null) {
      return null;
    }
    if (value.length() <= first + last) {
      return SIGN.repeat(value.length());
    }
    return value.substring(0, first)
        + SIGN.repeat(value.length() - first - last)
        + value.substring(value.length() - last);
  }

  /** Whether this is what a number looks like under the mask. */
  public boolean covers(String value) {
    return masked.matcher(value.strip()).matches();
  }
}
