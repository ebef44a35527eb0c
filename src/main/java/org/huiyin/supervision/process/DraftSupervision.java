package org.huiyin.supervision.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.referral.process.ReferralModel;
import org.huiyin.supervision.Supervisions;
import org.springframework.stereotype.Component;

/** The day of the report has passed: a notice is drafted, unless one is in hand already. */
@ForModels
@Component
class DraftSupervision implements JavaDelegate {

  private final Supervisions supervisions;

  DraftSupervision(Supervisions supervisions) {
    this.supervisions = supervisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Long> draft = supervisions.draftOverdue(ReferralModel.referralId(execution));
    draft.ifPresent(id -> execution.setVariable(SupervisionModel.SUPERVISION_ID, id));
    execution.setVariable(SupervisionModel.DRAFTING, draft.isPresent() ? "DRAFTED" : "IN_HAND");
  }
}
