package org.huiyin.model;

import java.util.List;
import java.util.Set;

/** The picture of {@code petition-handling}. */
class DiagramTest extends DiagramRules {

  private static final Set<String> BACK =
      Set.of(
          "handlingExtend",
          "afterExtension",
          "approvalReturn",
          "noticeReturn",
          "afterNoticeDraft",
          "toBack",
          "backToDeliberation",
          "verdictReturn",
          "referralFailed");

  private static final List<String> STRAIGHT_LINE =
      List.of(
          "started",
          "register",
          "matterGateway",
          "openCase",
          "determineTerms",
          "inParallel",
          "adviseHandling",
          "deliberationMerge",
          "deliberate",
          "determineTermsAgain",
          "wayMerge",
          "way",
          "handlingMerge",
          "handleDirectly",
          "handlingGateway",
          "reviewMerge",
          "reviewResult",
          "verdictGateway",
          "replyMerge",
          "draftReply",
          "approveReply",
          "approvalGateway",
          "issueReply",
          "serveReply",
          "followUpGateway",
          "followedMerge",
          "ratingGateway",
          "recordRating",
          "closeMerge",
          "closeCase",
          "closed");

  DiagramTest() {
    super("petition-handling", BACK, STRAIGHT_LINE);
  }
}
