package org.huiyin.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A decision of a conference until it is struck off.
 *
 * @param caseNumber its case's register number
 * @param position its number in the minutes
 * @param percent how far it is done, as the lead unit last said
 * @param state OPEN, REPORTED, STRUCK_OFF or PASSED_ON (to another conference)
 * @param lateSince first day after the due day on which it was still open, or {@code null}
 * @param enteredByOffice the office, too, may report, from the lead unit's paper
 */
public record ActionItem(
    long id,
    long conferenceId,
    String conferenceNumber,
    long caseId,
    String caseNumber,
    String category,
    String village,
    int position,
    String wording,
    String leadUnit,
    List<String> coUnits,
    Long personId,
    String supervisor,
    LocalDate decidedOn,
    LocalDate dueOn,
    int percent,
    String state,
    LocalDate lateSince,
    LocalDate closedOn,
    boolean enteredByOffice) {

  /** As the ledger and messages name it, e.g. {@code RDLX-2026-0001/2}. */
  public String number() {
    return conferenceNumber + "/" + position;
  }

  /** The name of its clock. */
  String clock() {
    return clock(id);
  }

  static String clock(long id) {
    return "ACTION_ITEM/" + id;
  }

  /** The lead unit, and those that help. */
  List<String> units() {
    return Stream.concat(Stream.of(leadUnit), coUnits.stream()).toList();
  }

  public boolean isOpen() {
    return state.equals("OPEN") || state.equals("REPORTED");
  }
}
