package org.huiyin.petition.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of {@code petition-handling.bpmn}; a test compares them with the model. */
public final class PetitionHandling {

  public static final String KEY = "petition-handling";

  public static final String REGISTER = "register";
  public static final String APPROVE_NOTICE = "approveNotice";
  public static final String DRAFT_NOTICE = "draftNotice";
  public static final String SERVE_NOTICE = "serveNotice";
  public static final String DELIBERATE = "deliberate";
  public static final String HANDLE_DIRECTLY = "handleDirectly";
  public static final String APPROVE_HANDLING_EXTENSION = "approveHandlingExtension";
  public static final String REVIEW_RESULT = "reviewResult";
  public static final String DRAFT_REPLY = "draftReply";
  public static final String APPROVE_REPLY = "approveReply";
  public static final String SERVE_REPLY = "serveReply";
  public static final String FOLLOW_UP_EXECUTION = "followUpExecution";
  public static final String RECORD_RATING = "recordRating";
  public static final String REPORT_URGENTLY = "reportUrgently";

  public static final String PETITION_WITHDRAWN = "petitionWithdrawn";
  public static final String URGENT_MATTER = "urgentMatter";

  public static final String CASE_ID = "caseId";
  public static final String ENTRY_KIND = "entryKind";
  public static final String NOTICE_OWED = "noticeOwed";
  public static final String GUARDED = "guarded";
  public static final String ROUTE = "route";
  public static final String RESPONSIBLE_PERSON = "responsiblePerson";
  public static final String REVIEW_GROUP = "reviewGroup";
  public static final String FOLLOW_UP = "followUp";
  public static final String RATING_ASKED = "ratingAsked";

  /** Where a case goes back to: {@code REWORK} by the same way, or {@code DELIBERATION} anew. */
  public static final String SENT_BACK = "sentBack";

  public static final String REPLIED_ON = "repliedOn";

  /** Passed along within the transaction of registering, never stored. */
  static final String REGISTER_NUMBER = "registerNumber";

  private PetitionHandling() {}

  /**
   * @throws IllegalStateException when the instance has no case: the model is wrong, and nothing
   *     goes on undecided
   */
  public static long caseId(VariableScope scope) {
    if (scope.getVariable(CASE_ID) instanceof Long caseId) {
      return caseId;
    }
    throw new IllegalStateException("This instance of " + KEY + " has no case");
  }
}
