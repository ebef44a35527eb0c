package org.huiyin.registerbook.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.registerbook.OldProcess;
import org.springframework.stereotype.Component;

/** Starts an instance in the middle of the model, with what the steps before would have left. */
@Component
class EngineOldProcess implements OldProcess {

  /** Elements of {@code petition-handling.bpmn} at which an old matter may begin. */
  private static final String ADVISE = "adviseHandling";

  private static final String REFER = "refer#multiInstanceBody";
  private static final String INFORM = "inform";

  /** Timer of {@code referral.bpmn} at the day of the report. */
  private static final String REPORT_OVERDUE = "reportOverdue";

  private final RuntimeService runtime;
  private final ManagementService management;
  private final InOwnRight inOwnRight;
  private final Clock clock;

  EngineOldProcess(
      RuntimeService runtime, ManagementService management, InOwnRight inOwnRight, Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.inOwnRight = inOwnRight;
    this.clock = clock;
  }

  @Override
  public void deliberate(Matter matter, boolean notice) {
    inOwnRight.run(() -> informed(asked(matter).startBeforeActivity(ADVISE), notice).execute());
  }

  @Override
  public void workOn(Matter matter, boolean notice, boolean late) {
    inOwnRight.run(
        () -> {
          ProcessInstantiationBuilder refer =
              known(matter)
                  .setVariable(PetitionHandling.ROUTE, "REFER")
                  .setVariable(PetitionHandling.REVIEW_GROUP, "petition-office")
                  .startBeforeActivity(REFER);
          ProcessInstance instance = informed(refer, notice).execute();
          if (late) {
            forgetLateness(instance.getId());
          }
        });
  }

  /** The notice goes its own way beside the rest, as in the model. */
  private static ProcessInstantiationBuilder informed(
      ProcessInstantiationBuilder instance, boolean notice) {
    return notice
        ? instance.setVariable(PetitionHandling.NOTICE_OWED, true).startBeforeActivity(INFORM)
        : instance;
  }

  /** With what the decision tables ask, which is not kept. */
  private ProcessInstantiationBuilder asked(Matter matter) {
    return known(matter)
        .setVariable("purpose", Variables.stringValue(matter.purpose(), true))
        .setVariable("category", Variables.stringValue(matter.category(), true))
        .setVariable("channel", Variables.stringValue(matter.channel(), true))
        .setVariable("source", Variables.stringValue("DIRECT", true))
        .setVariable("anonymous", Variables.booleanValue(matter.anonymous(), true));
  }

  private ProcessInstantiationBuilder known(Matter matter) {
    ProcessInstantiationBuilder instance =
        runtime
            .createProcessInstanceByKey(PetitionHandling.KEY)
            .businessKey(matter.registerNumber())
            .setVariable(PetitionHandling.CASE_ID, matter.caseId())
            .setVariable(PetitionHandling.ENTRY_KIND, "NEW");
    return matter.guarded() ? instance.setVariable(PetitionHandling.GUARDED, true) : instance;
  }

  private void forgetLateness(String instance) {
    runtime
        .createProcessInstanceQuery()
        .superProcessInstanceId(instance)
        .list()
        .forEach(
            part ->
                management
                    .createJobQuery()
                    .processInstanceId(part.getId())
                    .activityId(REPORT_OVERDUE)
                    .duedateLowerThan(Date.from(clock.instant()))
                    .list()
                    .forEach(job -> management.deleteJob(job.getId())));
  }
}
