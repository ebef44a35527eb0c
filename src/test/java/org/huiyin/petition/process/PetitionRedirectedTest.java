package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PetitionRedirectedTest extends Situation {

  @Autowired private Documents documents;

  private Map<String, Object> redirect(String to, String basis) {
    Map<String, Object> form = new HashMap<>(walk.sitting());
    form.put("route", "REDIRECT");
    form.put("redirectTo", to);
    form.put("redirectBasis", basis);
    return form;
  }

  private String wordsOf(String letterKind) {
    return wordsOf(onRecord(), letterKind);
  }

  private String wordsOf(CaseOnRecord record, String letterKind) {
    long document = record.letter(letterKind).documentId();
    return WrittenLetter.text(documents.open(document, Actor.MACHINE).content());
  }

  @Test
  @Tag("R88")
  @Tag("L2022-31")
  void aMatterForTheCourtIsGuidedThereInWriting() {
    walk.register(Map.of("category", "11"));
    walk.submit(CaseWalk.CHAIR, "deliberate", redirect("云溪县人民法院", "ART_31_1"));
    CaseOnRecord record = onRecord();
    assertThat(record.says("outcome")).isEqualTo("REDIRECTED");
    assertThat(record.countedBy("HANDLING")).isNull();

    String text = "该事项应当通过诉讼解决，请向云溪县人民法院提出。";
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "draftReply", Map.of("text", text))))
        .contains("救济途径");
    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "draftReply",
                        Map.of("text", text, "remedyConfirmed", true))))
        .as("ticked, and nothing there to confirm")
        .contains("依法有救济途径");
    String remedy = walk.look(CaseWalk.CLERK, "draftReply").get("remedy").toString();
    walk.submit(
            CaseWalk.CLERK,
            "draftReply",
            Map.of("text", text, "remedy", remedy, "remedyConfirmed", true))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
    String words = wordsOf("REPLY");
    walk.submit(CaseWalk.CLERK, "serveReply", walk.served());

    BpmnAwareTests.assertThat(walk.process())
        .isEnded()
        .hasPassedInOrder(
            "deliberate", "recordRedirect", "draftReply", "issueReply", "serveReply", "closed")
        .hasPassed("answerInforms", "noticeByAnswer")
        .hasNotPassed("handleDirectly", "reviewResult", "recordRating", "followUpExecution")
        .hasNotPassed("deliberated", "approveNotice", "serveNotice");
    assertThat(record.stoppedOn("NOTICE")).isEqualTo(MONDAY);
    assertThat(record.rows("SELECT 1 FROM huiyin.letter WHERE case_id = ?")).hasSize(1);
    assertThat(record.rows("SELECT 1 FROM huiyin.forwarding WHERE case_id = ?"))
        .as("a visitor is shown the way")
        .isEmpty();
    assertThat(record.letter("REPLY").template()).isEqualTo("notice-declined");
    assertThat(words)
        .contains("云溪县人民法院", "第三十一条第一项", "法定程序", "请在期限内提出")
        .as("what was said in the sitting stays there")
        .doesNotContain("ART_", "丈量");
    assertThat(record.says("state")).isEqualTo("CLOSED");
    assertThat(record.clocksRunning()).isEmpty();
  }

  @Test
  @Tag("L2022-23")
  void aLetterIsSentOnToTheOrganItBelongsToAndTheRegisterSaysWhenAndHow() {
    walk.register(Map.of("category", "11", "channel", "LETTER"));
    CaseOnRecord record = onRecord();
    walk.submit(CaseWalk.CHAIR, "deliberate", redirect("云溪县人民法院", "ART_31_1"));
    Map<String, Object> drafted = walk.look(CaseWalk.CLERK, "draftReply");
    assertThat(drafted.get("text").toString()).contains("您的来信由本机关转送下列机关");
    walk.submit(
            CaseWalk.CLERK,
            "draftReply",
            Map.of(
                "text",
                drafted.get("text"),
                "remedy",
                drafted.get("remedy"),
                "remedyConfirmed",
                true))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));

    assertThat(walk.look(CaseWalk.CLERK, "serveReply")).containsEntry("forwardedTo", "云溪县人民法院");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", walk.served())))
        .contains("转送至", "转送日期", "转送方式");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", forwarded(1))))
        .contains("2026-05-11");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", forwarded(-1))))
        .contains("不能早于 2026-05-11");
    walk.submit(CaseWalk.CLERK, "serveReply", forwarded(0));

    assertThat(
            record.rows(
                "SELECT forwarded_to, forwarded_on::text, way FROM huiyin.forwarding WHERE case_id = ?"))
        .containsExactly(
            Map.of("forwarded_to", "云溪县人民法院", "forwarded_on", "2026-05-11", "way", "POST"));
    assertThat(record.acts()).contains("FORWARD_LETTER");
    BpmnAwareTests.assertThat(walk.process()).isEnded();
  }

  private Map<String, Object> forwarded(int daysFromToday) {
    return CaseWalk.with(
        walk.served(),
        Map.of(
            "forwardedTo",
            "云溪县人民法院",
            "forwardedOn",
            MONDAY.plusDays(daysFromToday).toString(),
            "forwardingWay",
            "POST"));
  }

  @Test
  @Tag("L2022-31")
  void forArbitrationAWriterIsOnlyGuided() {
    walk.register(Map.of("category", "07", "channel", "LETTER"));

    walk.submit(CaseWalk.CHAIR, "deliberate", redirect("云溪县劳动人事争议仲裁委员会", "ART_31_2"));
    Map<String, Object> drafted = walk.look(CaseWalk.CLERK, "draftReply");

    assertThat(drafted.get("text").toString()).doesNotContain("转送");
    assertThat(drafted.get("remedy").toString()).contains("申请仲裁", "云溪县劳动人事争议仲裁委员会");
    walk.submit(
            CaseWalk.CLERK,
            "draftReply",
            Map.of(
                "text",
                drafted.get("text"),
                "remedy",
                drafted.get("remedy"),
                "remedyConfirmed",
                true))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());
    BpmnAwareTests.assertThat(walk.process()).isEnded();
  }

  @Test
  @Tag("L2022-30")
  void anAccusationIsHandedOverUnderSealAndThePetitionerGetsTheReceiptOnly() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));
    CaseOnRecord record = onRecord();
    assertThat(record.says("sealed")).isEqualTo("true");

    walk.submit(CaseWalk.CHAIR, "deliberate", redirect("云溪县纪委监委", "ART_30"));
    Map<String, Object> receipt = new HashMap<>();
    receipt.put("text", "您提交的材料已经收到，并依法密封移送有权机关处理。");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "draftReply", receipt)))
        .contains("密封编号", "件数");
    receipt.put("sealNumber", "密2026-7");
    receipt.put("pieces", 3);
    walk.submit(CaseWalk.CLERK, "draftReply", receipt)
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
    String words = wordsOf("REPLY");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", walk.served())))
        .contains("移交日期");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", handedOver(-1))))
        .contains("不能早于 2026-05-11");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", handedOver(1))))
        .contains("2026-05-11");
    walk.submit(CaseWalk.CLERK, "serveReply", handedOver(0));

    assertThat(record.letters()).hasSize(1);
    assertThat(record.letter("REPLY").template()).isEqualTo("accusation-receipt");
    assertThat(wordsOf(record, "REPLY"))
        .contains("检举控告材料接收回执", "李秀英")
        .doesNotContain("答复函", "邻居建房", "越过原界址", "恢复原界址", "纪委监委", "丈量");
    assertThat(words).contains("您提交的材料已经收到，并依法密封移送有权机关处理。");
    assertThat(
            record.rows(
                "SELECT seal_number, pieces, handed_over_on::text, handed_over_by FROM huiyin.hand_over WHERE case_id = ?"))
        .containsExactly(
            Map.of(
                "seal_number",
                "密2026-7",
                "pieces",
                3,
                "handed_over_on",
                "2026-05-11",
                "handed_over_by",
                CaseWalk.CLERK));
    assertThat(record.acts())
        .containsSubsequence("SEAL_MATERIAL", "APPROVE_REPLY", "HAND_OVER_UNDER_SEAL");
    assertThat(record.says("state")).isEqualTo("CLOSED");
    BpmnAwareTests.assertThat(walk.process()).isEnded().hasNotPassed("handleDirectly");
  }

  @Test
  @Tag("L2022-30")
  void ofADeputysConductThatWeLookIntoOurselvesTheAccuserGetsTheReceiptOnlyToo() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "12"));
    CaseOnRecord record = onRecord();
    walk.deliberate(Map.of("ground", "PC_DEPUTY_CONDUCT", "legalRoute", "ART_30"))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted());
    Map<String, Object> drafted = walk.look(CaseWalk.CLERK, "draftReply");
    assertThat(drafted.get("text").toString()).contains("依法办理完毕", "保密");
    walk.submit(
            CaseWalk.CLERK,
            "draftReply",
            Map.of(
                "outcomes", walk.drafted("EXPLAINED").get("outcomes"), "text", drafted.get("text")))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));

    assertThat(record.letter("REPLY").template()).isEqualTo("accusation-receipt");
    assertThat(wordsOf(record, "REPLY"))
        .contains("检举控告材料接收回执", "依法办理完毕")
        .doesNotContain("邻居建房", "恢复原界址", "越界二十八厘米", "复查");
    assertThat(record.outcomes()).containsExactly("EXPLAINED");
    walk.submit(CaseWalk.CLERK, "serveReply", walk.served());
    assertThat(record.clocksRunning()).doesNotContain("REVIEW_APPLY");
  }

  private Map<String, Object> handedOver(int daysFromToday) {
    return CaseWalk.with(
        walk.served(), Map.of("handedOverOn", MONDAY.plusDays(daysFromToday).toString()));
  }

  @Test
  @Tag("L2022-30")
  void anAccusationIsNotHandledDirectly() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));

    assertThat(refusal(() -> walk.deliberate(Map.of()))).contains("办理途径");

    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(onRecord().says("route")).isEmpty();
  }
}
