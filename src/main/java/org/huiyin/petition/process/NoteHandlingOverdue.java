package org.huiyin.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** The legal term for handling has run out. */
@Component
class NoteHandlingOverdue implements JavaDelegate {

  private final Deadlines deadlines;

  NoteHandlingOverdue(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.noteOverdue(PetitionHandling.caseId(execution), "HANDLING");
  }
}
