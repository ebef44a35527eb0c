package org.huiyin.referral;

import java.time.LocalDate;

/**
 * One part of a referred matter: what one unit or one village group is asked for, and until when.
 *
 * @param unitCode the unit, or {@code null} when it goes to a village group
 * @param lead whether it leads (主办); the others co-handle (协办)
 * @param part what it is asked to do
 * @param requirement how it is to report, or {@code null} for the usual words
 * @param dueOn the calendar date printed in the letter; none for a transfer
 * @param rework how often its report was returned
 * @param comment why the chair returned the draft, or {@code null}
 * @param documentId the letter among the papers of the case
 * @param outOn the day on which the letter went out
 * @param receivedOn the day on which the receiver had it
 * @param enteredByOffice whether the receiver works on paper and the office enters for it
 */
public record Referral(
    long id,
    long caseId,
    String unitCode,
    String groupCode,
    boolean lead,
    Kind kind,
    State state,
    String part,
    String requirement,
    String contact,
    LocalDate dueOn,
    int rework,
    String draftedBy,
    String comment,
    String approvedBy,
    String letterNumber,
    Long documentId,
    LocalDate outOn,
    LocalDate receivedOn,
    boolean enteredByOffice) {

  /** By which verb a matter is passed on. */
  public enum Kind {
    /** 交办: a fixed day, and a completion report. */
    ASSIGN,
    /** 转办: no report; the date and a copy of the answer. */
    TRANSFER,
    /** 函请: of a county station, which is asked and not assigned. */
    REQUEST
  }

  /** Where it stands. */
  public enum State {
    DRAFTED,
    OUT,
    OBJECTED,
    WORKING,
    REPORTED,
    RETURNED,
    ACCEPTED,
    /** Its check brought it before a joint conference, which decides what is done further. */
    TO_CONFERENCE,
    /** An objection was upheld; the case waits to be deliberated again. */
    FAILED,
    CALLED_OFF;

    /** Whether somebody still has to do something about it before its report is in. */
    public boolean isOpen() {
      return this == DRAFTED || this == OUT || this == OBJECTED || isAtWork();
    }

    boolean isAtWork() {
      return this == WORKING || this == RETURNED;
    }
  }

  /** Code of the unit or the group. */
  public String receiver() {
    return unitCode == null ? groupCode : unitCode;
  }

  /** The engine group of the receiver's people. */
  public String engineGroup() {
    return unitCode == null ? "group-" + groupCode : "unit-" + unitCode;
  }

  /** A clock of this part: the case has one of each kind for every part. */
  public String clock(String name) {
    return name + "/" + id;
  }

  /** The clock of the report back. */
  public String reportBack() {
    return clock("REPORT_BACK");
  }
}
