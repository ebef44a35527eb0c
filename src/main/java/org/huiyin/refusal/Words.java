package org.huiyin.refusal;

import java.util.Optional;

/** How long the words may be that people write past the forms. */
public final class Words {

  /** Of a note: a page. */
  public static final int NOTE = 4000;

  /** Of a paper: a line. */
  public static final int TITLE = 100;

  private Words() {}

  /**
   * @param longest in characters as people count them
   * @return that the words are longer, or nothing
   */
  public static Optional<Fault> tooLong(String field, String words, int longest) {
    return words != null && words.codePointCount(0, words.length()) > longest
        ? Optional.of(Fault.at(field, "words.too-long", String.valueOf(longest)))
        : Optional.empty();
  }

  /**
   * @throws Refusal when the words are longer
   */
  public static void within(String field, String words, int longest) {
    Optional<Fault> fault = tooLong(field, words, longest);
    if (fault.isPresent()) {
      throw new Refusal(fault.get());
    }
  }
}
