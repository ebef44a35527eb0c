package org.huiyin.registerbook;

/** How an open matter of an old book enters its order of work here. */
public interface OldProcess {

  /**
   * @param guarded somebody is kept from it, or it is sealed
   * @param purpose NOT_RECORDED where the book does not say
   */
  record Matter(
      long caseId,
      String registerNumber,
      boolean guarded,
      String purpose,
      String category,
      String channel,
      boolean anonymous) {}

  /**
   * At the deliberation.
   *
   * @param notice the petitioner is still to be notified, beside it
   */
  void deliberate(Matter matter, boolean notice);

  /**
   * Which a unit has already: at its work.
   *
   * @param notice as for the deliberation
   * @param late the day in the letter has passed; that is history, and nobody is told of it
   */
  void workOn(Matter matter, boolean notice, boolean late);
}
