package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SupportedRequestTest extends Situation {

  @BeforeEach
  void promised() {
    walk.toReplyDraft()
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());
  }

  @Test
  @Tag("L2022-32")
  void isNotOverWithTheAnswerButWhenItIsCarriedOut() {
    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("followUpExecution");
    CaseOnRecord record = onRecord();

    at(MONDAY.plusDays(9), 10, 0);
    walk.submit(
            CaseWalk.MEMBER,
            "followUpExecution",
            Map.of("carriedOutOn", today(), "carriedOutText", "界桩已恢复。"))
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());

    BpmnAwareTests.assertThat(walk.process())
        .isEnded()
        .hasPassedInOrder("serveReply", "followUpExecution", "closed");
    assertThat(record.outcomes()).containsExactly("SUPPORTED");
    assertThat(
            record.rows(
                "SELECT happened_on, wording FROM huiyin.handling_record WHERE case_id = ? AND kind = 'EXECUTION'"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("wording")).isEqualTo("界桩已恢复。"));
    assertThat(record.acts()).contains("CARRIED_OUT");
  }

  @Test
  void whoCarriesItOutReadsWhatWasPromised() {
    assertThat((String) walk.look(CaseWalk.MEMBER, "followUpExecution").get("replyText"))
        .contains("经丈量越界二十八厘米", "支持");
  }

  @Test
  void cannotBeCarriedOutTomorrow() {
    String sentence =
        refusal(
            () ->
                walk.submit(
                    CaseWalk.MEMBER,
                    "followUpExecution",
                    Map.of(
                        "carriedOutOn",
                        MONDAY.plusDays(1).toString(),
                        "carriedOutText",
                        "界桩已恢复。")));

    assertThat(sentence).contains("落实日期").contains("2026-05-11");
    assertThat(walk.waitsAt("followUpExecution")).isTrue();
  }
}
