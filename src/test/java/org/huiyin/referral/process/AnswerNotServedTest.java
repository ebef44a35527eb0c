package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referral;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The unit's answer is served, or the recorded reason says why it cannot be. */
@Tag("R25")
class AnswerNotServedTest extends ReferralSituation {

  @LocalServerPort private int port;

  /** A letter without name and address lies with the building office, ready to be reported. */
  private void ofNobodyKnown() {
    walk.start()
        .submit(
            CaseWalk.CLERK,
            "register",
            CaseWalk.with(
                CaseWalk.without(walk.visit(), "petitionerName", "village", "address"),
                Map.of("anonymous", true, "category", "0102")));
    handed();
  }

  private void handed() {
    parts.refer(List.of(parts.part(HOUSING, true, 60)));
    parts.out(HOUSING).signed(HEAD, HOUSING).worked(HEAD, HOUSING);
  }

  private Map<String, Object> unserved(String reason) {
    Map<String, Object> report =
        CaseWalk.without(parts.report(0), "answerDocument", "answerServedOn", "answerNumber");
    return CaseWalk.with(report, Map.of("answerNotServed", reason));
  }

  private void report(Map<String, Object> form) {
    parts.submit(HEAD, HOUSING, "reportResult", form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_NAME", "NO_ADDRESS"})
  @Tag("L2022-34")
  void ofAnAnonymousLetterTheReasonStandsForAnswerAndServiceToTheEndOfTheCase(String reason) {
    ofNobodyKnown();
    long caseId = parts.caseId();
    at(MONDAY.plusDays(3), 9, 0);
    report(unserved(reason));
    at(MONDAY.plusDays(5), 9, 0);

    assertThat(walk.look(CaseWalk.CLERK, "reviewResult").get("reported").toString())
        .contains("不能送达：没有");
    assertThat(staff(HEAD).get("/referral/" + referral().id()).body()).contains("不能送达：没有");
    assertThat(staff(CaseWalk.CLERK).get("/case/" + caseId).body()).contains("不能送达：没有");
    accept();

    assertThat(referral().state()).isEqualTo(Referral.State.ACCEPTED);
    assertThat(onRecord().stoppedOn("HANDLING"))
        .as("the day of the report that says so")
        .isEqualTo(MONDAY.plusDays(3));
    assertThat(walk.look(CaseWalk.CLERK, "draftReply").get("remedy").toString())
        .contains("村镇建设办公室", "要求", "书面答复")
        .doesNotContain("送达");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_NAME", "NO_ADDRESS"})
  void ofAPetitionerWhoseNameAndAddressAreOnRecordItIsNoReason(String reason) {
    walk.register(Map.of("category", "0102"));
    handed();

    assertThat(refusal(() -> report(unserved(reason)))).contains("信访人留有");
    assertThat(referral().state()).isEqualTo(Referral.State.WORKING);
  }

  @Test
  void whatWasRefusedIsShownAllTheSame() {
    walk.register(Map.of("category", "0102"));
    handed();
    assertThat(refusal(() -> report(unserved("REFUSED")))).contains("答复副本");

    Map<String, Object> shown = new HashMap<>(unserved("REFUSED"));
    shown.put("answerDocument", String.valueOf(answer(HEAD, HOUSING)));
    report(shown);

    assertThat(referral().state()).isEqualTo(Referral.State.REPORTED);
  }

  @Test
  void nothingIsBothServedAndNot() {
    walk.register(Map.of("category", "0102"));
    handed();
    Map<String, Object> both = new HashMap<>(parts.report(answer(HEAD, HOUSING)));
    both.put("answerNotServed", "DIED");

    report(both);

    assertThat(onRecord().rows(REPORTS))
        .as("the form hides the reason once there is a day")
        .containsExactly(Map.of("served", today()));
  }

  private static final String REPORTS =
      """
      SELECT coalesce(p.answer_served_on::text, p.answer_not_served) AS served FROM huiyin.referral_report p
      JOIN huiyin.referral r ON r.id = p.referral_id WHERE r.case_id = ? AND p.answer_not_served IS NULL
      """;

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026");
  }
}
