package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of {@code joint-conference.bpmn}; a test compares them with the model. */
public final class JointConference {

  public static final String KEY = "joint-conference";

  public static final String PREPARE_CONFERENCE = "prepareConference";
  public static final String APPROVE_INVITATIONS = "approveInvitations";
  public static final String RECORD_MINUTES = "recordMinutes";
  public static final String APPROVE_MINUTES = "approveMinutes";
  public static final String WORK_ON_ACTION_ITEM = "workOnActionItem";
  public static final String STRIKE_OFF = "strikeOff";

  /** The embedded subprocess that each decision goes through. */
  static final String FOLLOW_UP_ITEM = "followUpItem";

  public static final String CONFERENCE_ID = "conferenceId";
  public static final String ITEM_ID = "itemId";

  /** The message that a case waits for before its answer, and the event at which it does. */
  public static final String MINUTES_APPROVED = "minutesApproved";

  /** There as long as a case has decisions that are not struck off, and then gone. */
  public static final String OPEN_ACTION_ITEMS = "openActionItems";

  private JointConference() {}

  static long conferenceId(VariableScope scope) {
    return id(scope, CONFERENCE_ID);
  }

  static long itemId(VariableScope scope) {
    return id(scope, ITEM_ID);
  }

  private static long id(VariableScope scope, String name) {
    if (scope.getVariable(name) instanceof Long id) {
      return id;
    }
    throw new IllegalStateException("This instance of " + KEY + " has no " + name);
  }
}
