package org.huiyin.model;

import java.util.List;
import java.util.Set;

/** The picture of {@code reception-day}. */
class ReceptionDayDiagramTest extends DiagramRules {

  ReceptionDayDiagramTest() {
    super(
        "reception-day",
        Set.of(),
        List.of(
            "sessionScheduled",
            "beforeSession",
            "remindReceptionist",
            "sessionDue",
            "openSession",
            "openingGateway",
            "closeSession",
            "sessionLogged",
            "sessionOver"));
  }
}
