package org.huiyin.notification;

import java.util.Optional;
import org.huiyin.notification.Handover.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes due messages out of the outbox one by one and hands them to the mail server, each at most
 * once unless a person says otherwise. Any number of nodes may do so at the same time.
 */
@Component
class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Claims claims;
  private final Addresses addresses;
  private final MailText text;
  private final MailServer server;
  private final NotificationProperties properties;

  Dispatcher(
      Claims claims,
      Addresses addresses,
      MailText text,
      MailServer server,
      NotificationProperties properties) {
    this.claims = claims;
    this.addresses = addresses;
    this.text = text;
    this.server = server;
    this.properties = properties;
  }

  /**
   * One sweep: ends when nothing is due or no mail server answers. Inside a transaction it would
   * undo its own notes.
   */
  @Transactional(propagation = Propagation.NEVER)
  public void sendDue() {
    int abandoned = claims.markAbandoned(properties.lease());
    if (abandoned > 0) {
      LOG.warn(
          "{} messages were in sending when a node stopped; whether they arrived is unclear",
          abandoned);
    }
    Result last = null;
    while (last != Result.UNREACHABLE) {
      Optional<Claimed> due = claims.next();
      if (due.isEmpty()) {
        return;
      }
      last = send(due.get());
    }
  }

  private Result send(Claimed message) {
    Optional<Mail> mail;
    try {
      mail = write(message);
    } catch (RuntimeException e) {
      // Nothing has left yet; kept in sending it would read unclear, and hold up the others.
      LOG.warn("Message {} cannot be written: {}", message.id(), e.getClass().getName());
      putBack(message, "MAIL_NOT_MADE");
      return Result.REFUSED;
    }
    if (mail.isEmpty()) {
      claims.leaveToAPerson(message, MessageState.NO_ADDRESS, "NO_ADDRESS");
      return null;
    }
    return hand(message, mail.get());
  }

  private Optional<Mail> write(Claimed message) {
    return addresses
        .of(message.recipient())
        .map(address -> new Mail(address, text.subject(message), text.body(message)));
  }

  private Result hand(Claimed message, Mail mail) {
    Handover handover = server.hand(message.id(), mail.to(), mail.subject(), mail.body());
    switch (handover.result()) {
      case TAKEN -> claims.sent(message);
      case UNCLEAR -> claims.leaveToAPerson(message, MessageState.UNCLEAR, handover.problem());
      case REFUSED, UNREACHABLE -> putBack(message, handover.problem());
    }
    if (handover.result() != Result.TAKEN) {
      LOG.warn("Message {} was not sent: {}", message.id(), handover.problem());
    }
    return handover.result();
  }

  private void putBack(Claimed message, String problem) {
    if (message.attempts() >= properties.giveUpAfter()) {
      claims.leaveToAPerson(message, MessageState.FAILED, problem);
    } else {
      claims.tryAgain(message, problem, properties.pauseAfter(message.attempts()));
    }
  }

  private record Mail(String to, String subject, String body) {}
}
