package org.huiyin.registerbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a row is a further entry of a case, as 初重 says it: 重复（并入 7） for row 7 of the same book,
 * 重复（并入 7；来源 旧簿） for one of another.
 *
 * @param source of the row that brought the case
 * @param number its number there
 */
record Joining(String source, String number) {

  private static final Pattern WRITTEN =
      Pattern.compile("(?s)\\s*(\\S+?)\\s*[（(]并入\\s+(.+?)(?:[；;]来源\\s+(.+))?[）)]\\s*");
  private static final String REPEAT = "REPEAT";

  /**
   * @param own source of the row in which it is written
   */
  static Optional<Joining> read(String written, String own) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
            && BookWords.FIRST_OR_REPEAT.code(parts.group(1)).filter(REPEAT::equals).isPresent()
        ? Optional.of(
            new Joining(
                parts.group(3) == null ? own : parts.group(3).strip(), parts.group(2).strip()))
        : Optional.empty();
  }

  BookRows.Key key() {
    return new BookRows.Key(source, number);
  }

  String written(String own) {
    String where = source.equals(own) ? "" : "；来源 " + source;
    return BookWords.FIRST_OR_REPEAT.word(REPEAT) + "（并入 " + number + where + "）";
  }
}
