package org.huiyin.document.docx;

/**
 * Values on their way into the letter: characters that no XML can hold serve as marks for line ends
 * and tabs.
 */
final class Texts {

  /** Starts a new paragraph. */
  static final char LINE_END = '\uFFFE';

  static final char TAB = '\uFFFF';

  private Texts() {}

  static String printable(String value) {
    StringBuilder text = new StringBuilder(value.length());
    value.replace("\r\n", "\n").codePoints().forEach(c -> append(text, c));
    return text.toString();
  }

  private static void append(StringBuilder text, int c) {
    switch (c) {
      case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> text.append(LINE_END);
      case '\t' -> text.append(TAB);
      default -> {
        if (Character.getType(c) == Character.SURROGATE) {
          text.append('\uFFFD');
        } else if (c >= ' ' && c != LINE_END && c != TAB) {
          text.appendCodePoint(c);
        }
      }
    }
  }
}
