package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.WaitingCases;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** The case of a decision that could not be carried out gets a place in the next conference. */
@Component
@ForModels
class CallAgain implements JavaDelegate {

  private final WaitingCases waiting;

  CallAgain(WaitingCases waiting) {
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waiting.prepareNext();
  }
}
