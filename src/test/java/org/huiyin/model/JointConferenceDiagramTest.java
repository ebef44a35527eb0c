package org.huiyin.model;

import java.util.List;
import java.util.Set;

/** The picture of {@code joint-conference}. */
class JointConferenceDiagramTest extends DiagramRules {

  private static final Set<String> BACK =
      Set.of("invitationsReturn", "conferencePostponed", "minutesReturn", "verdictReturn");

  private static final List<String> STRAIGHT_LINE =
      List.of(
          "conferenceStarted",
          "preparationMerge",
          "prepareConference",
          "preparationGateway",
          "approveInvitations",
          "invitationsGateway",
          "sendInvitations",
          "calledMerge",
          "minutesMerge",
          "recordMinutes",
          "heldGateway",
          "approveMinutes",
          "minutesGateway",
          "issueMinutes",
          "itemStarted",
          "workMerge",
          "workOnActionItem",
          "strikeOff",
          "strikeOffGateway",
          "itemStruckOff",
          "concludeConference",
          "conferenceConcluded");

  JointConferenceDiagramTest() {
    super("joint-conference", BACK, STRAIGHT_LINE);
  }
}
