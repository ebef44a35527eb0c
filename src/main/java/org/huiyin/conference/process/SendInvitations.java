package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.Conferences;
import org.huiyin.conference.Invitations;
import org.huiyin.conference.WaitingCases;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/**
 * The conference has its number, the invitations go out, and who still waits is prepared for the
 * next.
 */
@Component
@ForModels
class SendInvitations implements JavaDelegate {

  private final Conferences conferences;
  private final Invitations invitations;
  private final WaitingCases waiting;

  SendInvitations(Conferences conferences, Invitations invitations, WaitingCases waiting) {
    this.conferences = conferences;
    this.invitations = invitations;
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = JointConference.conferenceId(execution);
    execution.setProcessBusinessKey(conferences.get(id).number());
    invitations.send(id);
    waiting.prepareNext();
  }
}
