package org.huiyin.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.letters.EngineTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What fails on the way of a case leaves the kind of error and its place: at the job, at the
 * incident, in the log and at every door. What the error says stays nowhere.
 */
@HuiyinTest
@ExtendWith(OutputCaptureExtension.class)
class MarkedFailuresTest {

  private static final int ATTEMPTS = 3;

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="defs" targetNamespace="http://huiyin.org/test">
        <bpmn:process id="failing-%1$s" name="试误" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="started" />
          <bpmn:sequenceFlow id="f1" sourceRef="started" targetRef="before" />
          %2$s
          <bpmn:sequenceFlow id="f2" sourceRef="before" targetRef="%1$s" />
          <bpmn:serviceTask id="%1$s" name="办" camunda:delegateExpression="${failing}" />
          <bpmn:sequenceFlow id="f3" sourceRef="%1$s" targetRef="ended" />
          <bpmn:endEvent id="ended" />
        </bpmn:process>
      </bpmn:definitions>
      """;

  private static final String TIMER =
      """
      <bpmn:intermediateCatchEvent id="before"><bpmn:timerEventDefinition id="t">
        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1S</bpmn:timeDuration>
      </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
      """;

  private static final String TASK =
      """
      <bpmn:userTask id="before" name="填写" camunda:candidateGroups="petition-office"
          camunda:formRef="failing-form" camunda:formRefBinding="deployment" />
      """;

  private static final String FORM =
      """
      {"id": "failing-form", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
       "executionPlatformVersion": "7.24.0",
       "components": [{"type": "textfield", "key": "remark", "label": "备注", "id": "f1"}]}
      """;

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @BeforeEach
  void accounts() {
    TestAccounts.ensure(engine.getIdentityService(), "failingAdmin", "camunda-admin");
    TestAccounts.ensure(engine.getIdentityService(), "failingClerk", "petition-office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plainWords", "unreadableDay", "nested"})
  void atAJobUntilItsAttemptsAreUsedUp(String how, CapturedOutput output) {
    String instance = start(how, TIMER);

    String id = job(instance).getId();
    for (int i = 0; i < ATTEMPTS; i++) {
      Throwable thrown = catchThrowable(() -> engine.getManagementService().executeJob(id));
      assertThat(thrown).hasStackTraceContaining(Failing.MARK);
      // As the job executor does, which rests here.
      ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(id, thrown);
    }

    Job job = job(instance);
    assertThat(job.getRetries()).isZero();
    assertThat(job.getExceptionMessage()).contains("Exception").doesNotContain("520123");
    assertThat(engine.getManagementService().getJobExceptionStacktrace(job.getId()))
        .contains("Failing.fail", how.equals("nested") ? "Caused by: java.sql.SQLException" : "at ")
        .doesNotContain("520123");
    Incident incident =
        engine.getRuntimeService().createIncidentQuery().processInstanceId(instance).singleResult();
    assertThat(incident.getIncidentMessage()).isEqualTo(job.getExceptionMessage());
    assertThat(EngineTables.read(jdbc).has("520123")).isFalse();
    assertThat(output.getAll())
        .contains("Exception while executing job " + job.getId(), "Failing.fail")
        .doesNotContain("520123");
    atEveryDoor(instance);
  }

  @Test
  void ofAStateOfTheDatabaseTheCodeIsKept() {
    String instance = start("nested", TIMER);

    assertThatThrownBy(() -> engine.getManagementService().executeJob(job(instance).getId()))
        .isNotNull();

    assertThat(job(instance).getExceptionMessage()).endsWith("java.sql.SQLException [23505]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plainWords", "unreadableDay", "nested"})
  void atASubmitAtBothRoots(String how, CapturedOutput output) {
    for (HttpStaff clerk : both("failingClerk")) {
      String task =
          engine
              .getTaskService()
              .createTaskQuery()
              .processInstanceId(start(how, TASK))
              .singleResult()
              .getId();
      clerk.engine("POST", "/task/" + task + "/claim", Map.of("userId", "failingClerk"));

      Answer answer =
          clerk.engine("POST", "/task/" + task + "/submit-form", Map.of("variables", Map.of()));

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("520123");
    }
    assertThat(output.getAll())
        .contains("HTTP500", "Failing.fail")
        .doesNotContain("520123")
        .doesNotContain("甲乙丙");
  }

  @Test
  void atAnEndpointOfOurs(CapturedOutput output) {
    Answer answer =
        HttpStaff.loggedIn(port, "failingClerk", TestAccounts.PASSWORD).get("/api/test/fails");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("520123");
    assertThat(output.getAll())
        .contains("java.sql.SQLException [23505]", "Failing.fail")
        .doesNotContain("520123");
  }

  private void atEveryDoor(String instance) {
    String definition =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .singleResult()
            .getProcessDefinitionId();
    for (HttpStaff admin : both("failingAdmin")) {
      for (String path :
          List.of(
              "/job?processInstanceId=" + instance, "/incident?processInstanceId=" + instance)) {
        silent(admin.engine("GET", path, null), instance);
      }
    }
    HttpStaff admin = both("failingAdmin").get(1);
    String plugin = "/camunda/api/cockpit/plugin/base/default/";
    silent(
        admin.post(plugin + "incident", Map.of("processInstanceIdIn", List.of(instance))),
        instance);
    silent(
        admin.post(plugin + "process-instance", Map.of("processDefinitionId", definition)),
        instance);
    silent(admin.get(plugin + "process-definition/statistics"), "failing-");
  }

  private static void silent(Answer answer, String telling) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(telling).doesNotContain("520123");
  }

  private String start(String how, String before) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("failing.bpmn", MODEL.formatted(how, before))
        .addString("failing.form", FORM)
        .deploy();
    return engine.getRuntimeService().startProcessInstanceByKey("failing-" + how).getId();
  }

  private Job job(String instance) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .singleResult();
  }

  private List<HttpStaff> both(String userId) {
    return List.of(
        HttpStaff.withBasic(port, userId, TestAccounts.PASSWORD),
        HttpStaff.loggedIn(port, userId, TestAccounts.PASSWORD));
  }
}
