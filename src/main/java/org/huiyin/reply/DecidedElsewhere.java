package org.huiyin.reply;

import java.util.Optional;

/**
 * What a conference decided on a case, as the draft of its answer begins with it. The capability
 * that holds conferences answers.
 */
public interface DecidedElsewhere {

  /**
   * @param facts what was decided, by whom and until when
   * @param grounds the paper that says so
   */
  record Said(String facts, String grounds) {}

  /**
   * Whether what was decided could not be carried out and goes before a conference again: there is
   * nothing to answer until that has decided.
   */
  boolean isOpenAgain(long caseId);

  /** What was decided and stands; empty when no decision of a conference on the case does. */
  Optional<Said> on(long caseId);
}
