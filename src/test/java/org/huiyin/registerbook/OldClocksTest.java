package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.clock.MovableClock;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Open rows of an old book, released on Monday 11 May 2026: clocks that had run out by then are
 * history, whatever is said of the matter or decided on it afterwards (rules.md, "Import of an old
 * book").
 */
class OldClocksTest extends BookSituation {

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);
  private static final String LAND_TAKEN = "05";

  @Autowired private Releasing releasing;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Corrections corrections;
  @Autowired private MovableClock clock;

  private DueJobs dueJobs;

  @BeforeEach
  void mondayAtNine() {
    at(MONDAY);
    dueJobs = new DueJobs(engine.getManagementService(), clock);
  }

  private void at(LocalDate day) {
    clock.moveTo(
        LocalDateTime.of(day, java.time.LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
  }

  /** What other tests count must not find these cases at work. */
  @AfterEach
  void endWhatWasBegun() {
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number())
        .rootProcessInstances()
        .list()
        .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "test"));
    clock.reset();
  }

  private String number() {
    return says("1", "c.register_number");
  }

  private void released(String registeredOn, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "登记日期";
    all[1] = registeredOn;
    System.arraycopy(more, 0, all, 2, more.length);
    long batch = check(BookText.whole().open(source, "1", all).utf8());
    run(batch);
    assertThat(counts(batch).bad()).isZero();
    releasing.release(batches.get(batch).orElseThrow(), CLERK);
    releasing.startReleased();
  }

  private void correct(Field field, String value) {
    corrections.correct(caseOf("1"), number(), field, value, "已经核实", CLERK);
  }

  private void confirmed() {
    correct(Field.PURPOSE, "REQUEST");
    correct(Field.CATEGORY, LAND_TAKEN);
  }

  private List<String> running() {
    return jdbc.sql(
            "SELECT clock FROM huiyin.deadline WHERE case_id = ? AND stopped_on IS NULL ORDER BY clock")
        .param(caseOf("1"))
        .query(String.class)
        .list();
  }

  private LocalDate dueOn(String name) {
    return jdbc.sql(
            "SELECT due_on FROM huiyin.deadline WHERE case_id = ? AND clock = ? AND stopped_on IS NULL")
        .params(caseOf("1"), name)
        .query(LocalDate.class)
        .single();
  }

  /** Days of the reminders that a clock is still to give. */
  private List<LocalDate> reminders(String clockName) {
    return jdbc.sql(
            """
            SELECT (r.send_at AT TIME ZONE 'Asia/Shanghai')::date FROM huiyin.reminder r
              JOIN huiyin.deadline d ON d.id = r.deadline_id
            WHERE d.case_id = ? AND d.clock LIKE ? AND d.stopped_on IS NULL ORDER BY 1
            """)
        .params(caseOf("1"), clockName)
        .query(LocalDate.class)
        .list();
  }

  private int overdueNoted() {
    return jdbc.sql(
            "SELECT count(*) FROM huiyin.audit_entry WHERE case_id = ? AND act = 'DEADLINE_OVERDUE'")
        .param(caseOf("1"))
        .query(Integer.class)
        .single();
  }

  private Task task(String step) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey(step)
        .processVariableValueEquals("caseId", caseOf("1"))
        .singleResult();
  }

  private CaseWalk forms() {
    return new CaseWalk(engine, organisation, actors, clock);
  }

  private void deliberated(Map<String, Object> form) {
    Task task = task("deliberate");
    engine
        .getIdentityService()
        .setAuthentication(CaseWalk.CHAIR, List.copyOf(actors.actor(CaseWalk.CHAIR).groups()));
    try {
      engine.getTaskService().claim(task.getId(), CaseWalk.CHAIR);
      engine.getFormService().submitTaskForm(task.getId(), form);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void confirmingWhatItIsAboutStartsNoClockThatHadRunOut() {
    released("2019-04-05");

    confirmed();

    assertThat(running()).containsExactly("DELIBERATION");
  }

  @Test
  void oneThatIsHandledDirectlyHasNoHandlingClockAndIsNeverOverdue() {
    released("2019-04-05", "目的", "求决", "类别", "征地拆迁补偿");

    deliberated(forms().direct());

    assertThat(running()).isEmpty();
    Task handling = task("handleDirectly");
    assertThat(handling.getDueDate()).isNull();
    at(MONDAY.plusYears(3));
    assertThat(dueJobs.run(handling.getProcessInstanceId())).isZero();
    assertThat(overdueNoted()).isZero();
    assertThat(reminders("%")).isEmpty();
  }

  @Test
  void itsHandlingCanBeFinishedAndIsAnsweredInTheHousesOwnTerm() {
    released("2019-04-05", "目的", "求决", "类别", "征地拆迁补偿");
    deliberated(forms().direct());

    CaseWalk walk = forms();
    Task task = task("handleDirectly");
    engine
        .getIdentityService()
        .setAuthentication(CaseWalk.MEMBER, List.copyOf(actors.actor(CaseWalk.MEMBER).groups()));
    try {
      engine.getFormService().submitTaskForm(task.getId(), walk.handled());
    } finally {
      engine.getIdentityService().clearAuthentication();
    }

    assertThat(task("reviewResult").getDueDate()).isNull();
  }

  @Test
  void aClockWhoseDayIsStillToComeCountsFromTheReceiptAndRemindsOnlyOfWhatIsToCome() {
    LocalDate received = MONDAY.minusDays(35);
    released(received.toString());
    at(MONDAY.plusDays(1));

    confirmed();

    assertThat(dueOn("HANDLING")).isEqualTo(received.plusDays(60));
    assertThat(reminders("HANDLING")).isNotEmpty().allMatch(day -> day.isAfter(MONDAY));
  }

  @Test
  void aClockThatRanOutWhileItWasHereIsOverdueForThatIsOurDelay() {
    LocalDate received = MONDAY.minusDays(55);
    released(received.toString());
    at(MONDAY.plusDays(14));

    confirmed();

    assertThat(dueOn("HANDLING")).isEqualTo(received.plusDays(60));
    assertThat(reminders("HANDLING")).isNotEmpty();
  }

  @Test
  void aClockThatTurnsOutToCountFromAnOldDayIsHistory() {
    released(MONDAY.minusDays(3).toString(), "目的", "求决", "类别", "征地拆迁补偿");
    assertThat(running()).contains("HANDLING");

    correct(Field.OCCURRED_ON, "2019-05-08");

    assertThat(running()).containsExactly("DELIBERATION");
  }

  @Test
  void aClockThatSeemedHistoryRunsWhenItTurnsOutToCountFromAFewDaysAgo() {
    released(MONDAY.minusDays(3).toString(), "目的", "求决", "类别", "征地拆迁补偿");
    correct(Field.OCCURRED_ON, "2019-05-08");
    deliberated(forms().direct());

    correct(Field.OCCURRED_ON, MONDAY.minusDays(3).toString());

    LocalDate due = MONDAY.minusDays(3).plusDays(60);
    assertThat(dueOn("HANDLING")).isEqualTo(due);
    Task handling = task("handleDirectly");
    assertThat(handling.getDueDate().toInstant().atZone(clock.getZone()).toLocalDate())
        .isEqualTo(due);
    at(due.plusDays(1));
    assertThat(dueJobs.run(handling.getProcessInstanceId())).isEqualTo(1);
    assertThat(overdueNoted()).isEqualTo(1);
  }

  @Test
  void ofAReportWhoseDayHadPassedAFewDaysBeforeNobodyIsReminded() {
    released(
        "2026-04-01",
        "目的",
        "求决",
        "类别",
        "宅基地纠纷",
        "办理方式",
        "交办",
        "承办单位",
        organisation.unit("LAND").orElseThrow().name(),
        "限办日期",
        MONDAY.minusDays(3).toString());

    assertThat(task("workOnReferral")).isNotNull();
    assertThat(reminders("REPORT_BACK/%")).isEmpty();
  }

  @Test
  void anOldTransferIsNotTurnedIntoAnAssignmentBecauseItsSixtyDaysHadPassed() {
    released(
        "2019-04-05",
        "目的",
        "求决",
        "类别",
        "宅基地纠纷",
        "办理方式",
        "转办",
        "承办单位",
        organisation.unit("LAND").orElseThrow().name());

    Task work = task("workOnReferral");
    assertThat(dueJobs.run(work.getProcessInstanceId())).isZero();
    assertThat(says("1", "(SELECT kind FROM huiyin.referral r WHERE r.case_id = c.id)"))
        .isEqualTo("TRANSFER");
    assertThat(reminders("%")).isEmpty();
  }
}
