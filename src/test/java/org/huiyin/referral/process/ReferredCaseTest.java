package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referral;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 交办: letter out, signed for, worked on, reported, checked, answered on top. */
@Tag("L2022-22")
@Tag("R43")
class ReferredCaseTest extends ReferralSituation {

  @Test
  void goesOutIsReportedAcceptedAndAnsweredOnTop() {
    out();
    Referral out = referral();
    assertThat(out.letterNumber()).contains("〔2026〕");
    assertThat(out.state()).isEqualTo(Referral.State.OUT);
    assertThat(onRecord().dueOn("REPORT_BACK/" + out.id())).isEqualTo(MONDAY.plusDays(60));
    told("signForReferral", HEAD);

    parts.signed(HEAD, HOUSING);
    reported();

    assertThat(walk.waitsAt("reviewResult")).isTrue();
    assertThat(walk.look(CaseWalk.CLERK, "reviewResult").get("reported").toString())
        .contains(
            "\"by\":\"村镇建设办公室\"",
            "\"basicFacts\":\"邻居翻建房屋，反映越界。\"",
            "\"investigation\":\"现场丈量，越界二十八厘米。\"",
            "\"opinion\":\"责令恢复原界址，依据《民法典》第二百八十八条。\"",
            "\"issuedBy\":\"葛新民\"",
            "\"reportedOn\":\"2026-05-11\"",
            "\"answerNumber\":\"青建答〔2026〕3号\"",
            "\"answerServedOn\":\"2026-05-11\"",
            "1. 答复",
            "[附件1](/case/" + parts.caseId() + "/documents/");
    accept();
    assertThat(referral().state()).isEqualTo(Referral.State.ACCEPTED);
    assertThat(walk.look(CaseWalk.CLERK, "draftReply"))
        .containsEntry("facts", "现场丈量，越界二十八厘米。")
        .hasEntrySatisfying(
            "remedy", r -> assertThat(r.toString()).contains("青建答〔2026〕3号", "三十日", "云溪县人民政府请求复查"));
    answeredToTheEnd();
  }

  private void answeredToTheEnd() {
    walk.submit(CaseWalk.CLERK, "draftReply", walk.drafted("SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served())
        .submit(
            CaseWalk.CLERK,
            "followUpExecution",
            Map.of("carriedOutOn", today(), "carriedOutText", "已恢复。"))
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());
    BpmnAwareTests.assertThat(walk.process())
        .isEnded()
        .hasPassed("refer", "collectReports", "closed");
  }

  @Test
  @Tag("L2022-34")
  void endsTheHandlingClockOnTheDayOnWhichTheUnitsPaperReachedThePetitioner() {
    atWork();
    LocalDate served = MONDAY;
    at(MONDAY.plusDays(3), 9, 0);
    parts.worked(HEAD, HOUSING);
    long answer = answer(HEAD, HOUSING);
    parts.submit(
        HEAD,
        HOUSING,
        "reportResult",
        ReferralWalk.with(parts.report(answer), Map.of("answerServedOn", served.toString())));
    accept();

    assertThat(onRecord().stoppedOn("HANDLING")).isEqualTo(served);
    assertThat(onRecord().clocksRunning()).contains("REPLY");
  }
}
