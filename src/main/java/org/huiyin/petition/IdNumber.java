package org.huiyin.petition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A resident identity number of 18 places, GB 11643-1999: region, birth date, sequence, check
 * character.
 */
record IdNumber(String text) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  /** Spaces are tolerated and a small x is a capital one; empty when it is no such number. */
  static Optional<IdNumber> parse(String entered) {
    String text = entered.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!text.matches("[1-9]\\d{16}[0-9X]") || !birthDateExists(text)) {
      return Optional.empty();
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CHECK_CHARACTERS.charAt(sum % 11) == text.charAt(17)
        ? Optional.of(new IdNumber(text))
        : Optional.empty();
  }

  private static boolean birthDateExists(String text) {
    try {
      return birthDate(text).getYear() >= 1900;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate birthDate(String text) {
    return LocalDate.of(
        Integer.parseInt(text.substring(6, 10)),
        Integer.parseInt(text.substring(10, 12)),
        Integer.parseInt(text.substring(12, 14)));
  }

  LocalDate birthDate() {
    return birthDate(text);
  }
}
