package org.huiyin.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which paper and which remedy a matter gets: rules.md, "Ways, papers, remedies". */
@Tag("L2022-34")
class AnswerPaperTest extends Situation {

  @Autowired private Wordings wordings;
  @Autowired private Documents documents;

  private static PetitionCase matter(String purpose, String route, String legal, boolean sealed) {
    LocalDate day = LocalDate.of(2026, 5, 11);
    return new PetitionCase(
        1, "n", "q", "OPEN", "t", "b", purpose, "99", true, "V01", "VISIT", false, false, sealed,
        false, false, 1, day, day, null, null, null, route, legal, null, null, null, null, false,
        List.of());
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {4}")
  @CsvSource({
    "SUGGESTION,   DIRECT,   ART_29,       false, REPLY_LETTER",
    "REQUEST,      DIRECT,   ART_29,       false, REPLY_LETTER",
    "SUGGESTION,   REFER,    ART_29,       false, LETTER_ON_TOP",
    "CONSULTATION, DIRECT,   CONSULTATION, false, REPLY_LETTER",
    "REQUEST,      DIRECT,   CONSULTATION, false, REPLY_LETTER",
    "ACCUSATION,   REDIRECT, ART_30,       true,  ACCUSATION_RECEIPT",
    "ACCUSATION,   DIRECT,   ART_30,       true,  ACCUSATION_RECEIPT",
    "REQUEST,      REDIRECT, ART_31_1,     false, GUIDANCE",
    "REQUEST,      REDIRECT, ART_31_2,     false, GUIDANCE",
    "APPEAL,       REDIRECT, ART_31_3,     false, GUIDANCE",
    "REQUEST,      REFER,    ART_31_4,     false, LETTER_ON_TOP",
    "APPEAL,       DIRECT,   ART_31_4,     false, REPLY_LETTER",
    "REQUEST,      REFER,    ART_31_5,     false, LETTER_ON_TOP",
    "REQUEST,      DIRECT,   ART_31_5,     false, REPLY_LETTER",
    "OTHER,        DIRECT,   ART_31_6,     false, OPINION_LETTER",
    "SUGGESTION,   DIRECT,   ART_31_6,     false, OPINION_LETTER",
    "REQUEST,      REFER,    ART_31_6,     false, LETTER_ON_TOP",
    "REQUEST,      DIRECT,   ,             false, OPINION_LETTER",
    "SUGGESTION,   DIRECT,   ,             false, REPLY_LETTER",
  })
  void thePaperFollowsTheLegalRouteAndThePurposeOnlyWithoutOne(
      String purpose, String route, String legal, boolean sealed, AnswerPaper paper) {
    PetitionCase matter = matter(purpose, route, legal, sealed);

    assertThat(AnswerPaper.of(matter)).isEqualTo(paper);
    assertThat(wordings.remedy(matter).contains("请求复查"))
        .as("review is named")
        .isEqualTo(paper == AnswerPaper.OPINION_LETTER || "ART_31_6".equals(legal));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {4}")
  @CsvSource({
    "REQUEST,      DIRECT,     ART_31_6,     false, true",
    "REQUEST,      REFER,      ART_31_6,     false, true",
    "REQUEST,      CONFERENCE, ART_31_6,     false, true",
    "REQUEST,      REFER,      ART_31_4,     false, true",
    "REQUEST,      REFER,      ART_31_5,     false, true",
    "SUGGESTION,   DIRECT,     ART_29,       false, false",
    "SUGGESTION,   REFER,      ART_29,       false, false",
    "CONSULTATION, DIRECT,     CONSULTATION, false, false",
    "ACCUSATION,   DIRECT,     ART_30,       true,  false",
  })
  @Tag("L2022-35")
  void aWayToGoOnIsOwedWhereTheLawLeavesOne(
      String purpose, String route, String legal, boolean sealed, boolean owed) {
    PetitionCase matter = matter(purpose, route, legal, sealed);

    assertThat(wordings.owesRemedy(matter)).isEqualTo(owed);
    assertThat(wordings.remedy(matter)).as("and is proposed").isNotBlank();
  }

  @Test
  void aDecisionAndAnAnswerOnADutyNameTheirOwnRemedy() {
    assertThat(wordings.remedy(matter("REQUEST", "DIRECT", "ART_31_4", false))).contains("决定书中告知");
    assertThat(wordings.remedy(matter("REQUEST", "DIRECT", "ART_31_5", false))).contains("答复中告知");
  }

  @Test
  void aMatterOfAnotherPurposeHandledByArticle31No6IsServedAsOpinionAndReviewRuns() {
    walk.toReplyDraft(CaseWalk.with(walk.visit(), Map.of("purpose", "OTHER")))
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());

    assertThat(onRecord().letter("REPLY").template()).isEqualTo("opinion");
    assertThat(onRecord().clocksRunning()).contains("REVIEW_APPLY");
  }

  @Test
  @Tag("L2022-32")
  void anOpinionDoublesNoStopAndSaysWhoseWordsTheFactsAre() {
    walk.toReplyDraft(
            CaseWalk.with(walk.visit(), Map.of("requests", List.of(Map.of("wording", "请求恢复原界址。")))))
        .submit(
            CaseWalk.CLERK,
            "draftReply",
            CaseWalk.with(walk.drafted("NOT_SUPPORTED"), Map.of("article", "《信访工作条例》第三十二条。")))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));

    long page = onRecord().letter("REPLY").documentId();
    assertThat(WrittenLetter.text(documents.open(page, Actor.MACHINE).content()))
        .contains("您陈述的事实和理由：", "关于“请求恢复原界址”", "第三十二条。")
        .doesNotContain("。。", "。”");
  }
}
