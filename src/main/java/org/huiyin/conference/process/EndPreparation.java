package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.WaitingCases;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** Nothing is called; what still waits goes to the next conference. */
@Component
@ForModels
class EndPreparation implements JavaDelegate {

  private final WaitingCases waiting;

  EndPreparation(WaitingCases waiting) {
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waiting.prepareNext();
  }
}
