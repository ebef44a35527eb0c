package org.huiyin.reception;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.refusal.Fault;

/** Days of the month as an office writes them: {@code 5日、15日、25日}. */
final class DaysOfMonth {

  private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\s]+");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[日号]?");

  private DaysOfMonth() {}

  /**
   * @param text {@code null} or blank for none
   * @param fault takes what is wrong, each word that is no day
   * @return ascending; what is wrong is left out
   */
  static List<Integer> read(String field, String text, Consumer<Fault> fault) {
    TreeSet<Integer> days = new TreeSet<>();
    if (text == null || text.isBlank()) {
      return List.of();
    }
    for (String word : BETWEEN.split(text.strip())) {
      var matcher = DAY.matcher(word);
      int day = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
      if (day < 1 || day > 31) {
        fault.accept(Fault.at(field, "reception.settings.day", shortened(word)));
      } else if (!days.add(day)) {
        fault.accept(Fault.at(field, "reception.settings.twice", String.valueOf(day)));
      }
    }
    return List.copyOf(days);
  }

  static String text(List<Integer> days) {
    return days.stream().map(day -> day + "日").collect(Collectors.joining("、"));
  }

  private static String shortened(String word) {
    return word.codePointCount(0, word.length()) > 10
        ? word.substring(0, word.offsetByCodePoints(0, 10)) + "…"
        : word;
  }
}
