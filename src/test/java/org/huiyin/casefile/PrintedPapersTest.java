package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.document.WrittenLetter;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.HandOvers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The papers that are filled from the record when somebody asks for them. */
@HuiyinTest
class PrintedPapersTest {

  @Autowired private PrintedPapers papers;
  @Autowired private CaseFileController pages;
  @Autowired private HandOvers handOvers;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Corrections corrections;
  @Autowired private Clock clock;

  private CaseWalk walk;
  private Actor clerk;

  @BeforeEach
  void aWalk() {
    walk = new CaseWalk(engine, organisation, actors, clock);
    clerk = actors.actor(CaseWalk.CLERK);
  }

  private String print(long caseId, String paper, String entry) {
    return WrittenLetter.text(papers.print(caseId, paper, entry, false, clerk));
  }

  @Test
  void theSlipOfAFurtherEntryIsAboutThatEntryAndLeadsToTheCase() {
    walk.register();
    long caseId = walk.caseId();
    String first = walk.running().getBusinessKey();
    CaseWalk again = new CaseWalk(engine, organisation, actors, clock).start();
    String task = again.task("register").getId();
    again.submit(
        CaseWalk.CLERK,
        "register",
        CaseWalk.with(
            again.visit(),
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                first,
                "earlierByAnother",
                true,
                "requests",
                List.of(Map.of("wording", "请求先行停工")),
                "channel",
                "PHONE",
                "petitionerName",
                "王建国")));

    String address = pages.slipOfTask(task, clerk);
    assertThat(address)
        .startsWith("redirect:/case/" + caseId + "/papers/slip?entry=")
        .doesNotContain(first);
    String further = address.substring(address.indexOf('=') + 1);

    assertThat(print(caseId, "slip", further))
        .contains(further, "王建国")
        .doesNotContain(first, "李秀英");
    assertThat(print(caseId, "slip", null)).contains(first, "李秀英").doesNotContain(further, "王建国");
    assertThat(print(caseId, "register-letter", further))
        .contains(further, "王建国")
        .contains("请求先行停工")
        .doesNotContain(first, "李秀英", "请求恢复原界址");
    assertThat(print(caseId, "register-visit", first)).contains("请求恢复原界址").doesNotContain("请求先行停工");
  }

  @Test
  void anEntryOfAnotherCaseIsNotPrintedHere() {
    walk.register();
    CaseWalk other = new CaseWalk(engine, organisation, actors, clock).register();
    String elsewhere = other.running().getBusinessKey();

    assertThatThrownBy(() -> print(walk.caseId(), "slip", elsewhere))
        .isInstanceOf(NoSuchCase.class);
  }

  @Test
  void theServiceReceiptSaysWhoBroughtItWhoTookItAndWhyItWasRefused() {
    walk.toReplyDraft()
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(
            CaseWalk.CLERK,
            "serveReply",
            CaseWalk.with(
                walk.served(),
                Map.of("recipientRelation", "儿子", "refused", true, "refusedReason", "不同意处理意见")));

    assertThat(print(walk.caseId(), "service-receipt", null))
        .contains("儿子", "不同意处理意见", organisation.personOf(CaseWalk.CLERK).orElseThrow().name());
  }

  @Test
  void theHandOverNamesTheReceivingOrganAndIsOfSealedMaterialOnly() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));

    handOvers.prepare(walk.caseId(), "密2026-9", 4, clerk);

    assertThat(print(walk.caseId(), "hand-over", null))
        .contains("检举控告材料移送回执", "密2026-9", "4", "唐晓梅")
        .doesNotContain("李秀英", "邻居建房");
    assertThat(print(walk.caseId(), "slip", null)).contains("所提交的材料", "李秀英").doesNotContain("邻居建房");
    long open = new CaseWalk(engine, organisation, actors, clock).register().caseId();
    assertThatThrownBy(() -> print(open, "hand-over", null)).isInstanceOf(NoSuchCase.class);
  }

  @Test
  void theDeliberationSheetSaysWhoSatWhatEachSaidAndWhatWasDecided() {
    walk.register();
    assertThatThrownBy(() -> print(walk.caseId(), "deliberation-sheet", null))
        .isInstanceOf(Refusal.class);

    walk.deliberate(
        Map.of(
            "requests", List.of(Map.of("lawful", "YES", "reasonable", "NO", "reason", "超出原界址"))));

    assertThat(print(walk.caseId(), "deliberation-sheet", null))
        .contains("请求恢复原界址（合法、不合理：超出原界址）")
        .contains("信访事项研究意见表", "直接办理", walk.running().getBusinessKey(), "同意调解。", "双方同意、有能力调解");
  }

  @Test
  void theSlipBearsWhatAQuestionWasAnsweredAtTheCounter() {
    walk.register(Map.of("purpose", "CONSULTATION", "explained", "到自然资源所申请补发，不收费。"));

    assertThat(print(walk.caseId(), "slip", null)).contains("当场答复：到自然资源所申请补发，不收费。");
    CaseWalk dispute =
        new CaseWalk(engine, organisation, actors, clock).register(Map.of("explained", "已说明办理程序。"));
    assertThat(print(dispute.caseId(), "slip", null)).doesNotContain("当场答复");
  }

  @Test
  void theSlipSaysUntilWhenAlsoWhereNoHandlingTermRuns() {
    walk.register(Map.of("purpose", "SUGGESTION"));
    assertThat(print(walk.caseId(), "slip", null)).contains("最迟", "书面告知受理情况");

    CaseWalk counted =
        new CaseWalk(engine, organisation, actors, clock).register(Map.of("category", "99"));
    assertThat(print(counted.caseId(), "slip", null)).contains("最迟", "书面告知受理情况", "前办结");

    long corrected = counted.caseId();
    String number = counted.running().getBusinessKey();
    counted.does(
        CaseWalk.CLERK,
        by ->
            corrections.correct(
                corrected, number, Corrections.Field.PURPOSE, "ACCUSATION", "登记时看错", by));
    assertThat(print(corrected, "slip", null))
        .as("printed again after the correction")
        .contains("最迟", "书面告知受理情况")
        .doesNotContain("前办结");
  }
}
