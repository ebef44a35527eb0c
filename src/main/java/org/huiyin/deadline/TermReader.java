package org.huiyin.deadline;

import java.util.Set;

/** Reads one term of the profile. */
final class TermReader {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "amount",
          "unit",
          "holiday",
          "extension",
          "from",
          "source",
          "within",
          "reminded",
          "urgent");
  private static final Set<String> LANGUAGES = Set.of("zh", "en");

  /**
   * Clocks that set others a limit; counted themselves before the others when a calendar changes.
   */
  private static final Set<String> LIMITS = Set.of("HANDLING");

  /** What starts at a minute that is written down; all else starts on a day. */
  private static final Set<String> FROM_THE_MINUTE = Set.of("URGENT_REPORT");

  private static final int LONGEST_EXTENSION = 365;

  private final String key;
  private final YamlMap map;
  private final int longest;

  TermReader(String key, YamlMap map, int longest) {
    this.key = key;
    this.map = map;
    this.longest = longest;
  }

  Term term() {
    map.allowOnly(KEYS);
    Unit unit = map.oneOf("unit", Unit.class, Unit.DAYS);
    int extension = map.number("extension", 0, 0, LONGEST_EXTENSION);
    if (extension > 0 && unit != Unit.DAYS) {
      map.fault("extension", "deadline.profile.extension");
    }
    if (unit == Unit.HOURS && !FROM_THE_MINUTE.contains(key)) {
      map.fault("unit", "deadline.profile.hours", String.join(", ", FROM_THE_MINUTE));
    }
    return new Term(
        key,
        wording("name"),
        map.number("amount", null, 1, longest),
        unit,
        map.oneOf("holiday", HolidayRule.class, HolidayRule.STANDS),
        extension,
        wording("from"),
        wording("source"),
        within(),
        map.truth("reminded", true),
        map.truth("urgent", false));
  }

  private String within() {
    String clock = map.text("within", null);
    if (clock != null && !LIMITS.contains(clock)) {
      map.fault("within", "deadline.profile.within", String.join(", ", LIMITS));
    }
    return clock;
  }

  private Wording wording(String name) {
    YamlMap words = map.map(name);
    words.allowOnly(LANGUAGES);
    return new Wording(words.text("zh", ""), words.text("en", ""));
  }
}
