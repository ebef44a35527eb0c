package org.huiyin.letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.client.Hint;

/** What a clerk makes of a letter. */
public final class LetterReading {

  private final RealLetter letter;

  public LetterReading(RealLetter letter) {
    this.letter = letter;
  }

  public String purpose() {
    if (letter.subject().contains("建议") || letter.subject().contains("希望")) {
      return "SUGGESTION";
    }
    return letter.subject().matches(".*(咨询|请问|什么|怎么|何时|吗|？).*") ? "CONSULTATION" : "REQUEST";
  }

  public String legalRoute() {
    return legalRoute(purpose());
  }

  public static String legalRoute(String purpose) {
    return switch (purpose) {
      case "SUGGESTION" -> "ART_29";
      case "CONSULTATION" -> "CONSULTATION";
      default -> "ART_31_6";
    };
  }

  public Hint outcome() {
    return switch (purpose()) {
      case "SUGGESTION" -> Hint.oneOf("ADOPTED", "PARTLY_ADOPTED", "NOT_ADOPTED");
      case "CONSULTATION" -> Hint.oneOf("ANSWERED");
      default -> Hint.oneOf("SUPPORTED", "EXPLAINED", "NOT_SUPPORTED");
    };
  }

  /**
   * The category whose name has the most pairs of characters in common with the letter; none: the
   * last, 其他.
   */
  Hint category() {
    String words = letter.subject() + letter.body();
    return asked -> {
      List<Hint.Choice> lastFirst = new ArrayList<>(asked.choices());
      // None of these letters is an accusation, and a clerk would not seal one for a word in
      // common.
      lastFirst.removeIf(choice -> choice.label().contains("作风"));
      Collections.reverse(lastFirst);
      return Collections.max(
              lastFirst, Comparator.comparingLong(choice -> inCommon(choice.label(), words)))
          .value();
    };
  }

  private static long inCommon(String label, String words) {
    return IntStream.range(1, label.length())
        .filter(i -> words.contains(label.substring(i - 1, i + 1)))
        .count();
  }
}
