package org.huiyin.letters;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Some of all letters: the longest, the shortest, the oddest, and for more than twenty others from
 * all parts of the file; which and why is computed, the same in every run.
 */
public final class ChosenLetters {

  static final int HOW_MANY = 20;

  private final List<RealLetter> all;
  private final Map<Integer, Integer> lettersWith = new HashMap<>();
  private final Map<RealLetter, String> chosen = new LinkedHashMap<>();

  private ChosenLetters(List<RealLetter> all) {
    this.all = all;
    all.forEach(
        letter ->
            letter
                .whole()
                .codePoints()
                .distinct()
                .forEach(c -> lettersWith.merge(c, 1, Integer::sum)));
  }

  /** The twenty oddest, in the order of choice, with the reason. */
  static Map<RealLetter, String> of(List<RealLetter> all) {
    ChosenLetters letters = new ChosenLetters(all);
    letters.choose();
    return letters.chosen;
  }

  /** The twenty oddest and then others, until there are as many. */
  public static List<RealLetter> of(List<RealLetter> all, int howMany) {
    ChosenLetters letters = new ChosenLetters(all);
    letters.choose();
    letters.chooseEverywhere(howMany);
    return List.copyOf(letters.chosen.keySet());
  }

  /** At equal distances through the file; who is taken already gives way to the next. */
  private void chooseEverywhere(int howMany) {
    int more = howMany - chosen.size();
    for (int i = 0; i < more; i++) {
      int at = (int) ((long) i * all.size() / more);
      while (chosen.containsKey(all.get(at % all.size()))) {
        at++;
      }
      chosen.put(all.get(at % all.size()), "from every part of the file");
    }
  }

  private void choose() {
    most("the longest letter", letter -> letter.body().length());
    most("the shortest letter", letter -> -letter.body().length());
    most("the longest reply", letter -> letter.reply().length());
    most(
        "the shortest reply: it only says that the letter was received",
        letter -> -letter.reply().length());
    most("a reply that is only a date", letter -> letter.reply().matches("[\\d年月日]+") ? 1 : 0);
    most("the longest subject", letter -> letter.subject().length());
    most(
        "a zero-width character in its subject",
        letter -> count("[\\u200b-\\u200f\\ufeff]", letter.subject()));
    most("line breaks, the most", letter -> count("\\n", letter.body()));
    most(
        "line breaks, the densest",
        letter -> count("\\n", letter.body()) / (double) letter.body().length());
    most("a tab in the letter", letter -> count("\\t", letter.body()));
    most("another tab in the letter", letter -> count("\\t", letter.body()));
    most("tabs in the reply", letter -> count("\\t", letter.reply()));
    most(
        "angle brackets like markup in the letter", letter -> count("<[^<>\\d\\s]", letter.body()));
    most(
        "angle brackets like markup in the reply", letter -> count("<[^<>\\d\\s]", letter.reply()));
    most("an ampersand", letter -> count("&", letter.whole()));
    most("a backslash", letter -> count("\\\\", letter.whole()));
    most("braces, as in a template", letter -> count("[{}]", letter.whole()));
    most("straight quotation marks", letter -> count("[\"']", letter.whole()));
    most(
        "full-width letters, digits and signs",
        letter -> count("[\\uff10-\\uff5e]", letter.body()) - commas(letter));
    while (chosen.size() < HOW_MANY) {
      most("the rarest characters", this::rarity);
    }
  }

  private static long commas(RealLetter letter) {
    return count("[，。；：？！（）]", letter.body());
  }

  private void most(String why, ToDoubleFunction<RealLetter> measure) {
    RealLetter best = null;
    for (RealLetter letter : all) {
      if (!chosen.containsKey(letter)
          && (best == null || measure.applyAsDouble(letter) > measure.applyAsDouble(best))) {
        best = letter;
      }
    }
    chosen.put(Objects.requireNonNull(best), why);
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  /** A character that few letters have weighs more. */
  private double rarity(RealLetter letter) {
    return letter
        .body()
        .codePoints()
        .distinct()
        .filter(c -> !Character.isLetterOrDigit(c))
        .mapToDouble(c -> 1.0 / lettersWith.get(c))
        .sum();
  }
}
