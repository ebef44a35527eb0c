package org.huiyin.conference;

import java.time.LocalDate;
import java.util.List;

/**
 * A joint conference on record.
 *
 * @param number e.g. {@code RDLX-2026-0001}
 * @param invitationsBy account of who signs the invitations
 * @param minutes {@code null} until they are recorded
 * @param comment why the minutes went back or the conference was put off, or {@code null}
 * @param approvedBy account that approved, or that entered the approval from paper
 * @param approvedByName who signed on paper, {@code null} when approved in the system
 * @param approvedOn the real day
 * @param agenda in its order
 */
public record Conference(
    long id,
    String number,
    Convener convener,
    LocalDate heldOn,
    String startsAt,
    String place,
    String urgentReason,
    String contact,
    String invitationsBy,
    String preparedBy,
    String state,
    Minutes minutes,
    String recordedBy,
    String comment,
    String approvedBy,
    String approvedByName,
    LocalDate approvedOn,
    Long approvalPaper,
    String minutesNumber,
    Long minutesPaper,
    List<AgendaItem> agenda) {

  /**
   * One case on the agenda.
   *
   * @param number its register number
   * @param category and village codes, all that is shown of the case below the office
   * @param topic words of the agenda
   */
  public record AgendaItem(
      long caseId, String number, String category, String village, int position, String topic) {}

  /** The binder of its papers. */
  public String binder() {
    return binder(id);
  }

  static String binder(long id) {
    return "conference:" + id;
  }
}
