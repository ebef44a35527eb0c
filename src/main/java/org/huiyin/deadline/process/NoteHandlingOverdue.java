package org.huiyin.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.deadline.Deadlines;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** The handling clock has run out; the work goes on. */
@ForModels
@Component("noteHandlingOverdue")
class NoteHandlingOverdue implements JavaDelegate {

  private final Deadlines deadlines;

  NoteHandlingOverdue(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.noteOverdue((Long) execution.getVariable("caseId"), "HANDLING");
  }
}
