package org.huiyin.model;

import java.util.List;
import java.util.Set;

/** The picture of {@code reception-rota}. */
class ReceptionRotaDiagramTest extends DiagramRules {

  ReceptionRotaDiagramTest() {
    super(
        "reception-rota",
        Set.of("arrangeRedraw"),
        List.of(
            "monthAhead",
            "beginMerge",
            "beginRota",
            "ownerStarted",
            "drawUpRota",
            "arrangeMerge",
            "arrangeRota",
            "arrangeGateway",
            "rotaPublished",
            "rotasArranged"));
  }
}
