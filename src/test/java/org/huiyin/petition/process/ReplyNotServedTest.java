package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R25")
class ReplyNotServedTest extends Situation {

  @BeforeEach
  void signed() {
    signed(walk.visit());
  }

  private void signed(Map<String, Object> visit) {
    walk.toReplyDraft(visit)
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_NAME", "NO_ADDRESS"})
  void nobodyWhoseNameAndAddressAreOnRecordIsLeftWithoutAnAnswer(String reason) {
    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "serveReply",
                        Map.of("served", "NOT_SERVED", "notServedReason", reason))))
        .contains("信访人留有");

    assertThat(walk.waitsAt("serveReply")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_NAME", "NO_ADDRESS", "REFUSED", "DIED"})
  void endsTheCaseWithTheRecordedReasonAndAsksNobodyForARating(String reason) {
    if (reason.startsWith("NO_")) {
      signed(
          CaseWalk.with(
              CaseWalk.without(walk.visit(), "petitionerName", "village", "address"),
              Map.of("anonymous", true)));
    }
    CaseOnRecord record = onRecord();
    walk.submit(
        CaseWalk.CLERK, "serveReply", Map.of("served", "NOT_SERVED", "notServedReason", reason));

    BpmnAwareTests.assertThat(walk.process()).isEnded().hasNotPassed("recordRating");
    assertThat(record.says("state")).isEqualTo("CLOSED");
    assertThat(record.says("replied_on")).isEmpty();
    assertThat(record.says("not_served_reason")).isEqualTo(reason);
    assertThat(record.clocksRunning()).isEmpty();
  }

  @Test
  void withoutAReasonTheCaseDoesNotEnd() {
    assertThat(
            refusal(
                () -> walk.submit(CaseWalk.CLERK, "serveReply", Map.of("served", "NOT_SERVED"))))
        .contains("不能送达的原因");

    assertThat(walk.waitsAt("serveReply")).isTrue();
  }

  @Test
  @Tag("L2022-35")
  void whoWouldNotSignHasBeenServedAllTheSame() {
    walk.submit(
        CaseWalk.CLERK,
        "serveReply",
        CaseWalk.with(walk.served(), Map.of("refused", true, "refusedReason", "不认可结论。")));

    assertThat(onRecord().says("replied_on")).isEqualTo("2026-05-11");
    assertThat(onRecord().clocksRunning()).contains("REVIEW_APPLY");
  }
}
