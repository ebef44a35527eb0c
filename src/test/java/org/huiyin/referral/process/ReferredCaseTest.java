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
    assertThat(walk.look(CaseWalk.CLERK, "reviewResult").get("resultText").toString())
        .contains("村镇建设办公室", "越界二十八厘米");
    accept();
    assertThat(referral().state()).isEqualTo(Referral.State.ACCEPTED);
    assertThat(walk.look(CaseWalk.CLERK, "draftReply"))
        .containsEntry("facts", "现场丈量，越界二十八厘米。")
        .hasEntrySatisfying("remedy", r -> assertThat(r.toString()).contains("青建答〔2026〕3号"));
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
