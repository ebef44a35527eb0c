package org.huiyin.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.huiyin.notification.Handover.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The way to the mail server. It tells a refusal from a doubt, which {@link JavaMailSenderImpl}
 * itself does not: before the first byte of the mail goes out every failure is a refusal; after it
 * only an answer in so many words is.
 */
@Component
class MailServer {

  private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

  private final JavaMailSenderImpl settings;
  private final NotificationProperties properties;
  private final Clock clock;

  MailServer(JavaMailSenderImpl settings, NotificationProperties properties, Clock clock) {
    this.settings = settings;
    this.properties = properties;
    this.clock = clock;
  }

  Handover hand(long id, String to, String subject, String body) {
    if (!StringUtils.hasText(settings.getHost())) {
      return new Handover(Result.UNREACHABLE, "NO_MAIL_SERVER");
    }
    Session session = settings.getSession();
    StaffMail mail;
    try {
      mail =
          new StaffMail(
              session,
              messageId(id),
              properties.from(),
              to,
              subject,
              body,
              Date.from(clock.instant()));
    } catch (AddressException e) {
      return new Handover(Result.REFUSED, "ADDRESS_MALFORMED");
    } catch (MessagingException e) {
      return new Handover(Result.REFUSED, "MAIL_NOT_MADE");
    }
    try {
      Transport transport = connect(session);
      try {
        return send(transport, mail);
      } finally {
        closeQuietly(transport);
      }
    } catch (AuthenticationFailedException e) {
      return new Handover(Result.UNREACHABLE, "LOGIN_REFUSED");
    } catch (MessagingException e) {
      return new Handover(Result.UNREACHABLE, "NOT_CONNECTED");
    }
  }

  private Transport connect(Session session) throws MessagingException {
    String protocol = settings.getProtocol();
    Transport transport =
        session.getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
    String user = StringUtils.hasText(settings.getUsername()) ? settings.getUsername() : null;
    transport.connect(
        settings.getHost(), settings.getPort(), user, user == null ? null : settings.getPassword());
    return transport;
  }

  private static Handover send(Transport transport, StaffMail mail) {
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Handover(Result.TAKEN, null);
    } catch (MessagingException e) {
      int answer = answerIn(e);
      if (answer >= 400 && answer <= 599) {
        return new Handover(Result.REFUSED, "SMTP_" + answer);
      }
      return mail.underWay()
          ? new Handover(Result.UNCLEAR, "CONNECTION_LOST")
          : new Handover(Result.REFUSED, "CONNECTION_LOST_BEFORE_MAIL");
    }
  }

  /** The server's last word, 0 when it said none; its wording names addresses and is not read. */
  private static int answerIn(MessagingException refusal) {
    for (Exception e = refusal; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (e instanceof SMTPSenderFailedException sender) {
        return sender.getReturnCode();
      }
      if (e instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
        return send.getReturnCode();
      }
    }
    return 0;
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /** The server has answered for the mail by now; how it takes the good-bye changes nothing. */
  private static void closeQuietly(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server did not say good-bye");
    }
  }

  private String messageId(long id) {
    return "huiyin-message-" + id + properties.from().substring(properties.from().lastIndexOf('@'));
  }
}
