package org.huiyin.supervision.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huiyin.engine.InOwnRight;
import org.huiyin.referral.process.ReferralModel;
import org.huiyin.supervision.SupervisionNotice;
import org.huiyin.supervision.SupervisionProcess;
import org.springframework.stereotype.Component;

/** Finds the referral's instance by the number that it works on. */
@Component
class EngineSupervision implements SupervisionProcess {

  private final RuntimeService runtime;
  private final InOwnRight inOwnRight;

  EngineSupervision(RuntimeService runtime, InOwnRight inOwnRight) {
    this.runtime = runtime;
    this.inOwnRight = inOwnRight;
  }

  @Override
  public void drafted(SupervisionNotice notice) {
    inOwnRight.run(
        () ->
            runtime
                .createMessageCorrelation(SupervisionModel.ASKED)
                .processInstanceId(instance(notice).getId())
                .setVariable(SupervisionModel.SUPERVISION_ID, notice.id())
                .correlate());
  }

  /** Where the report is in, nothing waits any more. */
  @Override
  public void answered(SupervisionNotice notice) {
    inOwnRight.run(
        () -> {
          ProcessInstance instance = instance(notice);
          if (instance != null) {
            runtime
                .createMessageCorrelation(SupervisionModel.ANSWERED)
                .processInstanceId(instance.getId())
                .correlateAll();
          }
        });
  }

  private ProcessInstance instance(SupervisionNotice notice) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ReferralModel.KEY)
        .variableValueEquals(ReferralModel.REFERRAL_ID, notice.referralId())
        .singleResult();
  }
}
