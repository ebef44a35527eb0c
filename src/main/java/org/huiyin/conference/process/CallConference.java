package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.WaitingCases;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/** The case goes before a joint conference. */
@Component
@ForModels
class CallConference implements JavaDelegate {

  private final WaitingCases waiting;

  CallConference(WaitingCases waiting) {
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waiting.call(PetitionHandling.caseId(execution));
  }
}
