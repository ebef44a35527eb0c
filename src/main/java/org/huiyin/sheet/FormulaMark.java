package org.huiyin.sheet;

import java.util.regex.Pattern;

/**
 * Spreadsheets take a cell of a text file that begins with certain characters for a formula, and a
 * formula may run or fetch something. Such a cell gets an apostrophe before it, which spreadsheets
 * read as "this is text", and loses it when the file is read in again.
 */
public final class FormulaMark {

  private static final char MARK = '\'';

  /** The full-width signs too: a Chinese Excel takes them for the narrow ones. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠]", Pattern.DOTALL);

  private FormulaMark() {}

  public static String put(String cell) {
    return FORMULA.matcher(cell).lookingAt() ? MARK + cell : cell;
  }

  public static String takenOff(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK && FORMULA.matcher(cell).lookingAt()
        ? cell.substring(1)
        : cell;
  }
}
