package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 当场答复: a question is answered on the visit, and sitting, signature and file confirm it. */
class AnsweredAtTheCounterTest extends Situation {

  private static final String SAID = "宅基地使用证遗失的，持身份证和村民委员会证明到自然资源所申请补发，不收费。";

  private Map<String, Object> asked(String channel) {
    return Map.of(
        "channel",
        channel,
        "purpose",
        "CONSULTATION",
        "explained",
        SAID,
        "lawExplained",
        "《不动产登记暂行条例实施细则》第二十二条");
  }

  private CaseWalk toService(String channel) {
    walk.register(asked(channel));
    at(MONDAY.plusDays(2), 9, 0);
    walk.deliberate(Map.of("legalRoute", "CONSULTATION", "ground", "CONSULTATION_ANSWERABLE"));
    assertThat(walk.look(CaseWalk.MEMBER, "handleDirectly").get("result"))
        .isEqualTo(channel.equals("LETTER") ? null : SAID);
    Map<String, Object> answer = new HashMap<>(walk.drafted("ANSWERED"));
    answer.put("outcomes", List.of(Map.of("outcome", "ANSWERED", "explanation", SAID)));
    answer.remove("remedy");
    return walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", answer)
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
  }

  private Map<String, Object> atCounter(int daysLater) {
    return Map.of(
        "served",
        "SERVED",
        "serviceWay",
        "AT_COUNTER",
        "servedOn",
        MONDAY.plusDays(daysLater).toString());
  }

  @Test
  @Tag("R41")
  void isServedOnTheDayOfTheVisitThoughTheSittingCameAfterIt() {
    toService("VISIT");
    assertThat(walk.look(CaseWalk.CLERK, "serveReply"))
        .containsEntry("serviceWay", "AT_COUNTER")
        .containsEntry("servedOn", MONDAY.toString());
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", atCounter(1))))
        .contains("收到日期", MONDAY.toString());

    CaseOnRecord record = onRecord();
    walk.submit(CaseWalk.CLERK, "serveReply", atCounter(0));

    assertThat(record.says("replied_on")).isEqualTo(MONDAY.toString());
    assertThat(record.stoppedOn("HANDLING")).isEqualTo(MONDAY);
    assertThat(record.stoppedOn("NOTICE")).isEqualTo(MONDAY);
    assertThat(record.stoppedOn("REPLY")).as("our own term").isEqualTo(MONDAY.plusDays(2));
    assertThat(record.letter("REPLY").servedOn()).isEqualTo(MONDAY);
    walk.submit(CaseWalk.CLERK, "recordRating", walk.rated());
    BpmnAwareTests.assertThat(walk.process()).isEnded();
  }

  @Test
  void isDraftedFromWhatWasSaid() {
    walk.register(asked("PHONE"))
        .deliberate(Map.of("legalRoute", "CONSULTATION", "ground", "CONSULTATION_ANSWERABLE"))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted());

    assertThat(walk.look(CaseWalk.CLERK, "draftReply"))
        .containsEntry("facts", SAID)
        .containsEntry("article", "《不动产登记暂行条例实施细则》第二十二条");
  }

  @Test
  void isNotWhatAWriterGotNorWhatSettlesADispute() {
    toService("LETTER");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", atCounter(0))))
        .contains("送达方式", "当场答复");

    walk = anotherCase();
    at(MONDAY, 9, 0);
    walk.register(Map.of("explained", "已说明办理程序和期限。"))
        .deliberate(Map.of())
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("EXPLAINED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", atCounter(0))))
        .contains("送达方式", "当场答复");
    assertThat(onRecord().says("replied_on")).isEmpty();
  }
}
