package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.Documents;
import org.huiyin.petition.OwnReports;
import org.huiyin.petition.OwnReports.Report;
import org.huiyin.petition.Withdrawal;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 向上级报告: what was assigned from above is reported there by the day that was set. */
@Tag("L2022-22")
class OwnReportTest extends Situation {

  private static final LocalDate DUE = LocalDate.of(2026, 7, 1);

  @Autowired private OwnReports reports;
  @Autowired private Deadlines deadlines;
  @Autowired private Documents documents;
  @Autowired private Withdrawal withdrawal;

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
    walk.does(user, by -> reports.made(caseId, report, by));
  }

  private Deadline owed() {
    return deadlines.last(walk.caseId(), "OWN_REPORT").orElseThrow();
  }

  @Test
  void stopsItsClockOnTheDayOnWhichItWasMade() {
    at(DUE.plusDays(1), 9, 0);
    assertThat(owed().isLate(DUE.plusDays(1))).as("owed and late").isTrue();

    made(CaseWalk.CLERK, on(DUE));

    assertThat(owed().stoppedOn()).isEqualTo(DUE);
    assertThat(owed().isLate(DUE.plusDays(1))).as("made in time, entered later").isFalse();
    assertThat(onRecord().acts()).contains("OWN_REPORT");
    assertThat(reports.of(walk.caseId())).contains(on(DUE));
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

  private java.util.List<String> faults(String user, Report report) {
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

    assertThat(reports.of(caseId)).map(Report::document).contains(paper[0]);
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

    assertThat(deadlines.running(caseId, "OWN_REPORT")).isPresent();
    closed.does(CaseWalk.CLERK, by -> reports.made(caseId, on(MONDAY), by));
    assertThat(deadlines.running(caseId, "OWN_REPORT")).isEmpty();
  }

  @Test
  void isStillOwedWhenThePetitionerWithdraws() {
    long caseId = walk.caseId();

    walk.does(CaseWalk.CLERK, by -> withdrawal.withdraw(caseId, null, MONDAY, "自愿撤回。", by));

    assertThat(onRecord(caseId).clocksRunning()).containsExactly("OWN_REPORT");
  }

  private CaseOnRecord onRecord(long caseId) {
    return new CaseOnRecord(jdbc, caseId);
  }
}
