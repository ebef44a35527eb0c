package org.huiyin.engine.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules for dates and times: days that the calendar has, written as the browser writes them.
 */
final class Moments {

  private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
  private static final String HOUR =
      "(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d:\\d\\d)?";
  private static final Pattern DATE = Pattern.compile(DAY);
  private static final Pattern TIME = Pattern.compile(HOUR);
  private static final Pattern BOTH = Pattern.compile(DAY + "T" + HOUR);

  private Moments() {}

  static String check(Component component, Object value, LocalDate today) throws FieldFault {
    if (!(value instanceof String text)) {
      throw new FieldFault("form.wrongType");
    }
    switch (component.text("subtype")) {
      case "time" -> {
        Matcher time = match(TIME, text, "form.time");
        time(time.group(1), time.group(2));
      }
      case "datetime" -> {
        Matcher both = match(BOTH, text, "form.dateAndTime");
        notPast(component, day(both.group(1)), today);
        time(both.group(2), both.group(3));
      }
      default -> notPast(component, day(match(DATE, text, "form.date").group(1)), today);
    }
    return text;
  }

  /**
   * As a person reads it who lives by the clocks of {@code zone}; a browser may send the hour by
   * those of Greenwich.
   */
  static String inWords(String text, ZoneId zone) {
    if (!BOTH.matcher(text).matches()) {
      return text;
    }
    TemporalAccessor moment =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    LocalDateTime here =
        moment instanceof OffsetDateTime given
            ? given.atZoneSameInstant(zone).toLocalDateTime()
            : LocalDateTime.from(moment);
    return here.toLocalDate() + " " + here.toLocalTime();
  }

  private static Matcher match(Pattern pattern, String text, String messageKey) throws FieldFault {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new FieldFault(messageKey);
    }
    return matcher;
  }

  private static LocalDate day(String text) throws FieldFault {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new FieldFault("form.noSuchDay", text);
    }
  }

  private static void time(String hour, String offset) throws FieldFault {
    try {
      LocalTime.parse(hour);
      if (offset != null) {
        ZoneOffset.of(offset);
      }
    } catch (DateTimeException e) {
      throw new FieldFault("form.time");
    }
  }

  /** form-js only greys the past days out in its calendar; here they are refused. */
  private static void notPast(Component component, LocalDate day, LocalDate today)
      throws FieldFault {
    if (component.json().path("disallowPassedDates").asBoolean() && day.isBefore(today)) {
      throw new FieldFault("form.past", day.toString());
    }
  }
}
