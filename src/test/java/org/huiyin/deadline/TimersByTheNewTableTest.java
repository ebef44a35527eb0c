package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.clock.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timer of the notice counts back in working days, so a holiday table may move it. */
@HuiyinTest
@Tag("L2022-23")
class TimersByTheNewTableTest {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));
  private static final String NEW_YEARS_DAY =
      "date,name,working_day,notice\n2027-01-01,元旦,false,test\n";

  @Autowired CalendarYears years;
  @Autowired CalendarTable table;
  @Autowired Deadlines deadlines;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final long caseId = TestCases.next();
  private String deployment;
  private String instance;

  @BeforeEach
  void itIsTheEndOfTheYear() {
    clock.moveTo(LocalDateTime.of(2026, 12, 18, 9, 0).atZone(clock.getZone()).toInstant());
  }

  @AfterEach
  void theYearIsNotPublishedAfterAll() {
    jdbc.sql("DELETE FROM huiyin.calendar_day WHERE year = 2027").update();
    jdbc.sql("DELETE FROM huiyin.calendar_year WHERE year = 2027").update();
    table.refresh();
    repository.deleteDeployment(deployment, true);
    clock.reset();
  }

  @Test
  void itMovesWhereTheDueDayItselfStands() {
    deadlines.start(caseId, "NOTICE", "NOTICE", LocalDate.of(2026, 12, 17));
    aNoticeWaits();
    assertThat(timer())
        .as("three working days before 1 January")
        .isEqualTo(morningOf("2026-12-29"));

    years.publish(2027, NEW_YEARS_DAY, ADMIN);

    assertThat(deadlines.dueOn(caseId, "NOTICE")).contains(LocalDate.of(2027, 1, 1));
    assertThat(timer())
        .as("the last working day is 31 December")
        .isEqualTo(morningOf("2026-12-28"));
  }

  @Test
  void itIsCountedBackByTheNewTableWhereTheDueDayMoves() {
    deadlines.start(caseId, "NOTICE", "SIMPLIFIED_NOTICE", LocalDate.of(2026, 12, 30));
    aNoticeWaits();
    assertThat(deadlines.dueOn(caseId, "NOTICE")).contains(LocalDate.of(2027, 1, 4));

    years.publish(2027, NEW_YEARS_DAY, ADMIN);

    assertThat(deadlines.dueOn(caseId, "NOTICE")).contains(LocalDate.of(2027, 1, 5));
    assertThat(timer()).as("4 January, 31 and 30 December").isEqualTo(morningOf("2026-12-30"));
  }

  private void aNoticeWaits() {
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                "notice-latest.bpmn",
                Bpmn.createExecutableProcess("noticeLatest")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .intermediateCatchEvent("latest")
                    .timerWithDate("${clocks.noticeLatest(caseId)}")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    instance = runtime.startProcessInstanceByKey("noticeLatest", Map.of("caseId", caseId)).getId();
  }

  private Instant timer() {
    return management
        .createJobQuery()
        .processInstanceId(instance)
        .timers()
        .singleResult()
        .getDuedate()
        .toInstant();
  }

  private static Instant morningOf(String day) {
    return Instant.parse(day + "T00:30:00Z");
  }
}
