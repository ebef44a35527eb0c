package org.huiyin.conference;

/** How conferences drive the order of work, in their own words. */
public interface ConferenceProcess {

  /** A conference is prepared, unless one is in preparation already. */
  void beginPreparation();

  /** Whether more than one conference is in preparation. */
  boolean isAnotherInPreparation();

  /** The minutes are approved: the case goes on to its answer. */
  void minutesApproved(String caseNumber);

  /** No minutes will come for the case: it goes back to where its way is chosen. */
  void deliberateAgain(String caseNumber);

  /** The open report on a decision may be given by the office, too. */
  void offerToOffice(ActionItem item);

  /** The last decision on the case is struck off: it can be archived. */
  void allStruckOff(String caseNumber);
}
