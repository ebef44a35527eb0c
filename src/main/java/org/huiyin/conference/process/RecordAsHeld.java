package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.Conferences;
import org.huiyin.conference.WaitingCases;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** A conference that was held already has its number, and who still waits is for the next. */
@Component
@ForModels
class RecordAsHeld implements JavaDelegate {

  private final Conferences conferences;
  private final WaitingCases waiting;

  RecordAsHeld(Conferences conferences, WaitingCases waiting) {
    this.conferences = conferences;
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = JointConference.conferenceId(execution);
    execution.setProcessBusinessKey(conferences.get(id).number());
    waiting.prepareNext();
  }
}
