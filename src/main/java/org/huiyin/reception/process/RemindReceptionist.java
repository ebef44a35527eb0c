package org.huiyin.reception.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.reception.Sessions;
import org.springframework.stereotype.Component;

/** Who is on duty is told shortly before. */
@Component
@ForModels
class RemindReceptionist implements JavaDelegate {

  private final Sessions sessions;

  RemindReceptionist(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sessions.remind(ReceptionSession.dayId(execution));
  }
}
