package org.huiyin.petition;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The word for a code, e.g. 来访 for channel {@code VISIT}. */
@Component
public class CodeTexts {

  private final MessageSource messages;

  CodeTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** In the reader's language; a code without a word is shown as it stands. */
  public String of(String kind, String code) {
    Locale asked = LocaleContextHolder.getLocale();
    return of(
        kind, code, "en".equals(asked.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  /** For letters, which are Chinese whoever prints them. */
  public String chinese(String kind, String code) {
    return of(kind, code, Locale.SIMPLIFIED_CHINESE);
  }

  private String of(String kind, String code, Locale locale) {
    return code == null
        ? null
        : messages.getMessage("code." + kind + "." + code, null, code, locale);
  }
}
