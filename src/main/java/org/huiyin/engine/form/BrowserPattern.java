package org.huiyin.engine.form;

import java.util.regex.Pattern;

/**
 * A regular expression as browsers read it, run by Java's. The two mean different things by a few
 * signs: those are translated where that is possible, and refused where it is not.
 */
final class BrowserPattern {

  private static final int STEPS = 2_000_000;
  private static final String SPACES =
      "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
  private static final String SAME_ESCAPES = "dDwWbBtnrf\\/.*+?()[]{}|^$-u";

  /** Halves of characters, and the signs of nobody that stand for them here. */
  private static final String HALVES =
      "(?s).*(?:[\\uD800-\\uF8FF]|\\\\u(?:[dD][89a-fA-F]|[eE]|[fF][0-8])).*";

  private static final int MOVED = 0xE000 - Character.MIN_SURROGATE;

  private final Pattern pattern;

  private BrowserPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * @throws IllegalArgumentException when it does not mean the same to both
   */
  static BrowserPattern of(String source) {
    if (source.matches("(?s).*(?:\\(\\?(?![:=!])|&&|[*+?}]\\+|[^\\x00-\\uFFFF]).*")
        || source.matches(HALVES)) {
      throw new IllegalArgumentException(source);
    }
    return new BrowserPattern(Pattern.compile(translated(source)));
  }

  private static String translated(String source) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
        java.append(escape(i < source.length() ? source.charAt(i) : ' ', inClass));
      } else if (c == '[') {
        java.append(inClass ? "\\[" : "[");
        inClass = true;
      } else if (c == ']') {
        java.append(c);
        inClass = false;
      } else if (c == '.' && !inClass) {
        java.append("[^\\n\\r\\u2028\\u2029]");
      } else if (c == '$' && !inClass) {
        java.append("\\z");
      } else {
        java.append(c);
      }
    }
    return java.toString();
  }

  private static String escape(char c, boolean inClass) {
    if (c == 's') {
      return inClass ? SPACES : "[" + SPACES + "]";
    }
    if (c == 'S' && !inClass) {
      return "[^" + SPACES + "]";
    }
    if (SAME_ESCAPES.indexOf(c) < 0) {
      throw new IllegalArgumentException("\\" + c);
    }
    return "\\" + c;
  }

  /**
   * A text on which the pattern runs wild counts as not matching; nobody may keep the server busy
   * with one field.
   */
  boolean isIn(String text) {
    try {
      return pattern.matcher(new Counted(text, 0, text.length(), new int[] {STEPS})).find();
    } catch (Exhausted e) {
      return false;
    }
  }

  private static final class Exhausted extends RuntimeException {
    private Exhausted() {
      super(null, null, false, false);
    }
  }

  private record Counted(String text, int from, int to, int[] left) implements CharSequence {

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (left[0]-- == 0) {
        throw new Exhausted();
      }
      char c = text.charAt(from + index);
      // A browser counts halves; Java would put them together.
      return Character.isSurrogate(c) ? (char) (c + MOVED) : c;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text, from + start, from + end, left);
    }
  }
}
