package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;

/**
 * A matter as it stands in the register, with the words of its first entry.
 *
 * @param categorySaid whether a person, or the book it came from, has said what it is about
 * @param cameAgain whether further entries stand on it
 */
public record PetitionCase(
    long id,
    String registerNumber,
    String queryCode,
    String state,
    String title,
    String body,
    String purpose,
    String category,
    boolean categorySaid,
    String placeOfIssue,
    String channel,
    boolean contactUnclear,
    boolean anonymous,
    boolean sealed,
    boolean urgent,
    boolean keyCase,
    int headcount,
    LocalDate receivedOn,
    LocalDate registeredOn,
    String proposedHandling,
    String advisedRoute,
    String adviceReason,
    String route,
    String legalRoute,
    String responsiblePerson,
    Long neighbouringDeputy,
    String outcome,
    LocalDate repliedOn,
    boolean cameAgain,
    List<Request> requests) {

  /** Of a matter from an old book the purpose may not be known. */
  public boolean purposeSaid() {
    return !OldCase.NO_PURPOSE.equals(purpose);
  }

  /**
   * One of the things asked for, each with its own outcome (信访条例 2022, art. 32).
   *
   * @param purpose of the entry that it came with
   */
  public record Request(
      long id,
      int position,
      String wording,
      String purpose,
      Boolean lawful,
      Boolean reasonable,
      String reason,
      String outcome,
      String explanation) {

    /** Whether it is said of it that it is lawful and reasonable, or is not. */
    public boolean isMarked() {
      return lawful != null && reasonable != null;
    }
  }
}
