package org.huiyin.casefile;

import java.util.List;
import org.huiyin.casefile.CaseFile.MessageLine;
import org.huiyin.notification.OutboxView;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** Messages to staff as a person reads them, with what has become of each. */
@Component
public class MessageLines {

  private final PeoplesNames names;
  private final CodeTexts codes;

  MessageLines(PeoplesNames names, CodeTexts codes) {
    this.names = names;
    this.codes = codes;
  }

  public List<MessageLine> of(List<OutboxView> messages) {
    return messages.stream().map(this::line).toList();
  }

  private MessageLine line(OutboxView message) {
    return new MessageLine(
        message.id(),
        message.recipient().isEmpty()
            ? codes.of("person", "NOBODY")
            : names.of(message.recipient()),
        codes.of("about", message.stepKey()),
        message.queuedAt(),
        message.sentAt(),
        codes.of("message", message.state().name()),
        message.state().resendable());
  }
}
