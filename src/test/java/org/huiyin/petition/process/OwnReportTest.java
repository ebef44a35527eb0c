package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.Responsible;
import org.huiyin.deadline.Responsible.Reminded;
import org.huiyin.deadline.Responsible.RunningClock;
import org.huiyin.document.Documents;
import org.huiyin.petition.AssignedFromAbove;
import org.huiyin.petition.AssignedFromAbove.Assignment;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.OwnReports;
import org.huiyin.petition.OwnReports.Report;
import org.huiyin.petition.Voiding;
import org.huiyin.petition.Withdrawal;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 向上级报告: what was assigned from above is reported there by the day that was set, each assignment by
 * its own.
 */
@Tag("L2022-22")
class OwnReportTest extends Situation {

  private static final LocalDate DUE = LocalDate.of(2026, 7, 1);
  private static final LocalDate SOONER = LocalDate.of(2026, 6, 10);

  @Autowired private OwnReports reports;
  @Autowired private AssignedFromAbove assigned;
  @Autowired private Deadlines deadlines;
  @Autowired private Documents documents;
  @Autowired private Withdrawal withdrawal;
  @Autowired private List<Responsible> responsible;
  @Autowired private Corrections corrections;
  @Autowired private Voiding voiding;

  @BeforeEach
  void assigned() {
    walk.register(fromAbove());
  }

  private Map<String, Object> fromAbove() {
    return Map.of(
        "source",
        "ASSIGNED_FROM_ABOVE",
        "sourceOrgan",
        "云溪县信访局",
        "sourceNumber",
        "云信交〔2026〕7号",
        "sourceDate",
        "2026-05-08",
        "reportDueOn",
        DUE.toString());
  }

  private static Report on(LocalDate day) {
    return new Report(day, "PAPER", "青山乡人信〔2026〕9号", "已查清并答复信访人。", null);
  }

  private void made(String user, Report report) {
    long caseId = walk.caseId();
    walk.does(user, by -> reports.made(caseId, null, report, by));
  }

  private Deadline owed() {
    return clockOf(assigned.of(walk.caseId()).get(0));
  }

  @Test
  void stopsItsClockOnTheDayOnWhichItWasMade() {
    at(DUE.plusDays(1), 9, 0);
    assertThat(owed().isLate(DUE.plusDays(1))).as("owed and late").isTrue();

    made(CaseWalk.CLERK, on(DUE));

    assertThat(owed().stoppedOn()).isEqualTo(DUE);
    assertThat(owed().isLate(DUE.plusDays(1))).as("made in time, entered later").isFalse();
    assertThat(onRecord().acts()).contains("OWN_REPORT");
    assertThat(assigned.of(walk.caseId())).extracting(Assignment::report).containsExactly(on(DUE));
  }

  @Test
  void isLateWhenItWasMadeAfterTheDay() {
    at(DUE.plusDays(3), 9, 0);

    made(CaseWalk.CLERK, on(DUE.plusDays(2)));

    assertThat(owed().isLate(DUE.plusDays(3))).isTrue();
  }

  @Test
  void isRefusedWithEveryReasonAtOnce() {
    Report empty = new Report(MONDAY.plusDays(1), "PIGEON", null, " ", 999_999L);

    assertThat(faults(CaseWalk.CLERK, empty))
        .containsExactlyInAnyOrder("madeOn", "way", "wording", "document");
    assertThat(faults(CaseWalk.CLERK, new Report(MONDAY.minusDays(1), "PAPER", "", "已办。", null)))
        .containsExactlyInAnyOrder("madeOn", "paperNumber");
    assertThat(owed().runs()).isTrue();
  }

  private List<String> faults(String user, Report report) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> made(user, report));
    assertThat(refusal).isNotNull();
    return refusal.faults().stream().map(Fault::field).toList();
  }

  @Test
  void isWrittenDownByTheOfficeOrTheChairAndOnce() {
    assertThat(catchThrowableOfType(Refusal.class, () -> made(CaseWalk.MEMBER, on(MONDAY))))
        .hasMessageContaining("office-only");

    made(CaseWalk.CHAIR, on(MONDAY));

    assertThat(catchThrowableOfType(Refusal.class, () -> made(CaseWalk.CLERK, on(MONDAY))))
        .hasMessageContaining("not-owed");
  }

  @Test
  void takesAPaperOfTheCaseWithIt() {
    long caseId = walk.caseId();
    long[] paper = new long[1];
    walk.does(
        CaseWalk.CLERK,
        by ->
            paper[0] =
                documents.store(
                    caseId, "UPLOAD", "报告", "application/pdf", "%PDF-1.7 报告".getBytes(), by));

    made(CaseWalk.CLERK, new Report(MONDAY, "SYSTEM", null, "已在系统中回复。", paper[0]));

    assertThat(assigned.of(caseId))
        .extracting(one -> one.report().document())
        .containsExactly(paper[0]);
  }

  @Test
  void isStillOwedWhenTheCaseIsClosed() {
    CaseWalk closed = anotherCase();
    closed
        .toReplyDraft(CaseWalk.with(closed.visit(), fromAbove()))
        .submit(CaseWalk.CLERK, "draftReply", closed.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", closed.served());
    long caseId = closed.caseId();
    closed.submit(CaseWalk.CLERK, "recordRating", closed.rated());

    assertThat(reports.owed(caseId)).hasSize(1);
    closed.does(CaseWalk.CLERK, by -> reports.made(caseId, null, on(MONDAY), by));
    assertThat(reports.owed(caseId)).isEmpty();
  }

  @Test
  void isStillOwedWhenThePetitionerWithdraws() {
    long caseId = walk.caseId();

    walk.does(CaseWalk.CLERK, by -> withdrawal.withdraw(caseId, null, MONDAY, "自愿撤回。", by));

    assertThat(onRecord(caseId).clocksRunning())
        .containsExactly(reports.owed(caseId).get(0).clock());
  }

  private Deadline clockOf(Assignment assignment) {
    return deadlines.last(assignment.caseId(), assignment.clock()).orElseThrow();
  }

  /** The prefecture sends the same matter down a week later, and wants to hear of it sooner. */
  private List<Assignment> assignedAgain() {
    String number = walk.running().getBusinessKey();
    at(MONDAY.plusDays(7), 9, 0);
    anotherCase()
        .register(
            CaseWalk.with(
                fromAbove(),
                Map.of(
                    "earlier",
                    "SAME_MATTER",
                    "earlierNumber",
                    number,
                    "source",
                    "LEADER_INSTRUCTION",
                    "sourceOrgan",
                    "云岭市信访局",
                    "sourceNumber",
                    "市信〔2026〕3号",
                    "reportDueOn",
                    SOONER.toString())));
    return assigned.of(walk.caseId());
  }

  @Test
  void isOwedToEachThatAssignedTheMatterByTheDayThatItSet() {
    List<Assignment> both = assignedAgain();

    assertThat(both).extracting(Assignment::organ).containsExactly("云溪县信访局", "云岭市信访局");
    assertThat(both).extracting(one -> clockOf(one).dueOn()).containsExactly(DUE, SOONER);
    assertThat(both)
        .extracting(one -> clockOf(one).startedOn())
        .containsExactly(MONDAY, MONDAY.plusDays(7));
  }

  @Test
  void answersTheAssignmentThatItNamesAndNoOther() {
    List<Assignment> both = assignedAgain();
    long caseId = walk.caseId();

    assertThat(faults(CaseWalk.CLERK, on(MONDAY))).containsExactly("number");
    assertThat(
            catchThrowableOfType(Refusal.class, () -> madeOf(both.get(1), on(MONDAY.plusDays(6)))))
        .as("before that one was received")
        .hasMessageContaining("before-receipt");
    madeOf(both.get(1), on(MONDAY.plusDays(7)));

    assertThat(clockOf(both.get(0)).runs()).isTrue();
    assertThat(clockOf(both.get(1)).stoppedOn()).isEqualTo(MONDAY.plusDays(7));
    assertThat(assigned.of(caseId))
        .extracting(Assignment::report)
        .containsExactly(null, on(MONDAY.plusDays(7)));
    made(CaseWalk.CLERK, on(MONDAY.plusDays(7)));
    assertThat(reports.owed(caseId)).isEmpty();
  }

  private void madeOf(Assignment assignment, Report report) {
    long caseId = assignment.caseId();
    walk.does(CaseWalk.CLERK, by -> reports.made(caseId, assignment.number(), report, by));
  }

  @Test
  void isRemindedOfToTheOfficeForEachAssignment() {
    List<RunningClock> both =
        assignedAgain().stream().map(one -> new RunningClock(one.caseId(), one.clock())).toList();

    List<Reminded> reminded =
        responsible.stream().flatMap(one -> one.of(both).values().stream()).toList();

    assertThat(reminded).hasSize(2);
    assertThat(reminded)
        .allSatisfy(
            one -> {
              assertThat(one.stepKey()).isEqualTo("ownReport");
              assertThat(one.userIds()).contains(CaseWalk.CLERK);
            });
  }

  @Test
  void isOwedNoMoreWhenTheEntryWasAMistake() {
    List<Assignment> both = assignedAgain();
    long caseId = walk.caseId();

    walk.does(CaseWalk.CHAIR, by -> voiding.voidEntry(caseId, both.get(1).number(), "重复登记", by));

    assertThat(reports.owed(caseId))
        .extracting(Assignment::number)
        .containsExactly(both.get(0).number());
  }

  @Test
  void isCountedFromTheRightDayOnceTheDayOfItsEntryIsCorrected() {
    Assignment second = assignedAgain().get(1);
    String right = MONDAY.plusDays(6).toString();

    walk.does(
        CaseWalk.CLERK,
        by ->
            corrections.correct(
                second.caseId(), second.number(), Field.OCCURRED_ON, right, "收文日期登记错误", by));

    assertThat(clockOf(second).startedOn()).isEqualTo(right);
    assertThat(clockOf(second).dueOn()).isEqualTo(SOONER);
    assertThat(owed().startedOn()).isEqualTo(MONDAY);
  }

  private CaseOnRecord onRecord(long caseId) {
    return new CaseOnRecord(jdbc, caseId);
  }
}
