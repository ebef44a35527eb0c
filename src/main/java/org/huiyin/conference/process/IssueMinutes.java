package org.huiyin.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.conference.IssuingMinutes;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** Approved minutes get their number and their page, and their decisions go out. */
@Component
@ForModels
class IssueMinutes implements JavaDelegate {

  private final IssuingMinutes issuing;

  IssueMinutes(IssuingMinutes issuing) {
    this.issuing = issuing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    issuing.issue(JointConference.conferenceId(execution));
  }
}
