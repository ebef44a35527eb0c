package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.WaitingCases;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** What the cancelled conference was to consider waits for the next. */
@Component
@ForModels
class CancelConference implements JavaDelegate {

  private final WaitingCases waiting;

  CancelConference(WaitingCases waiting) {
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waiting.prepareNext();
  }
}
