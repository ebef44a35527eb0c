package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Requests;
import org.huiyin.petition.Voiding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 再次信访: a further visit about a live matter is an entry of its own on the same case. */
@Tag("R40")
@Tag("R78")
class FurtherEntryTest extends Situation {

  @Autowired private Voiding voiding;
  @Autowired private PetitionCases cases;
  @Autowired private Requests requests;

  private static final String PHONE = "13908551234";

  @Test
  void joinsTheLiveCaseUnderItsOwnNumberAndStartsNoSecondProcess() {
    walk.register();
    String number = walk.running().getBusinessKey();
    List<String> clocks = onRecord().clocksRunning();

    CaseWalk again = anotherCase();
    again.register(Map.of("earlier", "SAME_MATTER", "earlierNumber", number, "channel", "PHONE"));

    BpmnAwareTests.assertThat(again.process())
        .isEnded()
        .hasPassed("joinedLiveCase")
        .hasNotPassed("openCase");
    assertThat(onRecord().entries()).hasSize(2).doesNotHaveDuplicates().contains(number);
    assertThat(onRecord().clocksRunning()).isEqualTo(clocks);
    assertThat(onRecord().acts()).contains("REGISTER_FURTHER_ENTRY");
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  @Test
  void thatComplainsOfAMemberShutsHimOutOfTheOpenTasks() {
    walk.register();
    String number = walk.running().getBusinessKey();
    assertThat(candidateOf("deliberate", "presidium")).isTrue();
    long member = organisation.personOf(CaseWalk.MEMBER).orElseThrow().id();

    anotherCase()
        .register(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                number,
                "complainedOf",
                List.of(Map.of("person", String.valueOf(member)))));

    assertThat(candidateOf("deliberate", "presidium")).isFalse();
    assertThat(engine.getTaskService().getIdentityLinksForTask(walk.task("deliberate").getId()))
        .extracting("userId")
        .contains(CaseWalk.CHAIR, "member2")
        .doesNotContain(CaseWalk.MEMBER);
  }

  private boolean candidateOf(String step, String group) {
    return engine
            .getTaskService()
            .createTaskQuery()
            .taskId(walk.task(step).getId())
            .taskCandidateGroup(group)
            .count()
        == 1;
  }

  @Test
  void isAskedForWhenTheSamePersonHasBeenHereBefore() {
    Map<String, Object> known = Map.of("phone", PHONE, "petitionerName", "来过的人", "village", "V07");
    walk.register(known);
    String number = walk.running().getBusinessKey();
    CaseWalk again = anotherCase();

    String sentence =
        refusal(
            () ->
                again
                    .start()
                    .submit(
                        CaseWalk.CLERK,
                        "register",
                        CaseWalk.without(CaseWalk.with(again.visit(), known), "earlier")));

    assertThat(sentence).contains(number).contains("同一事项");
    assertThat(again.waitsAt("register")).isTrue();
    assertThat(onRecord().entries()).hasSize(1);
  }

  @Test
  void isAskedForWhenARepresentativeHasBeenHereBefore() {
    walk.register(Map.of("petitionerName", "常来的代表", "phone", "13908557788"));
    String number = walk.running().getBusinessKey();
    CaseWalk again = anotherCase().start();
    Map<String, Object> joint =
        Map.of(
            "petitionerName",
            "头一次来的人",
            "village",
            "V08",
            "headcount",
            2,
            "jointSigned",
            true,
            "representatives",
            List.of(Map.of("name", "常来的代表", "phone", "13908557788")));

    assertThat(
            refusal(
                () ->
                    again.submit(
                        CaseWalk.CLERK,
                        "register",
                        CaseWalk.without(CaseWalk.with(again.visit(), joint), "earlier"))))
        .contains(number);
  }

  @Test
  void ofAnotherPersonIsTakenOnlyWhenTheClerkSaysSoAndThatIsWrittenDown() {
    walk.register();
    String number = walk.running().getBusinessKey();
    Map<String, Object> other =
        Map.of("earlier", "SAME_MATTER", "earlierNumber", number, "petitionerName", "另外一个人");
    CaseWalk again = anotherCase().start();
    Map<String, Object> form = CaseWalk.with(again.visit(), other);

    assertThat(refusal(() -> again.submit(CaseWalk.CLERK, "register", form)))
        .contains("不是同一人", "他人就同一事项反映");
    assertThat(onRecord().entries()).hasSize(1);

    again.submit(CaseWalk.CLERK, "register", CaseWalk.with(form, Map.of("earlierByAnother", true)));
    assertThat(onRecord().entries()).hasSize(2);
    assertThat(onRecord().acts()).contains("JOIN_MATTER_OF_ANOTHER");
  }

  @Test
  void ofAnotherPersonAboutAnAnsweredMatterIsANewMatter() {
    walk.toServedReply();
    String number = walk.running().getBusinessKey();
    CaseWalk again = anotherCase().start();

    assertThat(
            refusal(
                () ->
                    again.submit(
                        CaseWalk.CLERK,
                        "register",
                        CaseWalk.with(
                            again.visit(),
                            Map.of(
                                "earlier",
                                "SAME_MATTER",
                                "earlierNumber",
                                number,
                                "earlierByAnother",
                                true,
                                "petitionerName",
                                "另外一个人")))))
        .contains("按新的事项登记");
  }

  @Test
  void isNotAskedForOfAStranger() {
    walk.start()
        .submit(
            CaseWalk.CLERK,
            "register",
            CaseWalk.without(
                CaseWalk.with(walk.visit(), Map.of("petitionerName", "从未来过的人", "village", "V08")),
                "earlier"));

    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  @Test
  void ofAMatterThatHasItsAnswerOpensANewCaseThoughTheRatingIsAwaited() {
    walk.toServedReply();
    String number = walk.running().getBusinessKey();

    CaseWalk again = anotherCase();
    again.register(Map.of("earlier", "SAME_MATTER", "earlierNumber", number));

    assertThat(again.waitsAt("deliberate")).isTrue();
  }

  @Test
  void asksForMoreAndIsReportedAtOnceWhenItIsUrgent() {
    walk.register();
    String number = walk.running().getBusinessKey();

    anotherCase()
        .register(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                number,
                "requests",
                List.of(Map.of("wording", "请求先行停工")),
                "urgent",
                true,
                "urgentReason",
                "双方约定今日械斗。"));

    assertThat(
            onRecord()
                .rows("SELECT position, wording FROM huiyin.request WHERE case_id = ? ORDER BY 1"))
        .hasSize(2)
        .last()
        .isEqualTo(Map.of("position", 2, "wording", "请求先行停工"));
    assertThat(walk.waitsAt("reportUrgently")).isTrue();
  }

  @Test
  void ofAClosedMatterOpensANewCaseLinkedToTheOld() {
    walk.toServedReply();
    long old = walk.caseId();
    String number = walk.running().getBusinessKey();
    walk.submit(CaseWalk.CLERK, "recordRating", walk.rated());

    CaseWalk again = anotherCase();
    again.register(Map.of("earlier", "SAME_MATTER", "earlierNumber", number));

    assertThat(again.waitsAt("deliberate")).isTrue();
    assertThat(new CaseOnRecord(jdbc, again.caseId()).says("earlier_case_id"))
        .isEqualTo(String.valueOf(old));
  }

  @Test
  void askingForMoreSendsADraftedAnswerBackBeforeItCanBeSigned() {
    walk.toReplyDraft().submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));
    joins("请求赔偿误工损失");

    assertThat(
            refusal(
                () -> walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))))
        .contains("请退回");

    walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "RETURN", "comment", "请补答。"));
    Map<String, Object> outcome =
        Map.of("outcome", "NOT_SUPPORTED", "explanation", "经核对考勤，没有误工的事实。");
    long caseId = walk.caseId();
    assertThat(refusal(() -> redraft(outcome, outcome))).as("nobody has said").contains("是否合法");
    Map<String, Object> unreasonable =
        CaseWalk.with(outcome, Map.of("lawful", "YES", "reasonable", "NO"));
    assertThat(refusal(() -> redraft(outcome, unreasonable))).contains("请写明理由");
    redraft(
            CaseWalk.with(outcome, Map.of("lawful", "NO", "reasonable", "NO", "reason", "不作数")),
            CaseWalk.with(unreasonable, Map.of("reason", "没有误工的事实")))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served())
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());
    assertThat(new CaseOnRecord(jdbc, caseId).says("state")).isEqualTo("CLOSED");
    assertThat(cases.get(caseId).requests())
        .as("what the sitting found stands, what came later is found when it is answered")
        .extracting(PetitionCase.Request::reasonable, PetitionCase.Request::reason)
        .containsExactly(tuple(true, null), tuple(false, "没有误工的事实"));
  }

  @SafeVarargs
  private CaseWalk redraft(Map<String, Object>... outcomes) {
    return walk.submit(
        CaseWalk.CLERK,
        "draftReply",
        CaseWalk.with(walk.drafted("NOT_SUPPORTED"), Map.of("outcomes", List.of(outcomes))));
  }

  @Test
  void ofAnotherPurposeIsAnsweredByItsOwn() {
    walk.toReplyDraft();
    anotherCase()
        .register(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                walk.running().getBusinessKey(),
                "purpose",
                "SUGGESTION",
                "requests",
                List.of(Map.of("wording", "建议统一划定界桩"))));
    Map<String, Object> marked =
        Map.of("lawful", "YES", "reasonable", "YES", "explanation", "经核对登记图，由村里统一划定。");
    Map<String, Object> refusedOne = CaseWalk.with(marked, Map.of("outcome", "NOT_SUPPORTED"));
    Map<String, Object> adopted = CaseWalk.with(marked, Map.of("outcome", "ADOPTED"));

    assertThat(refusal(() -> redraft(refusedOne, refusedOne))).contains("信访目的不符");
    assertThat(refusal(() -> redraft(adopted, adopted))).contains("信访目的不符");
    redraft(refusedOne, adopted);

    assertThat(onRecord().outcomes()).containsExactly("NOT_SUPPORTED", "ADOPTED");
  }

  private CaseWalk joins(String request) {
    CaseWalk again = anotherCase();
    return again.register(
        Map.of(
            "earlier",
            "SAME_MATTER",
            "earlierNumber",
            walk.running().getBusinessKey(),
            "requests",
            List.of(Map.of("wording", request))));
  }

  @Test
  void ofAMatterWhoseAnswerIsSignedOpensANewCaseLinkedToTheOldWhichCanStillEnd() {
    walk.toReplyDraft()
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
    long old = walk.caseId();

    CaseWalk again = joins("请求赔偿误工损失");

    assertThat(again.waitsAt("deliberate")).isTrue();
    assertThat(new CaseOnRecord(jdbc, again.caseId()).says("earlier_case_id"))
        .isEqualTo(String.valueOf(old));
    walk.submit(CaseWalk.CLERK, "serveReply", walk.served())
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());
    assertThat(new CaseOnRecord(jdbc, old).says("state")).isEqualTo("CLOSED");
  }

  @Test
  void isShownToThoseWhoGoOnWithTheCase() {
    walk.register();
    assertThat(walk.look(CaseWalk.CHAIR, "deliberate")).containsEntry("furtherText", "");
    at(MONDAY.plusDays(2), 9, 0);
    joins("请求先行停工");
    String number = onRecord().entries().get(1);
    String said = "2026-05-13 来访 李秀英（" + number + "）：邻居今年三月翻建房屋";

    assertThat(further(CaseWalk.CHAIR, "deliberate")).startsWith(said).endsWith("新的请求：请求先行停工");
    Map<String, Object> lawful = Map.of("lawful", "YES", "reasonable", "YES");
    walk.deliberate(Map.of("requests", List.of(lawful, lawful)));
    assertThat(further(CaseWalk.MEMBER, "handleDirectly")).startsWith(said);
    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());
    assertThat(further(CaseWalk.COLLEAGUE, "reviewResult")).startsWith(said);
    walk.submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted());
    assertThat(further(CaseWalk.CLERK, "draftReply")).startsWith(said);
  }

  private String further(String user, String step) {
    return (String) walk.look(user, step).get("furtherText");
  }

  @Test
  void thatIsVoidedAsksForNothingAnyMore() {
    walk.register();
    long caseId = walk.caseId();
    joins("记错了的请求");
    joins("请求先行停工");
    String wrong = onRecord().entries().get(1);

    walk.does(CaseWalk.CHAIR, chair -> voiding.voidEntry(caseId, wrong, "重复登记", chair));

    assertThat(cases.get(caseId).requests())
        .extracting(PetitionCase.Request::position, PetitionCase.Request::wording)
        .containsExactly(tuple(1, "请求恢复原界址"), tuple(2, "请求先行停工"));
    requests.conclude(caseId, List.of(new Requests.Outcome(2, "NOT_SUPPORTED", "已停工，不再另行答复。")));
    assertThat(onRecord().outcomes()).containsExactly(null, null, "NOT_SUPPORTED");
  }

  @Test
  void underANumberThatDoesNotExistIsRefused() {
    walk.start();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "register",
                        CaseWalk.with(
                            walk.visit(),
                            Map.of("earlier", "SAME_MATTER", "earlierNumber", "RDXF-2019-9999")))))
        .contains("原登记编号");
  }
}
