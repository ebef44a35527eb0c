package org.huiyin.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.clock.MovableClock;
import org.huiyin.deadline.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HuiyinTest
class MovedDatesTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

  private static final String FORM =
      """
      {"id": "moved-dates", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
       "components": [{"type": "textfield", "id": "Field_note", "key": "note", "label": "备注"}]}
      """;

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired IdentityService identity;
  @Autowired Deadlines deadlines;
  @Autowired Clocks clocks;
  @Autowired MovableClock clock;

  private final long caseId = 2_000_000_000_000L + System.nanoTime() % 1_000_000_000L;
  private String deployment;
  private String instance;

  @BeforeEach
  void aCaseIsHandled() {
    clock.moveTo(LocalDateTime.of(2026, 11, 2, 9, 0).atZone(clock.getZone()).toInstant());
    deadlines.start(
        caseId,
        RECEIVED,
        List.of(
            new Deadlines.Start("HANDLING", "HANDLE"), new Deadlines.Start("NOTICE", "NOTICE")));
    deployment =
        repository
            .createDeployment()
            .addModelInstance("moved-dates.bpmn", model())
            .addString("moved-dates.form", FORM)
            .deploy()
            .getId();
    instance = runtime.startProcessInstanceByKey("movedDates", Map.of("caseId", caseId)).getId();
  }

  @AfterEach
  void itIsGone() {
    identity.clearAuthentication();
    repository.deleteDeployment(deployment, true);
    clock.reset();
  }

  @Test
  void theTaskShowsTheDueDayAndTheTimerFiresWhenItIsOver() {
    assertThat(taskDue("work")).isEqualTo("2027-01-01T15:59:59Z");
    assertThat(timers())
        .containsExactlyInAnyOrder(Instant.parse("2027-01-01T16:00:00Z"), noticeMorning());
  }

  @Test
  void theNoticeTimerFiresThreeWorkingDaysBeforeTheLastOneThatIsLeft() {
    assertThat(clocks.noticeLatest(caseId).toInstant()).isEqualTo("2026-11-12T00:30:00Z");

    deadlines.stop(caseId, "NOTICE", RECEIVED);
    deadlines.start(caseId, "NOTICE", "NOTICE", LocalDate.of(2026, 10, 31));

    assertThat(clocks.noticeLatest(caseId).toInstant())
        .as("15 November is a Sunday")
        .isEqualTo("2026-11-10T00:30:00Z");
  }

  @Test
  @Tag("L2022-34")
  void anExtensionMovesTaskAndTimerThoughTheChairHasNoRightToTheTask() {
    identity.setAuthentication("chair", List.of("chair"));

    deadlines.extend(caseId, "HANDLING", 30, new Actor("chair", Set.of("chair")), "须待测绘");

    identity.clearAuthentication();
    assertThat(taskDue("work")).isEqualTo("2027-01-31T15:59:59Z");
    assertThat(taskDue("tell")).as("another clock's task stays").isEqualTo("2026-11-17T15:59:59Z");
    assertThat(timers())
        .containsExactlyInAnyOrder(Instant.parse("2027-01-31T16:00:00Z"), noticeMorning());
  }

  @Test
  void aTaskWithoutAClockHasNoDueDateAndATimerWithoutOneIsAnError() {
    assertThat(clocks.due(caseId, "REPLY")).isNull();
    assertThatThrownBy(() -> clocks.passed(caseId, "REPLY"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Case " + caseId + " has no clock REPLY");
  }

  private Instant noticeMorning() {
    return Instant.parse("2026-11-12T00:30:00Z");
  }

  private Instant taskDue(String key) {
    return tasks
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(key)
        .singleResult()
        .getDueDate()
        .toInstant();
  }

  private List<Instant> timers() {
    return management.createJobQuery().processInstanceId(instance).timers().list().stream()
        .map(job -> job.getDuedate().toInstant())
        .toList();
  }

  private static BpmnModelInstance model() {
    return Bpmn.createExecutableProcess("movedDates")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .parallelGateway("fork")
        .userTask("work")
        .camundaFormRef("moved-dates")
        .camundaFormRefBinding("deployment")
        .camundaDueDate("${clocks.due(caseId,'HANDLING')}")
        .endEvent()
        .moveToActivity("work")
        .boundaryEvent("late")
        .cancelActivity(false)
        .timerWithDate("${clocks.passed(caseId,'HANDLING')}")
        .endEvent()
        .moveToNode("fork")
        .userTask("tell")
        .camundaFormRef("moved-dates")
        .camundaFormRefBinding("deployment")
        .camundaDueDate("${clocks.due(caseId, 'NOTICE')}")
        .endEvent()
        .moveToNode("fork")
        .intermediateCatchEvent("noticeLatest")
        .timerWithDate("${clocks.noticeLatest(caseId)}")
        .endEvent()
        .done();
  }
}
