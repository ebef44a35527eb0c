package org.huiyin.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * The days that figures are of.
 *
 * @param from first day
 * @param until last day
 */
public record Period(LocalDate from, LocalDate until) {

  /**
   * @throws Refusal when a day is missing, they stand the wrong way round, or none of them has come
   */
  public static Period of(LocalDate from, LocalDate until, LocalDate today) {
    if (from == null) {
      throw new Refusal(Fault.at("from", "figures.day-missing"));
    }
    if (until == null) {
      throw new Refusal(Fault.at("until", "figures.day-missing"));
    }
    if (until.isBefore(from)) {
      throw new Refusal(Fault.at("until", "figures.ends-before-it-begins"));
    }
    if (from.isAfter(today)) {
      throw new Refusal(Fault.at("from", "figures.not-begun", from.toString()));
    }
    return new Period(from, until);
  }

  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * @param half 1 or 2
   */
  public static Period halfYear(int year, int half) {
    YearMonth first = YearMonth.of(year, half == 1 ? 1 : 7);
    return new Period(first.atDay(1), first.plusMonths(5).atEndOfMonth());
  }

  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The same days a year before (同比); of whole months the whole months. */
  public Period yearBefore() {
    return isOfWholeMonths() ? shifted(-12) : new Period(from.minusYears(1), until.minusYears(1));
  }

  /** As long, right before it (环比). */
  public Period before() {
    return isOfWholeMonths()
        ? shifted(-(int) months())
        : new Period(from.minusDays(ChronoUnit.DAYS.between(from, until) + 1), from.minusDays(1));
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  private boolean isOfWholeMonths() {
    return from.getDayOfMonth() == 1 && until.equals(YearMonth.from(until).atEndOfMonth());
  }

  private long months() {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(until)) + 1;
  }

  private Period shifted(int months) {
    return new Period(
        from.plusMonths(months), YearMonth.from(until).plusMonths(months).atEndOfMonth());
  }

  /** As a report says it: 2026年, 2026年上半年, 2026年5月, or from day to day. */
  public String name() {
    if (isOfWholeMonths() && from.getYear() == until.getYear()) {
      String year = from.getYear() + "年";
      if (months() == 12) {
        return year;
      }
      if (months() == 6 && (from.getMonthValue() == 1 || from.getMonthValue() == 7)) {
        return year + (from.getMonthValue() == 1 ? "上半年" : "下半年");
      }
      if (months() == 1) {
        return year + from.getMonthValue() + "月";
      }
    }
    return from + " 至 " + until;
  }
}
