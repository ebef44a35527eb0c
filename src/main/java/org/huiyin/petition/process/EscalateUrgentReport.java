package org.huiyin.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.UrgentReports;
import org.springframework.stereotype.Component;

/** Nobody has written down the telephone call in time. */
@Component
@ForModels
class EscalateUrgentReport implements JavaDelegate {

  private final UrgentReports reports;

  EscalateUrgentReport(UrgentReports reports) {
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reports.escalate(PetitionHandling.caseId(execution));
  }
}
