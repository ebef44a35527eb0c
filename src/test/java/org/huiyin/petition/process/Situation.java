package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.HuiyinTest;
import org.huiyin.clock.MovableClock;
import org.huiyin.engine.form.RefusedSubmit;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case in 青山乡 on Monday 11 May 2026 at nine. After each test the clock goes back, and the engine
 * must know of every case that was walked no more than ids, decisions and dates.
 */
@HuiyinTest
public abstract class Situation {

  protected static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);

  /** All that the engine may keep of a case. */
  private static final Set<String> MAY_KNOW =
      Set.of(
          "starter",
          "caseId",
          "entryKind",
          "noticeOwed",
          "route",
          "responsiblePerson",
          "reviewGroup",
          "handlingStep",
          "verdict",
          "approval",
          "followUp",
          "ratingAsked",
          "repliedOn",
          "guarded",
          "openActionItems",
          "referralOutcome",
          "sentBack",
          "nrOfInstances",
          "nrOfActiveInstances",
          "nrOfCompletedInstances",
          "loopCounter",
          "referralId");

  @Autowired protected ProcessEngine engine;
  @Autowired protected Organisation organisation;
  @Autowired protected Actors actors;
  @Autowired protected MovableClock clock;
  @Autowired protected JdbcClient jdbc;

  private final List<CaseWalk> walked = new ArrayList<>();
  protected CaseWalk walk;
  protected DueJobs dueJobs;

  @BeforeEach
  protected void mondayAtNine() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    at(MONDAY, 9, 0);
    BpmnAwareTests.init(engine);
    dueJobs = new DueJobs(engine.getManagementService(), clock);
    walk = anotherCase();
  }

  @AfterEach
  protected void theEngineKnowsOnlyIdsDecisionsAndDates() {
    try {
      for (CaseWalk one : walked) {
        if (one.instance() != null) {
          onlyWhatItMayKnow(one.instance());
        }
      }
    } finally {
      clock.reset();
      LocaleContextHolder.resetLocaleContext();
      BpmnAwareTests.reset();
    }
  }

  private void onlyWhatItMayKnow(String instance) {
    for (Map<String, Object> row :
        jdbc.sql("SELECT name_, type_, text_ FROM camunda.act_ru_variable WHERE proc_inst_id_ = ?")
            .param(instance)
            .query()
            .listOfRows()) {
      assertThat(row.get("name_")).isIn(MAY_KNOW);
      assertThat(row.get("type_")).isIn("long", "string", "boolean", "integer");
    }
    for (String table : List.of("act_hi_varinst", "act_hi_detail", "act_hi_comment")) {
      assertThat(
              jdbc.sql("SELECT count(*) FROM camunda." + table + " WHERE proc_inst_id_ = ?")
                  .param(instance)
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  protected CaseWalk anotherCase() {
    CaseWalk another = new CaseWalk(engine, organisation, actors, clock);
    walked.add(another);
    return another;
  }

  protected CaseOnRecord onRecord() {
    return new CaseOnRecord(jdbc, walk.caseId());
  }

  protected void at(LocalDate day, int hour, int minute) {
    clock.moveTo(
        LocalDateTime.of(day, LocalTime.of(hour, minute)).atZone(clock.getZone()).toInstant());
  }

  /** How many timers of the case are due by the clock; they are run. */
  protected int runDueTimers() {
    return dueJobs.run(walk.instance());
  }

  protected String today() {
    return LocalDate.now(clock).toString();
  }

  /** The sentence that a clerk reads. */
  protected static String refusal(ThrowingCallable submit) {
    RefusedSubmit refused = catchThrowableOfType(RefusedSubmit.class, submit);
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused.getResponse().getStatus()).isIn(400, 404, 409);
    return (String) ((Map<?, ?>) refused.getResponse().getEntity()).get("message");
  }
}
