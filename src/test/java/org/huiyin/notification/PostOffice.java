package org.huiyin.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends what lies in the application's outbox to a mail server that takes everything. */
public final class PostOffice implements AutoCloseable {

  private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private final Dispatcher dispatcher;

  public PostOffice(ApplicationContext context) {
    mail.start();
    JavaMailSenderImpl settings = new JavaMailSenderImpl();
    settings.setHost("127.0.0.1");
    settings.setPort(mail.getSmtp().getPort());
    NotificationProperties properties = context.getBean(NotificationProperties.class);
    dispatcher =
        new Dispatcher(
            context.getBean(Claims.class),
            user -> Optional.of(user + "@qingshan.example"),
            context.getBean(MailText.class),
            new MailServer(settings, properties, context.getBean(Clock.class)),
            properties);
  }

  /** One sweep of one node. */
  public void sendDue() {
    dispatcher.sendDue();
  }

  /** What has arrived so far. */
  public List<jakarta.mail.internet.MimeMessage> arrived() {
    return List.of(mail.getReceivedMessages());
  }

  @Override
  public void close() {
    mail.stop();
  }
}
