package org.huiyin.refusal;

import java.util.List;

/** The application must not start: something that only people can mend is wrong. */
public class StartRefused extends RuntimeException {

  private final String what;
  private final transient List<String> sentences;
  private final String action;

  /**
   * @param what is wrong, in one sentence
   * @param sentences every single thing
   * @param action what to do about it
   */
  public StartRefused(String what, List<String> sentences, String action) {
    super(what);
    this.what = what;
    this.sentences = List.copyOf(sentences);
    this.action = action;
  }

  public String what() {
    return what;
  }

  public List<String> sentences() {
    return sentences;
  }

  public String action() {
    return action;
  }
}
