package org.huiyin.referral.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of {@code referral.bpmn}; a test compares them with the model. */
public final class ReferralModel {

  public static final String KEY = "referral";

  public static final String DRAFT = "draftReferral";
  public static final String APPROVE = "approveReferral";
  public static final String SIGN = "signForReferral";
  public static final String DECIDE_OBJECTION = "decideObjection";
  public static final String WORK = "workOnReferral";
  public static final String APPROVE_EXTENSION = "approveExtension";
  public static final String REPORT = "reportResult";
  static final String DONE = "referralDone";

  /** Its day has passed. */
  static final String OVERDUE = "reportOverdue";

  /** Waits for a day that was set after the first had passed. */
  static final String DAY_SET_ANEW = "assignmentOverdue";

  public static final String REFERRAL_ID = "referralId";
  public static final String KIND = "referralKind";

  /** In {@code petition-handling}: what became of all parts. */
  static final String OUTCOME = "referralOutcome";

  private ReferralModel() {}

  /**
   * @throws IllegalStateException when the instance has no referral: the model is wrong
   */
  public static long referralId(VariableScope scope) {
    if (scope.getVariable(REFERRAL_ID) instanceof Long id) {
      return id;
    }
    throw new IllegalStateException("This instance of " + KEY + " has no referral");
  }
}
