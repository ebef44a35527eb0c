package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how a deadline came to its day, in one sentence that can be checked on a calendar. */
@Component
public class ExplanationText {

  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final MessageSource messages;

  ExplanationText(MessageSource messages) {
    this.messages = messages;
  }

  public String sentence(Deadline deadline, Locale locale) {
    Locale language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    List<String> parts = new ArrayList<>();
    for (Step step : deadline.explanation().steps()) {
      parts.add(say(step.messageKey(), language, step.named()));
      if (step instanceof Step.Extended && deadline.extensionReason() != null) {
        parts.add(say("deadline.step.extended.reason", language, List.of(deadline.extensionReason())));
      }
    }
    String version = String.valueOf(deadline.explanation().profileVersion());
    return say("deadline.sentence", language, List.of(String.join(say("deadline.join", language, List.of()), parts), version));
  }

  private String say(String key, Locale language, List<Object> named) {
    return messages.getMessage(key, named.stream().map(value -> said(value, language)).toArray(), language);
  }

  private static String said(Object value, Locale language) {
    if (value instanceof LocalDate day) {
      return day.format(language == Locale.ENGLISH ? ENGLISH : CHINESE);
    }
    return value instanceof Wording wording ? wording.in(language) : String.valueOf(value);
  }
}
