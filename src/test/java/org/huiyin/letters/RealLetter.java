package org.huiyin.letters;

import java.time.LocalDate;

/** A citizen's letter with the official reply, every text as it stands in the file. */
public record RealLetter(
    String id, String user, String subject, String time, String body, String reply) {

  LocalDate writtenOn() {
    return LocalDate.parse(time.substring(0, 10));
  }

  String whole() {
    return user + subject + body + reply;
  }

  /** Reports of failed tests are kept; a letter must not be in them. */
  @Override
  public String toString() {
    return "letter " + id;
  }
}
