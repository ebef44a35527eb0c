package org.huiyin.supervision;

import java.time.LocalDate;

/**
 * One supervision notice (paper F11).
 *
 * @param detail the reason in words, or {@code null}
 * @param requirement what is asked for, or {@code null} for the usual words
 * @param draftedBy the office's account, or the machine's when the day of the report has passed
 * @param holdReason why the chair did not sign, or {@code null}
 * @param letterNumber 发文字号, once it is out
 * @param answer the unit's written answer, or {@code null}
 * @param struckOffOn 销号, or {@code null}
 */
public record SupervisionNotice(
    long id,
    long referralId,
    long caseId,
    Level level,
    Reason reason,
    State state,
    String detail,
    String requirement,
    String draftedBy,
    LocalDate draftedOn,
    String decidedBy,
    LocalDate decidedOn,
    String holdReason,
    String letterNumber,
    Long documentId,
    LocalDate outOn,
    String answer,
    LocalDate answeredOn,
    Long answerDocument,
    LocalDate struckOffOn,
    String struckOffBy,
    String struckOffReason) {

  /** How hard it presses (信访条例 2022, art. 39 and 40). */
  public enum Level {
    /** 督办. */
    ORDINARY,
    /** 跟踪督办. */
    TRACKED,
    /** 挂牌督办. */
    LISTED;

    /** The level of the notice after one that stayed without an answer. */
    Level up() {
      return this == ORDINARY ? TRACKED : LISTED;
    }
  }

  /** Why it presses: the list of paper F11. */
  public enum Reason {
    RESULT_OVERDUE,
    REPORT_OVERDUE,
    PROCEDURE,
    SHIRKING,
    NOT_CARRIED_OUT,
    UNTRUE,
    OTHER
  }

  /** Where it stands. */
  public enum State {
    DRAFTED,
    HELD,
    OUT,
    ANSWERED,
    UNANSWERED,
    /** The report came in before anybody had signed. */
    DROPPED
  }

  /** Its clock for the written answer. */
  public String clock() {
    return "SUPERVISION/" + id;
  }

  /** Whether it went out and is not struck off yet. */
  public boolean isOnTheList() {
    return outOn != null && struckOffOn == null;
  }
}
