package org.huiyin.reception.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.reception.Sessions;
import org.springframework.stereotype.Component;

/** The next working day is over and the session has no log. */
@Component
@ForModels
class ChaseSessionLog implements JavaDelegate {

  private final Sessions sessions;

  ChaseSessionLog(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sessions.chase(ReceptionSession.dayId(execution));
  }
}
