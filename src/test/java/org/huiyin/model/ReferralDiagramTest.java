package org.huiyin.model;

import java.util.List;
import java.util.Set;

/** The picture of {@code referral}. */
class ReferralDiagramTest extends DiagramRules {

  private static final Set<String> BACK =
      Set.of(
          "letterReturned",
          "afterLetterDraft",
          "workExtend",
          "afterExtensionDecision",
          "workHandlingExtended",
          "workObject",
          "objectionDismissed",
          "afterSupervisionUnanswered",
          "supervisionRaised");

  private static final List<String> STRAIGHT_LINE =
      List.of(
          "referralStarted",
          "entryGateway",
          "letterMerge",
          "approveReferral",
          "approvalGateway",
          "issueReferral",
          "unitMerge",
          "unitStarted",
          "arrivalGateway",
          "signForReferral",
          "signingGateway",
          "workMerge",
          "workOnReferral",
          "workGateway",
          "reportResult",
          "resultReported",
          "referralDone");

  ReferralDiagramTest() {
    super("referral", BACK, STRAIGHT_LINE);
  }
}
