package org.huiyin.enquiry;

import java.time.LocalDate;

/**
 * How far a matter is, as it may be told to whoever has the paper in hand: no name, no content.
 *
 * @param receivedOn the day of the letter or visit
 * @param answeredOn the day on which the answer was served, {@code null} before
 */
record Progress(Stage stage, LocalDate receivedOn, LocalDate answeredOn) {

  enum Stage {
    REGISTERED("enquiry.registered"),
    AT_WORK("enquiry.atWork"),
    ANSWERED("enquiry.answered");

    private final String messageKey;

    Stage(String messageKey) {
      this.messageKey = messageKey;
    }

    public String messageKey() {
      return messageKey;
    }
  }
}
