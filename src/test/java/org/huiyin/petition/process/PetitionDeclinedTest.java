package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PetitionDeclinedTest extends Situation {

  private Map<String, Object> decline() {
    Map<String, Object> form = new HashMap<>(walk.sitting());
    form.put("route", "DECLINE");
    form.put("finalOpinionOrgan", "云溪县人民政府");
    form.put("finalOpinionNumber", "云府信复核〔2025〕3号");
    form.put("finalOpinionOn", "2025-11-20");
    return form;
  }

  @Test
  @Tag("L2022-36")
  void afterAReReviewTheChairDeclinesTheSameFactsAndReasons() {
    walk.register().submit(CaseWalk.CHAIR, "deliberate", decline());
    CaseOnRecord record = onRecord();
    walk.submit(
            CaseWalk.CLERK,
            "draftReply",
            Map.of("text", "您反映的事项已经复核终结，不再受理。", "remedyConfirmed", true))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());

    BpmnAwareTests.assertThat(walk.process())
        .isEnded()
        .hasPassedInOrder("deliberate", "recordDecline", "draftReply", "serveReply", "closed")
        .hasNotPassed("recordRedirect", "handleDirectly", "recordRating", "approveNotice");
    assertThat(record.says("outcome")).isEqualTo("DECLINED_FINAL");
    assertThat(record.says("state")).isEqualTo("CLOSED");
    assertThat(record.letter("REPLY").letterNumber()).isNotNull();
    assertThat(
            record.rows("SELECT final_opinion_number FROM huiyin.deliberation WHERE case_id = ?"))
        .extracting(row -> row.get("final_opinion_number"))
        .containsExactly("云府信复核〔2025〕3号");
  }

  @Test
  @Tag("L2022-36")
  void nobodyButTheChairDeclines() {
    walk.register();

    assertThat(refusal(() -> walk.submit(CaseWalk.MEMBER, "deliberate", decline()))).contains("主席");

    assertThat(onRecord().says("route")).isEmpty();
  }

  @Test
  @Tag("L2022-36")
  void onAReReviewOpinionOfTomorrowNothingIsDeclined() {
    walk.register();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CHAIR,
                        "deliberate",
                        CaseWalk.with(
                            decline(), Map.of("finalOpinionOn", MONDAY.plusDays(1).toString())))))
        .contains("复核意见日期");

    assertThat(onRecord().says("route")).isEmpty();
  }

  @Test
  @Tag("L2022-36")
  void withoutTheReReviewOpinionNothingIsDeclined() {
    walk.register();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CHAIR,
                        "deliberate",
                        CaseWalk.without(
                            decline(),
                            "finalOpinionOrgan",
                            "finalOpinionNumber",
                            "finalOpinionOn"))))
        .contains("复核机关", "复核意见文号");

    assertThat(walk.waitsAt("deliberate")).isTrue();
  }
}
