package org.huiyin.petition;

/** How the register drives the order of work of a case, in its own words. */
public interface PetitionProcess {

  /** From now on the tasks of the case go to named persons, without those who are kept out. */
  void guard(String caseNumber);

  /** The case is no secret any more: the presidium may take its deliberation again. */
  void unseal(String caseNumber);

  /** A person named for a sealed case may take its deliberation, now and later. */
  void admit(String caseNumber, String userId);

  /**
   * The petitioner has withdrawn: the case goes to its end.
   *
   * @throws org.huiyin.refusal.Refusal when its order of work has not begun
   */
  void withdraw(String caseNumber);

  /** The case was registered by mistake: its order of work, if it has begun, ends at once. */
  void discard(String caseNumber);

  /**
   * An urgent matter: somebody must report it by telephone and write down whom and when.
   *
   * @throws org.huiyin.refusal.Refusal when its order of work has not begun
   */
  void reportUrgently(String caseNumber);
}
