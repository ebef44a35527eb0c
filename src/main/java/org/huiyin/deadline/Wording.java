package org.huiyin.deadline;

import java.util.Locale;

/** The same words in both languages of the house. */
public record Wording(String zh, String en) {

  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : zh;
  }
}
