package org.huiyin.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;

/** One mail that knows whether any of it has left for the server. */
final class StaffMail extends MimeMessage {

  private final String messageId;
  private boolean underWay;

  /**
   * @param messageId the same each time the same row is sent: a person who has to clear up an
   *     unclear message finds the mail by it in the server's log
   */
  StaffMail(
      Session session,
      String messageId,
      String from,
      String to,
      String subject,
      String body,
      Date date)
      throws MessagingException {
    super(session);
    this.messageId = messageId;
    setFrom(new InternetAddress(from));
    setRecipient(RecipientType.TO, new InternetAddress(to, true));
    setSubject(subject, "UTF-8");
    setText(body, "UTF-8");
    setSentDate(date);
    setHeader("Auto-Submitted", "auto-generated");
    saveChanges();
  }

  boolean underWay() {
    return underWay;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + messageId + ">");
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoreList)
      throws IOException, MessagingException {
    underWay = true;
    super.writeTo(out, ignoreList);
  }
}
