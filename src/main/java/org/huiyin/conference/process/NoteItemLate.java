package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.ActionItems;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** The day of a decision has run out; the work goes on. */
@Component
@ForModels
class NoteItemLate implements JavaDelegate {

  private final ActionItems items;

  NoteItemLate(ActionItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    items.noteLate(JointConference.itemId(execution));
  }
}
