package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how a deadline came to its day, in one sentence that can be checked on a calendar. */
@Component
public class ExplanationText {

  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private static final DateTimeFormatter CHINESE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分", Locale.CHINA);
  private static final DateTimeFormatter ENGLISH_MINUTE =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.ENGLISH);

  private final MessageSource messages;
  private final UnaryOperator<String> nameOf;

  @Autowired
  ExplanationText(MessageSource messages, Organisation organisation) {
    this(messages, userId -> organisation.personOf(userId).map(Person::name).orElse(userId));
  }

  ExplanationText(MessageSource messages, UnaryOperator<String> nameOf) {
    this.messages = messages;
    this.nameOf = nameOf;
  }

  public String sentence(Deadline deadline, Locale locale) {
    Locale language =
        "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    List<String> parts = new ArrayList<>();
    for (Step step : deadline.explanation().steps()) {
      parts.add(say(step.messageKey(), language, step.named()));
      if (step instanceof Step.Extended && deadline.extensionReason() != null) {
        parts.add(
            say(
                "deadline.step.extended.reason",
                language,
                List.of(unended(deadline.extensionReason()))));
      }
    }
    String version = String.valueOf(deadline.explanation().profileVersion());
    String story = String.join(say("deadline.join", language, List.of()), parts);
    return say("deadline.sentence", language, List.of(story, version));
  }

  /** The sentence goes on, or ends with a full stop of its own. */
  private static String unended(String reason) {
    return reason.strip().replaceFirst("[。．.；;]+$", "");
  }

  private String say(String key, Locale language, List<Object> named) {
    return messages.getMessage(
        key, named.stream().map(value -> said(value, language)).toArray(), language);
  }

  private String said(Object value, Locale language) {
    if (value instanceof LocalDate day) {
      return day.format(language == Locale.ENGLISH ? ENGLISH : CHINESE);
    }
    if (value instanceof OffsetDateTime moment) {
      return moment.format(language == Locale.ENGLISH ? ENGLISH_MINUTE : CHINESE_MINUTE);
    }
    if (value instanceof Step.Approver approver) {
      return nameOf.apply(approver.userId());
    }
    return value instanceof Wording wording ? wording.in(language) : String.valueOf(value);
  }
}
