package org.huiyin.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A message to one person as the case file shows it.
 *
 * @param recipient user id
 * @param due last day named in the message, or {@code null}
 * @param problem why it is where it is, a code such as {@code SMTP_550}, {@code CONNECTION_LOST};
 *     {@code null} when well
 * @param sentAt when the mail server took it, or {@code null}
 */
public record OutboxView(
    long id,
    Long caseId,
    String number,
    String stepKey,
    LocalDate due,
    String recipient,
    Urgency urgency,
    MessageState state,
    int attempts,
    String problem,
    OffsetDateTime queuedAt,
    OffsetDateTime sentAt) {}
