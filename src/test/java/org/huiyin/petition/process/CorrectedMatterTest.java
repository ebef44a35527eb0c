package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 更正信访目的、类别: who may see the case, its terms and its papers follow at once. */
@Tag("L2022-30")
class CorrectedMatterTest extends Situation {

  @Autowired private Corrections corrections;
  @Autowired private CaseDoors doors;

  private void corrected(String user, int entry, Field field, String value) {
    long caseId = walk.caseId();
    String number = onRecord().entries().get(entry);
    walk.does(user, by -> corrections.correct(caseId, number, field, value, "登记时看错", by));
  }

  private String refused(String user, Field field, String value) {
    return catchThrowableOfType(Refusal.class, () -> corrected(user, 0, field, value)).getMessage();
  }

  private Set<String> candidates(String step) {
    Set<String> all = new HashSet<>();
    for (IdentityLink link :
        engine.getTaskService().getIdentityLinksForTask(walk.task(step).getId())) {
      all.add(link.getUserId() == null ? "@" + link.getGroupId() : link.getUserId());
    }
    return all;
  }

  private boolean reads(String user) {
    return doors.mayRead(actors.actor(user), walk.caseId());
  }

  @ParameterizedTest
  @CsvSource({"PURPOSE, ACCUSATION", "CATEGORY, 0402"})
  void whatTurnsOutToBeAnAccusationIsSealedFromNowOn(Field field, String value) {
    walk.register();
    assertThat(candidates("deliberate")).contains("@presidium");
    assertThat(reads(CaseWalk.MEMBER)).isTrue();

    corrected(CaseWalk.CLERK, 0, field, value);

    assertThat(onRecord().says("sealed")).isEqualTo("true");
    assertThat(candidates("deliberate")).containsExactly(CaseWalk.CHAIR);
    assertThat(
            engine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(walk.task("deliberate").getId())
                .list())
        .as("who may work on the task, and the office that looks on")
        .extracting(Authorization::getUserId, Authorization::getGroupId)
        .containsExactlyInAnyOrder(
            tuple(CaseWalk.CHAIR, null),
            tuple(CaseWalk.CLERK, null),
            tuple(CaseWalk.COLLEAGUE, null),
            tuple("clerk3", null));
    assertThat(reads(CaseWalk.MEMBER)).isFalse();
    assertThat(reads(CaseWalk.CLERK)).isTrue();
    assertThat(onRecord().acts()).contains("SEAL_CASE", "CORRECTION");
  }

  @Test
  void whoHasTakenTheDeliberationOfWhatIsSealedLosesIt() {
    walk.register();
    String task = walk.task("deliberate").getId();
    walk.does(CaseWalk.MEMBER, by -> engine.getTaskService().claim(task, by.userId()));

    corrected(CaseWalk.CLERK, 0, Field.PURPOSE, "ACCUSATION");

    assertThat(walk.task("deliberate").getAssignee()).isNull();
    assertThat(candidates("deliberate")).containsExactly(CaseWalk.CHAIR);
  }

  @Test
  void membersWhoWereOfferedACaseByNameLoseItTooWhenItIsSealed() {
    String accused = String.valueOf(organisation.personOf(CaseWalk.MEMBER).orElseThrow().id());
    walk.register(Map.of("complainedOf", List.of(Map.of("person", accused))));
    assertThat(candidates("deliberate")).contains("member2").doesNotContain(CaseWalk.MEMBER);

    corrected(CaseWalk.CLERK, 0, Field.PURPOSE, "ACCUSATION");

    assertThat(candidates("deliberate")).containsExactly(CaseWalk.CHAIR);
  }

  @Test
  void aNeighbouringDeputyTakesNoPartInWhatIsSealed() {
    long deputy =
        organisation.people().stream()
            .filter(person -> person.name().equals("彭学文"))
            .findFirst()
            .orElseThrow()
            .id();
    walk.register()
        .deliberate(Map.of("neighbouringDeputy", String.valueOf(deputy), "deputyConsent", true));

    corrected(CaseWalk.CLERK, 0, Field.PURPOSE, "ACCUSATION");

    assertThat(onRecord().says("neighbouring_deputy")).isEmpty();
    assertThat(onRecord().rows("SELECT deputy_id FROM huiyin.deliberation WHERE case_id = ?"))
        .as("what was decided stays on record")
        .containsExactly(Map.of("deputy_id", deputy));
  }

  @Test
  void theSealIsTakenOffByTheChairAloneAndThePresidiumDeliberatesAgain() {
    walk.register(Map.of("purpose", "ACCUSATION"));

    assertThat(refused(CaseWalk.CLERK, Field.PURPOSE, "REQUEST")).contains("unseal-by-chair");
    assertThat(onRecord().says("sealed")).isEqualTo("true");
    corrected(CaseWalk.CHAIR, 0, Field.PURPOSE, "REQUEST");

    assertThat(onRecord().says("sealed")).isEqualTo("false");
    assertThat(onRecord().acts()).contains("UNSEAL_CASE");
    assertThat(candidates("deliberate")).contains(CaseWalk.CHAIR, CaseWalk.MEMBER, "member2");
    walk.submit("member2", "deliberate", walk.direct());
    assertThat(walk.waitsAt("handleDirectly")).isTrue();
  }

  @Test
  void aCaseStaysSealedAsLongAsOneOfItsEntriesAccuses() {
    walk.register(Map.of("purpose", "ACCUSATION"));
    anotherCase()
        .register(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                walk.running().getBusinessKey(),
                "purpose",
                "ACCUSATION"));

    corrected(CaseWalk.CLERK, 0, Field.PURPOSE, "REQUEST");
    assertThat(onRecord().says("sealed")).isEqualTo("true");

    corrected(CaseWalk.CHAIR, 1, Field.PURPOSE, "REQUEST");
    assertThat(onRecord().says("sealed")).isEqualTo("false");
    assertThat(onRecord().says("purpose")).isEqualTo("REQUEST");
  }

  @Test
  void aFurtherEntryThatAccusesAfterAllSealsTheCaseWhoseOwnPurposeStays() {
    walk.register();
    anotherCase()
        .register(
            Map.of("earlier", "SAME_MATTER", "earlierNumber", walk.running().getBusinessKey()));

    corrected(CaseWalk.CLERK, 1, Field.PURPOSE, "ACCUSATION");

    assertThat(onRecord().says("sealed")).isEqualTo("true");
    assertThat(onRecord().says("purpose")).isEqualTo("REQUEST");
    assertThat(
            onRecord()
                .rows("SELECT purpose FROM huiyin.register_entry WHERE case_id = ? ORDER BY id"))
        .containsExactly(Map.of("purpose", "REQUEST"), Map.of("purpose", "ACCUSATION"));
  }

  @ParameterizedTest
  @Tag("L2022-34")
  @CsvSource({
    "REQUEST, 05, PURPOSE, CONSULTATION, SIMPLIFIED_HANDLE, DIRECT",
    "CONSULTATION, 05, PURPOSE, REQUEST, HANDLE, REFER",
    "REQUEST, 05, CATEGORY, 0101, , REFER",
    "REQUEST, 0101, CATEGORY, 05, HANDLE, REFER",
    "REQUEST, 05, PURPOSE, ACCUSATION, , REDIRECT",
    "ACCUSATION, 05, PURPOSE, REQUEST, HANDLE, REFER"
  })
  void theTermsAndTheAdviceAreThoseOfTheRightMatter(
      String purpose, String category, Field field, String value, String term, String route) {
    walk.register(Map.of("purpose", purpose, "category", category));
    at(MONDAY.plusDays(2), 9, 0);

    corrected(CaseWalk.CHAIR, 0, field, value);

    if (term == null) {
      assertThat(onRecord().clocksRunning()).contains("NOTICE").doesNotContain("HANDLING");
    } else {
      assertThat(onRecord().clocksRunning()).contains("NOTICE", "HANDLING");
      assertThat(onRecord().countedBy("HANDLING")).isEqualTo(term);
      assertThat(
              onRecord()
                  .rows(
                      """
                      SELECT started_on::text FROM huiyin.deadline
                      WHERE case_id = ? AND clock = 'HANDLING' AND stopped_on IS NULL
                      """))
          .as("counted from the day of receipt")
          .containsExactly(Map.of("started_on", MONDAY.toString()));
    }
    assertThat(onRecord().says("advised_route")).isEqualTo(route);
  }

  @Test
  void whatThePresidiumHandlesKeepsItsTermAndItsDayMovesWithIt() {
    walk.register(Map.of("category", "05")).deliberate(Map.of());
    assertThat(onRecord().countedBy("HANDLING")).isEqualTo("HANDLE");

    corrected(CaseWalk.CLERK, 0, Field.PURPOSE, "ACCUSATION");

    assertThat(onRecord().clocksRunning()).contains("HANDLING");
    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo(CaseWalk.MEMBER);
    assertThat(onRecord().messages("sealedAfterDecision")).containsExactly("NORMAL chair");
  }

  @Test
  void aNoticeThatWasDraftedBeforeIsNotSignedOnTheOldPaper() {
    walk.register().deliberate(Map.of());
    corrected(CaseWalk.CLERK, 0, Field.PURPOSE, "ACCUSATION");

    assertThat(refusal(() -> walk.signNotice())).contains("更正", "退回");
    walk.submit(CaseWalk.CHAIR, "approveNotice", Map.of("approval", "RETURN", "comment", "改用回执。"));
    Map<String, Object> shown = walk.look(CaseWalk.CLERK, "draftNotice");
    walk.submit(
            CaseWalk.CLERK,
            "draftNotice",
            Map.of("noticeKind", "ACCEPTED", "noticeText", shown.get("noticeText").toString()))
        .signNotice();

    assertThat(onRecord().letter("NOTICE").template()).isEqualTo("accusation-receipt");
  }

  @Test
  void anAnswerThatWasDraftedBeforeIsNotSignedOnTheOldPaper() {
    walk.start()
        .submit(CaseWalk.CLERK, "register", walk.visit())
        .deliberate(Map.of())
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));

    corrected(CaseWalk.CLERK, 0, Field.PURPOSE, "ACCUSATION");

    assertThat(
            refusal(
                () -> walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))))
        .contains("另一种文书");
  }

  @Test
  void anAnswerWhoseOutcomeFitsNoSuggestionIsNotSignedOnceTheMatterTurnsOutToBeOne() {
    walk.toReplyDraft().submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));

    corrected(CaseWalk.CLERK, 0, Field.PURPOSE, "SUGGESTION");

    assertThat(
            refusal(
                () -> walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))))
        .contains("信访目的不符");
  }

  @Test
  void whatStoodThereIsKeptAndTheSameIsNoCorrection() {
    walk.register();

    assertThat(refused(CaseWalk.CLERK, Field.PURPOSE, "REQUEST")).contains("same");
    assertThat(refused(CaseWalk.CLERK, Field.PURPOSE, "WISH")).contains("correction.purpose");
    assertThat(refused(CaseWalk.CLERK, Field.CATEGORY, "01")).contains("correction.category");
    corrected(CaseWalk.CLERK, 0, Field.CATEGORY, "02");

    assertThat(
            onRecord()
                .rows(
                    """
                    SELECT field, corrected_by, old_value IS NOT NULL AS kept FROM huiyin.correction c
                    JOIN huiyin.register_entry e ON e.id = c.entry_id WHERE e.case_id = ?
                    """))
        .containsExactly(Map.of("field", "CATEGORY", "corrected_by", CaseWalk.CLERK, "kept", true));
    assertThat(onRecord().says("category")).isEqualTo("02");
  }

  @Test
  void aClosedCaseIsPutRightAndSealedToo() {
    walk.toServedReply();
    long caseId = walk.caseId();
    CaseOnRecord record = onRecord();
    walk.submit(CaseWalk.CLERK, "recordRating", walk.rated());
    List<String> running = record.clocksRunning();

    walk.does(
        CaseWalk.CLERK,
        by ->
            corrections.correct(
                caseId, record.entries().get(0), Field.PURPOSE, "ACCUSATION", "看错", by));

    assertThat(record.says("sealed")).isEqualTo("true");
    assertThat(record.clocksRunning()).isEqualTo(running);
  }
}
