package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.deliberation.Referring;
import org.huiyin.engine.form.RefusedSubmit;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Voiding;
import org.huiyin.petition.Withdrawal;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Open rows of an old book: they wait for a person's release, then begin where they are. */
class OpenRowsTest extends BookSituation {

  @Autowired private Releasing releasing;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private Organisation organisation;
  @Autowired private Clock clock;

  private String land;

  @BeforeEach
  void land() {
    land = organisation.unit("LAND").orElseThrow().name();
  }

  /** What other tests count must not find these cases at work. */
  @AfterEach
  void endWhatWasBegun() {
    jdbc.sql(
            "SELECT c.register_number FROM huiyin.book_row b JOIN huiyin.petition_case c ON c.id = b.case_id WHERE b.source_book = ?")
        .param(source)
        .query(String.class)
        .list()
        .forEach(
            number ->
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .rootProcessInstances()
                    .list()
                    .forEach(one -> runtime.deleteProcessInstance(one.getId(), "test")));
  }

  private long entered(String... changes) {
    String[] all = new String[changes.length + 4];
    all[0] = "目的";
    all[1] = "求决";
    all[2] = "类别";
    all[3] = "宅基地纠纷";
    System.arraycopy(changes, 0, all, 4, changes.length);
    long batch = check(BookText.whole().open(source, "1", all).utf8());
    run(batch);
    assertThat(counts(batch).bad()).isZero();
    return batch;
  }

  private void release(long batch) {
    releasing.release(batches.get(batch).orElseThrow(), CLERK);
    releasing.startReleased();
  }

  private List<Task> waiting() {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(says("1", "c.register_number"))
        .list();
  }

  private List<String> steps() {
    return waiting().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  private int messages() {
    return jdbc.sql("SELECT count(*) FROM huiyin.outbox_message WHERE case_id = ?")
        .param(caseOf("1"))
        .query(Integer.class)
        .single();
  }

  private List<String> clocks() {
    return jdbc.sql(
            "SELECT clock FROM huiyin.deadline WHERE case_id = ? AND stopped_on IS NULL ORDER BY clock")
        .param(caseOf("1"))
        .query(String.class)
        .list();
  }

  private int remindersInThePast() {
    return jdbc.sql(
            """
            SELECT count(*) FROM huiyin.reminder r JOIN huiyin.deadline d ON d.id = r.deadline_id
            WHERE d.case_id = ? AND r.send_at <= ?
            """)
        .params(caseOf("1"), clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Test
  void untilAPersonReleasesThemNothingBeginsAndNothingIsSent() {
    entered();

    assertThat(waiting()).isEmpty();
    assertThat(clocks()).isEmpty();
    assertThat(messages()).isZero();
    assertThat(says("1", "c.state")).isEqualTo("OPEN");
  }

  @Test
  void anOldOneBeginsAtTheDeliberationAndItsPastClocksAreHistory() {
    release(entered());

    assertThat(steps()).containsExactly("deliberate");
    assertThat(clocks()).containsExactly("DELIBERATION");
    assertThat(remindersInThePast()).isZero();
    assertThat(says("1", "c.advice_reason")).isNotEmpty();
  }

  @Test
  void oneWhoseNoticeIsStillToComeHasItsClocksFromTheDayOfReceipt() {
    release(entered("登记日期", today().minusDays(2).toString(), "信访人", "安晓", "电话", "13800138000"));

    assertThat(steps()).contains("deliberate");
    assertThat(clocks()).contains("NOTICE", "DELIBERATION");
    assertThat(remindersInThePast()).isZero();
  }

  @Test
  void oneThatAUnitHasBeginsAtItsWorkWithItsDate() {
    LocalDate due = today().plusDays(20);
    release(entered("办理方式", "交办", "承办单位", land, "限办日期", due.toString()));

    assertThat(steps()).containsExactly("workOnReferral");
    Task work = workOnReferral();
    assertThat(day(work.getDueDate())).isEqualTo(due);
    assertThat(tasks.getIdentityLinksForTask(work.getId()).stream().map(link -> link.getGroupId()))
        .contains("unit-LAND");
    assertThat(clocks()).singleElement().asString().startsWith("REPORT_BACK/");
    assertThat(remindersInThePast()).isZero();
  }

  private Task workOnReferral() {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey("workOnReferral")
        .processVariableValueEquals("caseId", caseOf("1"))
        .singleResult();
  }

  private static LocalDate day(Date date) {
    return date.toInstant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
  }

  @Test
  void oneThatAUnitHasSinceAFewDaysHasTheClocksOfAnyOther() {
    LocalDate received = today().minusDays(5);
    release(
        entered(
            "登记日期",
            received.toString(),
            "类别",
            "征地拆迁补偿",
            "办理方式",
            "交办",
            "承办单位",
            land,
            "限办日期",
            today().plusDays(20).toString(),
            "信访人",
            "安晓",
            "电话",
            "13800138000"));

    assertThat(steps()).containsExactly("approveNotice", "workOnReferral");
    assertThat(clocks())
        .hasSize(3)
        .contains("HANDLING", "NOTICE")
        .anyMatch(clock -> clock.startsWith("REPORT_BACK/"));
    assertThat(dueOn("NOTICE")).isEqualTo(received.plusDays(15));
    assertThat(dueOn("HANDLING")).isEqualTo(received.plusDays(60));
    assertThat(remindersInThePast()).isZero();
  }

  @Test
  void ofOneThatAUnitHasSinceAMonthTheNoticeIsHistoryAndTheHandlingIsNot() {
    release(
        entered(
            "登记日期",
            today().minusDays(30).toString(),
            "类别",
            "征地拆迁补偿",
            "办理方式",
            "转办",
            "承办单位",
            land,
            "信访人",
            "安晓",
            "电话",
            "13800138000"));

    assertThat(steps()).containsExactly("workOnReferral");
    assertThat(clocks())
        .hasSize(2)
        .contains("HANDLING")
        .anyMatch(clock -> clock.startsWith("REPORT_BACK/"));
  }

  @Test
  void ofOneThatWaitsForDeliberationTheHandlingStillAheadRuns() {
    release(entered("登记日期", today().minusDays(30).toString(), "类别", "征地拆迁补偿"));

    assertThat(clocks()).containsExactly("DELIBERATION", "HANDLING");
    assertThat(dueOn("HANDLING")).isEqualTo(today().plusDays(30));
    assertThat(steps()).containsExactly("deliberate");
  }

  private LocalDate dueOn(String clock) {
    return jdbc.sql("SELECT due_on FROM huiyin.deadline WHERE case_id = ? AND clock = ?")
        .params(caseOf("1"), clock)
        .query(LocalDate.class)
        .single();
  }

  @Test
  void aDayOfTheReportThatHasPassedIsHistoryAndNobodyIsSupervisedForIt() {
    release(entered("办理方式", "交办", "承办单位", land, "限办日期", "2019-06-30"));

    Task work = workOnReferral();
    assertThat(day(work.getDueDate())).isEqualTo(LocalDate.of(2019, 6, 30));
    assertThat(
            management
                .createJobQuery()
                .processInstanceId(work.getProcessInstanceId())
                .activityId("reportOverdue")
                .count())
        .isZero();
    assertThat(remindersInThePast()).isZero();
  }

  @Test
  void withoutAPurposeNoUnitSeesItBeforeAPersonHasDeliberated() {
    long batch =
        check(
            BookText.whole()
                .open(source, "1", "办理方式", "交办", "承办单位", land, "限办日期", "2099-01-01")
                .utf8());
    run(batch);
    release(batch);

    assertThat(steps()).containsExactly("deliberate");
    assertThat(says("1", "c.purpose")).isEqualTo("NOT_RECORDED");
  }

  @ParameterizedTest
  @CsvSource({"目的,求决,类别", "类别,宅基地纠纷,目的"})
  void withoutPurposeOrCategoryNoUnitSeesItAndItIsNotReferredBeforeSomebodyHasSaidIt(
      String said, String word, String missing) {
    long batch =
        check(
            BookText.whole()
                .open(source, "1", "办理方式", "交办", "承办单位", land, "限办日期", "2099-01-01", said, word)
                .utf8());
    run(batch);
    release(batch);

    assertThat(steps()).containsExactly("deliberate");
    assertThat(whyNotReferred())
        .anyMatch(
            one -> one.startsWith("route: 原登记簿没有写明“" + missing + "”") && one.contains("“更正”"));

    confirm(Corrections.Field.PURPOSE, "APPEAL");
    confirm(Corrections.Field.CATEGORY, "99");
    assertThat(whyNotReferred()).isEmpty();
  }

  private void confirm(Corrections.Field field, String value) {
    corrections.correct(caseOf("1"), says("1", "c.register_number"), field, value, "已经核实", CLERK);
  }

  private List<String> whyNotReferred() {
    return referring
        .whyNot(
            cases.get(caseOf("1")),
            new PetitionCases.Decision(
                "REFER", null, null, "ART_29", false, null, null, false, false, false, false),
            List.of(
                new Referring.Part(
                    "unit-LAND", true, "REQUEST", "请核查", null, today().plusDays(20))))
        .stream()
        .map(fault -> fault.field() + ": " + texts.sentence(fault))
        .toList();
  }

  @Autowired private Referring referring;
  @Autowired private PetitionCases cases;
  @Autowired private Corrections corrections;

  @Test
  void untilPurposeAndCategoryAreConfirmedNoConferenceAndNoDeputyTakesPart() {
    long batch = check(BookText.whole().open(source, "1").utf8());
    run(batch);
    release(batch);
    CaseWalk somebody = new CaseWalk(engine, organisation, actors, clock);
    Map<String, Object> conference =
        CaseWalk.with(somebody.sitting(), Map.of("route", "CONFERENCE", "legalRoute", "ART_31_6"));
    long deputy = organisation.personOf(CaseWalk.MEMBER).orElseThrow().id();
    Map<String, Object> neighbour =
        CaseWalk.with(
            somebody.direct(),
            Map.of("neighbouringDeputy", String.valueOf(deputy), "deputyConsent", true));

    assertThat(refusal(conference)).contains("单位和代表不能知道本件");
    assertThat(refusal(neighbour)).contains("单位和代表不能知道本件");
  }

  /** What the chair is told who hands the deliberation in like this. */
  private String refusal(Map<String, Object> form) {
    Task task = waiting().get(0);
    engine
        .getIdentityService()
        .setAuthentication(CaseWalk.CHAIR, List.copyOf(actors.actor(CaseWalk.CHAIR).groups()));
    try {
      if (task.getAssignee() == null) {
        tasks.claim(task.getId(), CaseWalk.CHAIR);
      }
      RefusedSubmit refused =
          catchThrowableOfType(
              RefusedSubmit.class,
              () -> engine.getFormService().submitTaskForm(task.getId(), form));
      return ((Map<?, ?>) refused.getResponse().getEntity()).get("message").toString();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Autowired private ProcessEngine engine;
  @Autowired private Actors actors;

  @Test
  void beforeItsReleaseItIsNotWithdrawnButItCanBeVoided() {
    entered();

    assertThatThrownBy(() -> withdrawal.withdraw(caseOf("1"), null, today(), "信访人来信撤回", CLERK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("petition.act.not-begun");
    assertThat(says("1", "c.state")).isEqualTo("OPEN");

    voiding.voidEntry(caseOf("1"), says("1", "c.register_number"), "重复登记", actors.actor("chair"));
    assertThat(says("1", "c.state")).isEqualTo("VOIDED");
  }

  @Autowired private Withdrawal withdrawal;
  @Autowired private Voiding voiding;

  @Test
  void aUnitThatIsComplainedOfDoesNotGetIt() {
    release(entered("办理方式", "交办", "承办单位", land, "限办日期", "2099-01-01", "被反映单位", land));

    assertThat(steps()).containsExactly("deliberate");
    assertThat(
            tasks.getIdentityLinksForTask(waiting().get(0).getId()).stream()
                .map(link -> link.getGroupId())
                .filter(java.util.Objects::nonNull))
        .isEmpty();
  }

  @Test
  void aBatchIsReleasedOnceAndOnlyWhenItHasEnded() {
    long checked = check(BookText.whole().open(source, "1").utf8());
    assertThatThrownBy(() -> release(checked)).isInstanceOf(Refusal.class);
    run(checked);
    release(checked);

    assertThatThrownBy(() -> release(checked)).isInstanceOf(Refusal.class);
    releasing.startReleased();
    assertThat(steps()).containsExactly("deliberate");
  }

  @Test
  void whatIsBeingHandledHereIsNotChangedByABook() {
    release(entered());
    long newer = check(BookText.whole().closed(source, "1").utf8());

    assertThat(counts(newer).changed()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                differences.decide(
                    batches.get(newer).orElseThrow(), List.of(2), true, Map.of(), CLERK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("book.difference-in-hand");
  }

  @Autowired private Differences differences;
}
