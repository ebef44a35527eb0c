package org.huiyin.refusal;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a fault in the language of the person who is asking, Chinese where none is known. */
@Component
public class FaultTexts {

  private final MessageSource messages;

  FaultTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** The sentence for one fault. A missing key is an error of ours and raises. */
  public String sentence(Fault fault) {
    Locale asked = LocaleContextHolder.getLocale();
    Locale locale = "en".equals(asked.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    return messages.getMessage(fault.messageKey(), fault.arguments().toArray(), locale);
  }

  /** The sentence in Chinese, where nobody asks: in a log or at a start. */
  public String chinese(Fault fault) {
    return messages.getMessage(
        fault.messageKey(), fault.arguments().toArray(), Locale.SIMPLIFIED_CHINESE);
  }
}
