package org.huiyin.conference.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItems;
import org.huiyin.conference.Conference;
import org.huiyin.conference.Conferences;
import org.huiyin.petition.process.Situation;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A case in 青山乡 that was put before a joint conference on Monday 11 May 2026. */
abstract class ConferenceSituation extends Situation {

  @Autowired protected Conferences conferences;
  @Autowired protected ActionItems actionItems;

  protected ConferenceWalk conference;

  @BeforeEach
  void noOtherConferenceInPreparation() {
    // What earlier tests left waiting belongs to them.
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(JointConference.KEY)
        .list()
        .forEach(
            old -> engine.getRuntimeService().deleteProcessInstance(old.getId(), "another test"));
    jdbc.sql("UPDATE huiyin.conference_case SET state = 'DECIDED' WHERE state <> 'DECIDED'")
        .update();
    conference = new ConferenceWalk(engine, organisation, actors, clock);
  }

  /** The case of the walk waits for a conference, and the clerk prepares one. */
  protected void called() {
    walk.register();
    putBefore(walk.caseId());
    conference.start();
  }

  /** Waits for a conference while its own order of work goes on. */
  protected void putBefore(long caseId) {
    jdbc.sql(
            """
            INSERT INTO huiyin.conference_case (case_id, waits, waiting_since, state)
            VALUES (?, false, now(), 'WAITING')
            """)
        .param(caseId)
        .update();
  }

  /** The conference was called for in three days, and the day has come. */
  protected void invited() {
    called();
    conference.call(conference.called(walk.caseId()));
    at(MONDAY.plusDays(3), 15, 0);
  }

  protected void recorded() {
    invited();
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(List.of(conference.decision(walk.caseId()))));
  }

  /** The chair has approved the minutes; housing works on the decision. */
  protected void decided() {
    recorded();
    conference.submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));
  }

  /** A photograph of what was done; without one nothing is reported. */
  protected void evidenceOf(ActionItem item) {
    actionItems.evidence(
        item.id(),
        "界石照片",
        "application/pdf",
        "%PDF-1.7 photo".getBytes(StandardCharsets.US_ASCII),
        actors.actor(ConferenceWalk.UNIT));
  }

  protected Conference onTheTable() {
    return conferences.get(conference.id());
  }

  protected ActionItem item() {
    return actionItems.of(onTheTable()).get(0);
  }
}
