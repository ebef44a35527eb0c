package org.huiyin.notification;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a mail says: number, step, date and where to log in. All of it comes from the message files.
 */
@Component
class MailText {

  /** Staff read Chinese; nobody's browser is at hand to ask. */
  private static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final MessageSource messages;
  private final String base;

  MailText(
      MessageSource messages, @Value("${huiyin.base-url:http://localhost:8080}") String baseUrl) {
    this.messages = messages;
    this.base = baseUrl.replaceFirst("/+$", "");
  }

  String subject(Claimed message) {
    Urgency urgency = message.urgent() ? Urgency.URGENT : Urgency.NORMAL;
    List<String> parts = new ArrayList<>();
    if (message.number() != null) {
      parts.add(message.number());
    }
    parts.add(step(message));
    if (message.due() != null) {
      parts.add(text("notification.due", date(message)));
    }
    return text("notification.subject." + urgency, String.join(" ", parts));
  }

  String body(Claimed message) {
    List<String> lines = new ArrayList<>();
    if (message.number() != null) {
      lines.add(text("notification.number", message.number()));
    }
    lines.add(text("notification.step", step(message)));
    if (message.due() != null) {
      lines.add(text("notification.due", date(message)));
    }
    if (message.detail() != null) {
      lines.add(message.detail());
    }
    if (message.page() != null) {
      lines.add(text("notification.page", base + message.page()));
    }
    lines.add(text("notification.link", base + TASKLIST));
    lines.add("");
    lines.add(text("notification.footer"));
    return String.join("\r\n", lines) + "\r\n";
  }

  /** A step that an analyst added has no text of ours; its mail names none. */
  private String step(Claimed message) {
    return messages.getMessage(
        "notification.step." + message.stepKey(), null, text("notification.step.other"), LOCALE);
  }

  private String date(Claimed message) {
    return DateTimeFormatter.ofPattern(text("notification.date"), LOCALE).format(message.due());
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LOCALE);
  }
}
