package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.huiyin.petition.PetitionCases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be right is refused with a sentence that names the field, and nothing is stored. */
class BadInputTest extends Situation {

  /** 𠮷 and 𪚥 of extension B, a letter of extension A, and one that every font has. */
  private static final String RARE_NAME = "𠮷𪚥㐂秀";

  @Autowired private Documents documents;
  @Autowired private PetitionCases cases;

  private int entries() {
    return jdbc.sql("SELECT count(*) FROM huiyin.register_entry").query(Integer.class).single();
  }

  static Stream<Arguments> wrongRegistrations() {
    return Stream.of(
        Arguments.of("a date in the future", Map.of("occurredOn", "2026-05-12"), "2026-05-11"),
        Arguments.of("31 February", Map.of("occurredOn", "2026-02-31"), "日期"),
        Arguments.of(
            "six representatives",
            Map.of(
                "headcount",
                20,
                "representatives",
                IntStream.range(0, 6).mapToObj(i -> Map.of("name", "代表" + i)).toList()),
            "推选的代表"),
        Arguments.of("nobody", Map.of("headcount", 0), "人数"),
        Arguments.of("ten thousand", Map.of("headcount", 10000), "人数"),
        Arguments.of("a wrong checksum", Map.of("idNumber", "522632198001011234"), "身份证号"),
        Arguments.of("no requests", Map.of("requests", List.of()), "请求"),
        Arguments.of("an unknown village", Map.of("village", "V99"), "所在村"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongRegistrations")
  void isNotRegistered(String what, Map<String, Object> changes, String says) {
    int before = entries();
    walk.start();

    String sentence =
        refusal(
            () -> walk.submit(CaseWalk.CLERK, "register", CaseWalk.with(walk.visit(), changes)));

    assertThat(sentence).contains(says).doesNotContain("Exception", "ENGINE");
    assertThat(entries()).isEqualTo(before);
    assertThat(walk.waitsAt("register")).isTrue();
  }

  @Test
  @Tag("L2022-20")
  void fiveRepresentativesAreWelcome() {
    walk.register(
        Map.of(
            "headcount",
            20,
            "representatives",
            IntStream.range(0, 5).mapToObj(i -> Map.of("name", "代表" + i)).toList()));

    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9999})
  void oneAndNineThousandNineHundredAndNinetyNineAreNumbersOfPeople(int headcount) {
    walk.register(Map.of("headcount", headcount));

    assertThat(cases.get(walk.caseId()).headcount()).isEqualTo(headcount);
  }

  @Test
  void aNameOfRareCharactersStaysAsItIsInRecordAndLetter() {
    walk.register(Map.of("petitionerName", RARE_NAME)).deliberate(Map.of());
    walk.signNotice().submit(CaseWalk.CLERK, "serveNotice", walk.served());

    assertThat(cases.petitioner(walk.caseId()).name()).isEqualTo(RARE_NAME);
    long document = onRecord().letter("NOTICE").documentId();
    assertThat(WrittenLetter.text(documents.open(document, Actor.MACHINE).content()))
        .contains(RARE_NAME);
  }

  @Test
  @Tag("R87")
  void directWithoutAGroundIsRefused() {
    walk.register();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CHAIR, "deliberate", CaseWalk.without(walk.direct(), "ground"))))
        .contains("职权依据");

    assertThat(onRecord().rows("SELECT id FROM huiyin.deliberation WHERE case_id = ?")).isEmpty();
    assertThat(onRecord().says("route")).isEmpty();
  }

  @Test
  @Tag("R87")
  void anotherGroundIsExplained() {
    walk.register();

    assertThat(refusal(() -> walk.deliberate(Map.of("ground", "OTHER")))).contains("其他依据说明");
  }

  @ParameterizedTest
  @Tag("L2022-32")
  @ValueSource(strings = {"", "   ", "您的来信收悉，已转交村镇建设办公室处理。", "已转有关部门，请耐心等待。"})
  void anAnswerThatAnswersNothingIsRefused(String explanation) {
    walk.toReplyDraft();

    String sentence =
        refusal(
            () ->
                walk.submit(
                    CaseWalk.CLERK,
                    "draftReply",
                    CaseWalk.with(
                        walk.drafted("EXPLAINED"),
                        Map.of(
                            "outcomes",
                            List.of(Map.of("outcome", "EXPLAINED", "explanation", explanation))))));

    assertThat(sentence).contains("处理意见");
    assertThat(onRecord().letters()).isEmpty();
    assertThat(onRecord().outcomes()).containsOnlyNulls();
  }

  @Test
  @Tag("R67")
  void aRequestThatDoesNotStandWithoutTheReasonIsRefused() {
    walk.register();

    for (Map<String, Object> finding :
        List.<Map<String, Object>>of(
            Map.of("lawful", "NO", "reasonable", "YES"),
            Map.of("lawful", "YES", "reasonable", "NO"))) {
      assertThat(refusal(() -> walk.deliberate(Map.of("requests", List.of(finding)))))
          .contains("理由", "不合法或者不合理的，请写明理由");
    }

    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  @Test
  void aNeighbouringDeputyTakesNoPartWithoutThePetitionersConsent() {
    String deputy = String.valueOf(organisation.deputies().get(0).person());
    walk.register();

    assertThat(refusal(() -> walk.deliberate(Map.of("neighbouringDeputy", deputy))))
        .contains("信访人同意代表参与");

    assertThat(onRecord().says("neighbouring_deputy")).isEmpty();
  }

  @Test
  @Tag("L2022-30")
  void norInASealedCaseWhoeverConsents() {
    String deputy = String.valueOf(organisation.deputies().get(0).person());
    walk.register(Map.of("purpose", "ACCUSATION", "category", "12"));

    assertThat(
            refusal(
                () ->
                    walk.deliberate(
                        Map.of(
                            "ground",
                            "PC_DEPUTY_CONDUCT",
                            "legalRoute",
                            "ART_30",
                            "neighbouringDeputy",
                            deputy,
                            "deputyConsent",
                            true))))
        .contains("邻近代表");

    assertThat(onRecord().says("neighbouring_deputy")).isEmpty();
  }

  @ParameterizedTest
  @Tag("L2022-35")
  @ValueSource(strings = {"", "   "})
  void anOpinionThatNamesNoWayToGoOnIsRefusedWhateverWasTicked(String remedy) {
    walk.toReplyDraft();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "draftReply",
                        CaseWalk.with(walk.drafted("EXPLAINED"), Map.of("remedy", remedy)))))
        .contains("救济途径", "依法有救济途径");

    assertThat(onRecord().letters()).isEmpty();
  }

  @ParameterizedTest(name = "{1} of a {0}")
  @Tag("L2022-29")
  @CsvSource({
    "SUGGESTION, SUPPORTED",
    "SUGGESTION, ANSWERED",
    "REQUEST, ADOPTED",
    "APPEAL, PARTLY_ADOPTED",
    "CONSULTATION, NOT_SUPPORTED"
  })
  void anOutcomeOfAnotherPurposeIsNoAnswer(String purpose, String outcome) {
    walk.toReplyDraft(CaseWalk.with(walk.visit(), Map.of("purpose", purpose)));

    assertThat(walk.look(CaseWalk.CLERK, "draftReply").get("fittingOutcomes").toString())
        .doesNotContain("\"" + outcome + "\"");
    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "draftReply", walk.drafted(outcome))))
        .contains("处理结果", "信访目的不符");

    assertThat(onRecord().outcomes()).containsOnlyNulls();
  }

  @Test
  @Tag("L2022-32")
  void aRedirectionThatOnlySaysTransferredIsNoAnswerEither() {
    walk.register(Map.of("category", "11"))
        .submit(
            CaseWalk.CHAIR,
            "deliberate",
            CaseWalk.with(
                walk.sitting(),
                Map.of("route", "REDIRECT", "redirectTo", "云溪县人民法院", "redirectBasis", "ART_31_1")));

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "draftReply",
                        Map.of("text", "已转交有关部门。", "remedyConfirmed", true))))
        .contains("答复正文");

    assertThat(onRecord().letters()).isEmpty();
  }

  @Test
  void theRemedyIsConfirmedByAPerson() {
    walk.toReplyDraft();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "draftReply",
                        CaseWalk.with(
                            walk.drafted("EXPLAINED"), Map.of("remedyConfirmed", false)))))
        .contains("救济途径");
  }

  @Test
  void whoCompletesATaskSecondIsToldSoAndChangesNothing() {
    walk.register().deliberate(Map.of());
    String taskId = walk.task("handleDirectly").getId();
    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());
    int notes = onRecord().rows("SELECT id FROM huiyin.handling_record WHERE case_id = ?").size();

    String sentence =
        refusal(
            () ->
                walk.does(
                    CaseWalk.MEMBER,
                    member -> engine.getFormService().submitTaskForm(taskId, walk.handled())));

    assertThat(sentence).doesNotContain(taskId).isNotBlank();
    assertThat(onRecord().rows("SELECT id FROM huiyin.handling_record WHERE case_id = ?"))
        .hasSize(notes);
    assertThat(walk.waitsAt("reviewResult")).isTrue();
  }
}
