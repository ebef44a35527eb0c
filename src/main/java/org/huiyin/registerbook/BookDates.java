package org.huiyin.registerbook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as old books write them: 2019-04-05, 2019/4/5, 2019.4.5, 2019年4月5日, 20190405, with or
 * without a time behind, and Excel's number of days since 1900.
 */
final class BookDates {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]*\\d{1,2}[:时]\\d{1,2}(?:[:分][\\d.]*秒?)?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

  /** Excel counts a 29 February 1900 that never was: from March 1900 on this is its day 0. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private BookDates() {}

  /** Empty where it is no day of the calendar. */
  static Optional<LocalDate> read(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    try {
      for (Pattern pattern : new Pattern[] {WRITTEN, COMPACT}) {
        Matcher day = pattern.matcher(text);
        if (day.matches()) {
          return Optional.of(
              LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(2)),
                  Integer.parseInt(day.group(3))));
        }
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    Matcher serial = SERIAL.matcher(text);
    return serial.matches()
        ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(serial.group(1))))
        : Optional.empty();
  }
}
