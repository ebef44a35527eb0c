package org.huiyin.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.referral.CollectedReports;
import org.springframework.stereotype.Component;

/** All parts are in, or one of them has failed. */
@Component
@ForModels
class CollectReports implements JavaDelegate {

  private final CollectedReports reports;

  CollectReports(CollectedReports reports) {
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean failed = reports.failed(PetitionHandling.caseId(execution));
    execution.setVariable(ReferralModel.OUTCOME, failed ? "FAILED" : "REPORTED");
    if (failed) {
      execution.setVariable(PetitionHandling.SENT_BACK, "DELIBERATION");
    }
  }
}
