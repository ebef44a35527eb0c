package org.huiyin.registerbook;

/** How an open matter of an old book enters its order of work here. */
public interface OldProcess {

  /**
   * @param guarded somebody is kept from it, or it is sealed
   * @param purpose {@code null} where the book does not say; {@code category} likewise
   */
  record Matter(
      long caseId,
      String registerNumber,
      boolean guarded,
      String purpose,
      String category,
      String channel,
      boolean anonymous,
      boolean noticeOwed) {}

  /** Whose notice is still to come: from the counting of its terms on. */
  void begin(Matter matter);

  /** Whose time for a notice is over: at the deliberation. */
  void deliberate(Matter matter);

  /**
   * Which a unit has already: at its work.
   *
   * @param late the day in the letter has passed; that is history, and nobody is told of it
   */
  void workOn(Matter matter, boolean late);
}
