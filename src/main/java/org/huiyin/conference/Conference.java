package org.huiyin.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.document.Binder;

/**
 * A joint conference on record.
 *
 * @param number e.g. {@code RDLX-2026-0001}
 * @param invitationsBy account of who is to sign the invitations, {@code null} where there are none
 * @param invitationsSignedBy account that signed those of the last call, {@code null} until then
 * @param calledOn day on which they went out, {@code null} until then
 * @param calls how often it was called
 * @param minutes {@code null} until they are recorded
 * @param comment why invitations or minutes went back, or the conference was put off or cancelled
 *     ({@code null} when none of this happened)
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
    String invitationsSignedBy,
    LocalDate calledOn,
    int calls,
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

  private static final Set<String> DRAFTS =
      Set.of("PREPARED", "SENT_BACK", "POSTPONED", "CANCELLED");

  /**
   * One case on the agenda.
   *
   * @param number its register number
   * @param category and village codes, all that is shown of the case below the office
   * @param topic words of the agenda
   */
  public record AgendaItem(
      long caseId, String number, String category, String village, int position, String topic) {}

  /** The cases on the agenda, in its order. */
  public List<Long> cases() {
    return agenda.stream().map(AgendaItem::caseId).toList();
  }

  /**
   * Whether it is there for those it asks to come: what is only drafted they do not see, nor what
   * is drafted anew. One without invitations of ours was held.
   */
  boolean isKnownToTheInvited() {
    return calledOn != null || !DRAFTS.contains(state);
  }

  /** The last day on which its invitations can go out. */
  public LocalDate lastDayToInvite() {
    return urgentReason == null ? heldOn.minusDays(PreparationRules.DAYS_BEFORE) : heldOn;
  }

  /** The binder of its papers. */
  public Binder binder() {
    return new Binder(binder(id), cases());
  }

  static String binder(long id) {
    return "conference:" + id;
  }
}
