package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PetitionDirectlyHandledTest extends Situation {

  @Test
  @Tag("R25")
  @Tag("R40")
  @Tag("R41")
  @Tag("R42")
  @Tag("L2022-32")
  void aVisitGoesFromTheRegisterToTheServedAnswerAndIntoTheArchive() {
    walk.toServedReply();
    CaseOnRecord record = onRecord();
    walk.submit(CaseWalk.CLERK, "recordRating", walk.rated());

    BpmnAwareTests.assertThat(walk.process())
        .isEnded()
        .hasPassedInOrder(
            "register",
            "openCase",
            "determineTerms",
            "adviseHandling",
            "deliberate",
            "handleDirectly",
            "reviewResult",
            "draftReply",
            "approveReply",
            "issueReply",
            "serveReply",
            "recordRating",
            "closeCase",
            "closed")
        .hasNotPassed(
            "joinedLiveCase",
            "recordRedirect",
            "recordDecline",
            "approveHandlingExtension",
            "noteHandlingOverdue",
            "followUpExecution",
            "recordWithdrawal",
            "reportUrgently");
    assertThat(record.says("state")).isEqualTo("CLOSED");
    assertThat(record.says("retention")).isEqualTo("Y10");
    assertThat(record.says("replied_on")).isEqualTo("2026-05-11");
    assertThat(record.outcomes()).containsExactly("NOT_SUPPORTED");
    assertThat(record.entries()).singleElement().asString().matches("RDXF-2026-\\d{4}");
    assertThat(record.letter("REPLY"))
        .satisfies(
            letter -> {
              assertThat(letter.template()).isEqualTo("opinion");
              assertThat(letter.draftedBy()).isEqualTo(CaseWalk.CLERK);
              assertThat(letter.approvedBy()).isEqualTo(CaseWalk.CHAIR);
              assertThat(letter.letterNumber()).matches("青山乡人信.*〔2026〕\\d+号");
              assertThat(letter.documentId()).isNotNull();
              assertThat(letter.servedOn()).isEqualTo(MONDAY);
            });
    assertThat(record.stepsDone())
        .containsExactly(
            "register clerk",
            "deliberate chair",
            "handleDirectly member1",
            "reviewResult clerk2",
            "draftReply clerk",
            "approveReply chair",
            "serveReply clerk",
            "recordRating clerk");
    assertThat(record.acts())
        .containsSubsequence(
            "REGISTER",
            "DELIBERATE",
            "HANDLING_FINISHED",
            "ACCEPT_RESULT",
            "DRAFT_REPLY",
            "APPROVE_REPLY",
            "STORE_DOCUMENT",
            "SERVE_REPLY",
            "RECORD_RATING",
            "CLOSE_CASE");
  }

  @Test
  @Tag("L2022-35")
  void nothingIsDueAnyMoreInAClosedCaseButThePetitionersRightToAskForReview() {
    walk.toServedReply();
    CaseOnRecord record = onRecord();
    walk.submit(CaseWalk.CLERK, "recordRating", walk.rated());

    assertThat(record.clocksRunning()).containsExactly("REVIEW_APPLY");
    assertThat(record.dueOn("REVIEW_APPLY")).isEqualTo(MONDAY.plusDays(30));
    assertThat(record.stoppedOn("HANDLING")).isEqualTo(MONDAY);
  }

  @Test
  @Tag("R42")
  @Tag("R64")
  @Tag("R94")
  @Tag("R100")
  void theMediatedMatterHasTheNoteOfItsMediation() {
    walk.register().deliberate(Map.of());
    CaseOnRecord record = onRecord();
    walk.submit(
        CaseWalk.MEMBER,
        "handleDirectly",
        CaseWalk.with(
            walk.handled(),
            Map.of(
                "mediation",
                true,
                "mediationResult",
                "AGREED",
                "mediationOn",
                today(),
                "mediationText",
                "双方签字。",
                "guidance",
                "说明相邻权。",
                "lawExplained",
                "民法典第二百八十八条。",
                "helpGiven",
                "帮助申请丈量。")));

    assertThat(
            record.rows(
                "SELECT kind, wording, detail FROM huiyin.handling_record WHERE case_id = ? ORDER BY id"))
        .extracting(row -> row.get("kind"))
        .containsExactly(
            "INVESTIGATION",
            "COMMUNICATION",
            "MEDIATION",
            "GUIDANCE",
            "HELP",
            "LAW_EXPLAINED",
            "RESULT");
  }

  @Test
  @Tag("L2022-34")
  void aMatterThatTheLawGivesNoTermIsHandledUnderTheHousesOwn() {
    walk.register(Map.of("purpose", "SUGGESTION"));
    assertThat(onRecord().countedBy("HANDLING")).isNull();

    at(MONDAY.plusDays(3), 9, 0);
    walk.deliberate(Map.of("legalRoute", "ART_29", "ground", "OPINION_ON_GOV_WORK"));

    assertThat(onRecord().countedBy("HANDLING")).isEqualTo("OWN_HANDLE");
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(MONDAY.plusDays(60));
  }

  @Test
  @Tag("L2022-34")
  void whatTurnsOutToBeForAnOpinionLetterHasItsSixtyDaysFromTheDayOfReceipt() {
    walk.register();
    assertThat(onRecord().countedBy("HANDLING")).isNull();

    at(MONDAY.plusDays(3), 9, 0);
    walk.deliberate(Map.of("legalRoute", "ART_31_6"));

    assertThat(onRecord().countedBy("HANDLING")).isEqualTo("HANDLE");
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(MONDAY.plusDays(60));
    assertThat(onRecord().stoppedOn("DELIBERATION")).isEqualTo(MONDAY.plusDays(3));
  }

  @ParameterizedTest(name = "{0} about {1}, decided as {2}: {3} by {4}")
  @Tag("L2022-34")
  @CsvSource(
      value = {
        "REQUEST,    05,   CONSULTATION, SIMPLIFIED_HANDLE, 14",
        "SUGGESTION, 12,   ART_29,       OWN_HANDLE,        60",
        "REQUEST,    0101, ART_31_6,     HANDLE,            60",
        "REQUEST,    0101, ART_31_4,     OWN_HANDLE,        60",
        "REQUEST,    05,   ART_31_4,     OWN_HANDLE,        60"
      })
  void theTableIsAskedAgainWithWhatWasDecided(
      String purpose, String category, String legalRoute, String term, int days) {
    walk.register(Map.of("purpose", purpose, "category", category));

    at(MONDAY.plusDays(3), 9, 0);
    walk.deliberate(Map.of("legalRoute", legalRoute));

    assertThat(onRecord().countedBy("HANDLING")).isEqualTo(term);
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(MONDAY.plusDays(days));
  }

  @ParameterizedTest(name = "{0} by {1}")
  @Tag("L2022-34")
  @CsvSource({"REQUEST, DIRECT", "APPEAL, DIRECT", "SUGGESTION, DIRECT", "REQUEST, CONFERENCE"})
  void whatIsGoneIntoHasItsLegalRouteLestClockAndPaperEachGuessAtIt(String purpose, String way) {
    walk.register(Map.of("purpose", purpose));
    Map<String, Object> decided = CaseWalk.without(walk.direct(), "legalRoute");
    decided.put("route", way);

    assertThat(refusal(() -> walk.submit(CaseWalk.CHAIR, "deliberate", decided))).contains("办理程序");

    assertThat(onRecord().says("route")).isEmpty();
  }

  @ParameterizedTest(name = "{0} counts by {1} and is answered by {2}")
  @Tag("L2022-34")
  @CsvSource({"ART_31_6, HANDLE, opinion", "ART_31_4, OWN_HANDLE, reply"})
  void clockAndPaperFollowTheOneDecision(String legalRoute, String term, String paper) {
    walk.register()
        .deliberate(Map.of("legalRoute", legalRoute))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));

    assertThat(onRecord().countedBy("HANDLING")).isEqualTo(term);
    assertThat(onRecord().letter("REPLY").template()).isEqualTo(paper);
  }

  @Test
  void whatIsSimpleHasTenWorkingDays() {
    walk.register(Map.of("category", "05"));
    assertThat(onRecord().countedBy("HANDLING")).isEqualTo("HANDLE");

    walk.deliberate(Map.of("simplified", true));

    assertThat(onRecord().countedBy("HANDLING")).isEqualTo("SIMPLIFIED_HANDLE");
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(MONDAY.plusDays(14));
  }

  @Test
  @Tag("R67")
  void theSittingSaysOfEveryRequestWhetherItStandsAndSomebodySpeaks() {
    walk.register(
        Map.of("requests", List.of(Map.of("wording", "请求恢复原界址"), Map.of("wording", "请求赔偿"))));

    assertThat(refusal(() -> walk.deliberate(Map.of()))).contains("各项请求", "应是 2 行");
    Map<String, Object> half = Map.of("lawful", "YES");
    assertThat(refusal(() -> walk.deliberate(Map.of("requests", List.of(half, half)))))
        .contains("是否合理");
    Map<String, Object> whole = Map.of("lawful", "YES", "reasonable", "YES");
    assertThat(
            refusal(
                () ->
                    walk.deliberate(
                        Map.of("requests", List.of(whole, whole), "opinions", List.of()))))
        .contains("各人意见");
    walk.deliberate(Map.of("requests", List.of(whole, whole)));
    assertThat(walk.waitsAt("handleDirectly")).isTrue();
  }

  @Test
  void theDeputyWhoTookPartIsToldTheResult() {
    long deputy = organisation.deputies().get(0).person();
    walk.register()
        .deliberate(Map.of("neighbouringDeputy", String.valueOf(deputy), "deputyConsent", true))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("EXPLAINED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));

    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "serveReply", walk.served())))
        .contains("告知参与的代表");
    walk.submit(
        CaseWalk.CLERK,
        "serveReply",
        CaseWalk.with(
            walk.served(), Map.of("deputyTold", true, "deputyExplained", "已上门向李秀英说明界址怎样确认。")));
    assertThat(onRecord().acts()).contains("DEPUTY_TOLD");
    assertThat(
            onRecord()
                .rows(
                    "SELECT wording FROM huiyin.case_act WHERE case_id = ? AND kind = 'DEPUTY_TOLD'"))
        .containsExactly(Map.of("wording", "已上门向李秀英说明界址怎样确认。"));
  }

  @Test
  void theSittingsMarksAndWhoBroughtItStandOnRecord() {
    String deputy = String.valueOf(organisation.deputies().get(0).person());
    walk.register(Map.of("broughtBy", deputy, "skipLevel", true))
        .deliberate(Map.of("difficult", true, "hotspot", true));

    assertThat(onRecord().says("difficult")).isEqualTo("true");
    assertThat(onRecord().says("hotspot")).isEqualTo("true");
    assertThat(onRecord().says("key_case")).isEqualTo("false");
    assertThat(
            onRecord()
                .rows(
                    "SELECT brought_by::text AS deputy, skip_level FROM huiyin.register_entry WHERE case_id = ?"))
        .containsExactly(Map.of("deputy", deputy, "skip_level", true));
  }
}
