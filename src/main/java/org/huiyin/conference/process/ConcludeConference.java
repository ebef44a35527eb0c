package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.Conferences;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** All decisions are struck off or passed on. */
@Component
@ForModels
class ConcludeConference implements JavaDelegate {

  private final Conferences conferences;

  ConcludeConference(Conferences conferences) {
    this.conferences = conferences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conferences.conclude(JointConference.conferenceId(execution));
  }
}
