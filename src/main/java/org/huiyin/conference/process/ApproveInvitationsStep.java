package org.huiyin.conference.process;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.conference.CallingConferences;
import org.huiyin.conference.Conference;
import org.huiyin.conference.InvitationText;
import org.huiyin.conference.MinutesPaper;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code approveInvitations}: they are signed, or prepared anew. */
@Component
class ApproveInvitationsStep extends ConferenceStep implements Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("approval", "APPROVE", "RETURN")
          .needed()
          .text("comment")
          .neededWhen("approval", "RETURN")
          .build();

  private final ConferenceFacts facts;
  private final CallingConferences calling;
  private final InvitationText text;
  private final MinutesPaper names;

  ApproveInvitationsStep(
      ConferenceFacts facts, CallingConferences calling, InvitationText text, MinutesPaper names) {
    super(JointConference.APPROVE_INVITATIONS, facts);
    this.facts = facts;
    this.calling = calling;
    this.text = text;
    this.names = names;
  }

  @Override
  Map<String, Object> prefilled(Step step, Conference conference) {
    return Map.of(
        "invitationText", text.of(conference),
        "drafterName", names.nameOf(conference.preparedBy()),
        "signerName", names.nameOf(conference.invitationsBy()));
  }

  @Override
  Taken take(Step step, Conference conference, Content form, Actor by) {
    if ("APPROVE".equals(form.text("approval"))) {
      calling.sign(conference.id(), by);
    } else {
      calling.sendBack(conference.id(), form.text("comment"), by);
    }
    return new Taken();
  }

  @Override
  public boolean opensTo(Actor reader, Waiting task) {
    return facts.opensTo(reader, task.taskId());
  }

  @Override
  public Sheet sheet(Waiting task) {
    Conference conference = facts.ofTask(task.taskId());
    return new Sheet(
        conference.number(),
        facts.agendaText(conference),
        names.nameOf(conference.preparedBy()),
        text.of(conference),
        null);
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
