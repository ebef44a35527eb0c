package org.huiyin.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.huiyin.audit.Actor;

/** Terms, days and holiday tables by chance; a larger seed has longer terms. */
final class ChanceTerms {

  static final int FIRST_YEAR = 2023;
  static final int LAST_YEAR = 2028;
  static final String HANDLING = "HANDLING";
  static final String HANDLE = "HANDLE";
  static final String OTHER = "OTHER";
  static final Wording WORDS = new Wording("某", "some");
  static final Actor CHAIR = new Actor("chair", Set.of("chair"));

  private final Random chance;
  private final int longest;
  private final Map<Integer, List<Holiday>> tables = new HashMap<>();

  ChanceTerms(long seed) {
    // Random's first draw is much the same for neighbouring seeds.
    this.chance = new Random(seed * 0x9E3779B97F4A7C15L);
    this.longest = (int) Math.min(120, 2 + seed);
    for (int year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
      tables.put(year, table(year));
    }
  }

  Random chance() {
    return chance;
  }

  int upTo(int most) {
    return chance.nextInt(1, most + 1);
  }

  /** Often near the turn of a year, where another table begins, or at the end of a month. */
  LocalDate day() {
    LocalDate any = LocalDate.of(FIRST_YEAR, 11, 1).plusDays(chance.nextInt(4 * 366));
    return switch (chance.nextInt(3)) {
      case 0 -> any;
      case 1 -> any.withDayOfMonth(any.lengthOfMonth()).minusDays(chance.nextInt(2));
      default -> LocalDate.of(any.getYear(), 12, 31).minusDays(chance.nextInt(60));
    };
  }

  /** In days, working days or months. */
  Term term(String key, String within) {
    Unit unit = Unit.values()[chance.nextInt(3)];
    HolidayRule rule = HolidayRule.values()[chance.nextInt(2)];
    int amount = unit == Unit.MONTHS ? upTo(6) : upTo(longest);
    int extension = unit == Unit.DAYS ? chance.nextInt(31) : 0;
    return new Term(key, WORDS, amount, unit, rule, extension, WORDS, WORDS, within, true, false);
  }

  /** Handling, and another term that may have to keep within it. */
  ProfileVersions profile() {
    Map<String, Term> terms =
        Map.of(
            HANDLE, term(HANDLE, null), OTHER, term(OTHER, chance.nextBoolean() ? HANDLING : null));
    DeadlineProfile profile =
        new DeadlineProfile(
            1, terms, TestProfile.shipped().reminders(), TestProfile.shipped().officeHours());
    return new ProfileVersions() {
      @Override
      public DeadlineProfile current() {
        return profile;
      }

      @Override
      public DeadlineProfile version(int version) {
        return profile;
      }
    };
  }

  /** Some years are published and some are not, with gaps between. */
  Set<Integer> someYears() {
    Set<Integer> years = new HashSet<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      if (chance.nextBoolean()) {
        years.add(year);
      }
    }
    return years;
  }

  PublishedDays published(Set<Integer> years) {
    return new PublishedDays(years, years.stream().map(tables::get).flatMap(List::stream).toList());
  }

  /** Blocks of days off, and weekends at work for them, more than any State Council grants. */
  private List<Holiday> table(int year) {
    Map<LocalDate, Holiday> days = new HashMap<>();
    for (int block = upTo(25); block > 0; block--) {
      LocalDate day = LocalDate.ofYearDay(year, upTo(365));
      for (int i = upTo(6); i > 0 && day.getYear() == year; i--, day = day.plusDays(1)) {
        days.put(day, new Holiday(day, "假", false, "通知"));
      }
      for (int i = upTo(4); i > 0; i--) {
        LocalDate saturday = LocalDate.ofYearDay(year, upTo(350)).with(DayOfWeek.SATURDAY);
        days.putIfAbsent(saturday, new Holiday(saturday, "班", true, "通知"));
      }
    }
    return List.copyOf(days.values());
  }
}
