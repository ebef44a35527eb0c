package org.huiyin.conference.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.engine.form.BeforeSubmit;
import org.huiyin.petition.process.CaseWalk;

/** The way of one conference past every form that it has, from its calling to the last decision. */
abstract class WholeWayOfAConference extends ConferenceSituation {

  final void overTheWholeWay(BeforeSubmit.Act act) {
    at(MONDAY, 9, 0);
    ProcessEngine watched = BeforeSubmit.of(engine, act);
    walk.register();
    putBefore(walk.caseId());
    conference = new ConferenceWalk(watched, organisation, actors, clock).start();

    conference.call(conference.called(walk.caseId()));
    at(MONDAY.plusDays(3), 15, 0);
    conference
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            conference.minutes(List.of(conference.decision(walk.caseId()))))
        .submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));
    evidenceOf(item());
    String scan = String.valueOf(actionItems.papers(item().id()).keySet().iterator().next());
    conference
        .submit(
            ConferenceWalk.UNIT,
            "workOnActionItem",
            CaseWalk.with(conference.carriedOut(), Map.of("scan", scan)))
        .submit(ConferenceWalk.SUPERVISOR, "strikeOff", conference.struckOff());
  }
}
