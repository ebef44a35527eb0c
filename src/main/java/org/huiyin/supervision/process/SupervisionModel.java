package org.huiyin.supervision.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of the supervision in {@code referral.bpmn}; a test compares them with the model. */
public final class SupervisionModel {

  public static final String SIGN = "signSupervisionNotice";

  /** The office has drafted a notice of its own. */
  public static final String ASKED = "supervisionAsked";

  /** The notice was answered or struck off. */
  public static final String ANSWERED = "supervisionAnswered";

  /** The notice in hand. */
  public static final String SUPERVISION_ID = "supervisionId";

  /** {@code DRAFTED}, or {@code IN_HAND} where the referral is supervised already. */
  static final String DRAFTING = "supervisionDrafting";

  private SupervisionModel() {}

  /**
   * @throws IllegalStateException when no notice is in hand: the model is wrong
   */
  static long supervisionId(VariableScope scope) {
    if (scope.getVariable(SUPERVISION_ID) instanceof Long id) {
      return id;
    }
    throw new IllegalStateException("No supervision notice is in hand");
  }
}
