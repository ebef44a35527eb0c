package org.huiyin.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine reads no more it still tidies up: nothing is left behind by a step. */
@HuiyinTest
class FewerReadsTest {

  private static final String KEY = "fewerReads";

  private static final String FORM =
      """
      {"id": "fewerReads", "type": "default", "schemaVersion": 16,
       "components": [{"type": "text", "id": "t", "text": "完"}]}
      """;

  @Autowired private ProcessEngine engine;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;

  private String deployment;
  private String instance;

  /** Two tasks side by side; beside the first wait a timer, a message and a signal. */
  @BeforeEach
  void twoTasksSideBySide() {
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                KEY + ".bpmn",
                Bpmn.createExecutableProcess(KEY)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .parallelGateway("both")
                    .userTask("first")
                    .camundaCandidateGroups("petition-office")
                    .camundaFormRef(KEY)
                    .camundaFormRefBinding("deployment")
                    .boundaryEvent("late")
                    .timerWithDate("2099-12-31T00:00:00")
                    .endEvent()
                    .moveToActivity("first")
                    .boundaryEvent("told")
                    .message("fewerReadsTold")
                    .endEvent()
                    .moveToActivity("first")
                    .boundaryEvent("heard")
                    .signal("fewerReadsHeard")
                    .endEvent()
                    .moveToActivity("first")
                    .endEvent()
                    .moveToNode("both")
                    .userTask("second")
                    .camundaCandidateGroups("petition-office")
                    .camundaFormRef(KEY)
                    .camundaFormRefBinding("deployment")
                    .endEvent()
                    .done())
            .addString(KEY + ".form", FORM)
            .deploy()
            .getId();
    instance = runtime.startProcessInstanceByKey(KEY).getId();
  }

  @AfterEach
  void theModelGoes() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void aTasksOwnVariablesGoWithItAndNoOthers() {
    give("first", "note", 1);
    give("second", "note", 2);

    tasks.complete(task("first"));

    assertThat(tasks.createTaskQuery().processInstanceId(instance).list())
        .extracting("taskDefinitionKey")
        .containsExactly("second");
    assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list())
        .extracting("value")
        .containsExactly(2);
    assertThat(tasks.getVariableLocal(task("second"), "note")).isEqualTo(2);
  }

  @Test
  void whatWasWaitedForBesideAStepGoesWithIt() {
    assertThat(runtime.createEventSubscriptionQuery().processInstanceId(instance).count())
        .isEqualTo(2);

    tasks.complete(task("first"));

    assertThat(runtime.createEventSubscriptionQuery().processInstanceId(instance).count()).isZero();
    assertThat(management.createJobQuery().processInstanceId(instance).count()).isZero();
  }

  @Test
  void aFailedTimerIsReportedNoMoreOnceItsStepIsDone() {
    management.setJobRetries(
        management.createJobQuery().processInstanceId(instance).singleResult().getId(), 0);
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isEqualTo(1);

    tasks.complete(task("first"));

    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isZero();
  }

  @Test
  void aTimerWithNewTriesIsReportedNoMore() {
    String timer = management.createJobQuery().processInstanceId(instance).singleResult().getId();
    management.setJobRetries(timer, 0);

    management.setJobRetries(timer, 3);

    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isZero();
  }

  private String task(String step) {
    return tasks
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(step)
        .singleResult()
        .getId();
  }

  /** As a listener of a model may: no door sets a variable of a task. */
  private void give(String step, String name, int value) {
    String taskId = task(step);
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              context.getTaskManager().findTaskById(taskId).setVariableLocal(name, value);
              return null;
            });
  }
}
