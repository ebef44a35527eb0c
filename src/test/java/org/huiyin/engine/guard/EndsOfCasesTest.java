package org.huiyin.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst edits one of our models so that it could end without what it owes. */
@HuiyinTest
class EndsOfCasesTest {

  private static final String PETITION = "petition-handling";
  private static final String REFERRAL = "referral";
  private static final String CONFERENCE = "joint-conference";

  @Autowired EndsOfCases rule;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @LocalServerPort int port;

  private HttpStaff analyst;

  @BeforeEach
  void anAnalyst() {
    TestAccounts.ensure(identity, "endsAnalyst", "analysts");
    analyst = HttpStaff.withBasic(port, "endsAnalyst", TestAccounts.PASSWORD);
  }

  @ParameterizedTest(name = "{1} leads to {2}: ends at {3} without {4}")
  @CsvSource({
    "petition-handling, afterStruckOff,    closed,         closed,           归档",
    "petition-handling, approvalApprove,   closeMerge,     closed,           送达答复",
    "petition-handling, verdictAccept,     closeMerge,     closed,           拟写答复",
    "petition-handling, afterRedirect,     closeMerge,     closed,           送达答复",
    "petition-handling, wayDecline,        closeMerge,     closed,           拟写答复",
    "petition-handling, matterNew,         joinedLiveCase, joinedLiveCase,   归档",
    "petition-handling, afterWithdrawn,    withdrawn,      withdrawn,        记录撤回",
    "referral,          workDone,          resultReported, resultReported,   报告办结",
    "referral,          signed,            resultReported, resultReported,   报告办结",
    "joint-conference,  preparationCancel, preparationEnded, preparationEnded, 结束筹备",
    "joint-conference,  afterItems,        conferenceConcluded, conferenceConcluded, 会议事项办结",
    "joint-conference,  afterItemWork,     itemStruckOff,  itemStruckOff,    核查销号"
  })
  void aWayAroundIsRefusedAndTheEndIsNamed(
      String process, String flow, String target, String end, String says) {
    assertRefused(process, leading(model(process), flow, target), end, says);
  }

  /** The steps of the house are known by their ids and the beans that they call. */
  @ParameterizedTest
  @CsvSource({
    "petition-handling, draftReply, closed, 拟写答复",
    "petition-handling, serveReply, closed, 送达答复",
    "referral,          reportResult, resultReported, 报告办结",
    "joint-conference,  strikeOff, itemStruckOff, 核查销号",
    "joint-conference,  followUpItem, joint-conference, followUpItem",
    "petition-handling, deliberate, petition-handling, deliberate"
  })
  void aStepOfAnotherIdDoesNotCount(String process, String id, String end, String says) {
    String renamed = model(process).replaceAll("\"" + id + "\"", "\"" + id + "Anew\"");

    assertRefused(process, renamed, end, says);
  }

  /** The answer drafted before the deliberation: a matter from an old book would come without. */
  @Test
  void whatStandsBeforeThePlaceWhereAnOldMatterIsTakenUpDoesNotCount() {
    String early = leading(model(PETITION), "afterTerms", "draftReply");
    early = leading(early, "afterDraft", "inParallel");
    early = leading(early, "toReply", "approveReply");

    assertRefused(PETITION, early, "closed", "拟写答复");
  }

  @Test
  void aServiceTaskThatCallsSomethingElseDoesNotCount() {
    String other = edited(PETITION, "${closeCase}", "${escalateUrgentReport}");

    assertRefused(PETITION, other, "closed", "归档");
  }

  @Test
  void whatMayHappenNotOnceDoesNotCount() {
    String forEach =
        model(PETITION)
            .replaceFirst(
                "(<bpmn:serviceTask id=\"closeCase\"[^>]*>(?s:.*?))</bpmn:serviceTask>",
                "$1<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"none\""
                    + " camunda:elementVariable=\"one\"/></bpmn:serviceTask>");
    assertThat(forEach).contains("camunda:collection=\"none\"");

    assertRefused(PETITION, forEach, "closed", "归档");
  }

  @Test
  void aTimerThatTakesTheWorkAwayIsAWayOut() {
    String interrupting =
        edited(
            PETITION,
            "name=\"办理期满\" cancelActivity=\"false\"",
            "name=\"办理期满\" cancelActivity=\"true\"");

    assertRefused(PETITION, interrupting, "overdueNoted", "归档");
  }

  @Test
  void anEventThatBreaksTheCaseOffIsAWayOut() {
    String interrupting =
        edited(PETITION, "name=\"发现紧急事项\" isInterrupting=\"false\"", "name=\"发现紧急事项\"");

    assertRefused(PETITION, interrupting, "urgentReported", "归档");
  }

  @Test
  void oneOfTwoWaysAtOnceMayNotEndTheOther() {
    String ending =
        edited(
            PETITION,
            "<bpmn:endEvent id=\"informed\" name=\"告知完毕\">",
            "<bpmn:endEvent id=\"informed\" name=\"告知完毕\"><bpmn:terminateEventDefinition id=\"t\"/>");

    assertRefused(PETITION, ending, "informed", "归档");
  }

  @Test
  void whatRunsBesideMayNotEndTheWhole() {
    String ending =
        edited(
            REFERRAL,
            "<bpmn:endEvent id=\"supervisionHeld\" name=\"暂不督办\">",
            "<bpmn:endEvent id=\"supervisionHeld\" name=\"暂不督办\">"
                + "<bpmn:terminateEventDefinition id=\"t\"/>");

    assertRefused(REFERRAL, ending, "supervisionHeld", "报告办结");
  }

  @Test
  void onlyAFurtherEntryEndsWithoutACaseOfItsOwn() {
    String wider = edited(PETITION, "${entryKind == 'FURTHER'}", "${entryKind != 'NEW'}");
    assertRefused(PETITION, wider, "joinedLiveCase", "归档");

    String theRest =
        edited(
            PETITION,
            "<bpmn:exclusiveGateway id=\"matterGateway\"",
            "<bpmn:exclusiveGateway default=\"matterFurther\" id=\"matterGateway\"");
    assertRefused(PETITION, theRest, "joinedLiveCase", "归档");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"errorEventDefinition", "escalationEventDefinition", "linkEventDefinition"})
  void anEndOfWhichItCannotBeToldWhatFollowsIsRefused(String kind) {
    String jump =
        edited(
            PETITION,
            "<bpmn:endEvent id=\"informed\" name=\"告知完毕\">",
            "<bpmn:endEvent id=\"informed\" name=\"告知完毕\"><bpmn:" + kind + " id=\"t\"/>");

    assertRefused(PETITION, jump, "informed", kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {PETITION, REFERRAL, CONFERENCE})
  void theShippedModelsEndAsTheyShould(String process) {
    assertThat(rule.faults(alone(process, model(process)))).isEmpty();
  }

  /** What an analyst may well want: fewer steps between, another order, one step more. */
  @Test
  void anEditThatLeavesWhatIsOwedIsNoneOfOurBusiness() {
    String process = leading(model(PETITION), "ratingYes", "closeMerge");
    process = leading(process, "followUpYes", "ratingGateway");
    process = leading(process, "wayDirect", "reviewMerge");

    assertThat(rule.faults(alone(PETITION, process))).isEmpty();
  }

  private void assertRefused(String process, String edited, String element, String says) {
    long before = repository.createDeploymentQuery().count();

    Answer answer = analyst.deploy("edited", Map.of(process + ".bpmn", edited));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("type").asText()).isEqualTo("DeploymentRefused");
    assertThat(answer.json().path("faults"))
        .as(answer.body())
        .anySatisfy(
            fault -> {
              assertThat(fault.path("field").asText()).isEqualTo(element);
              assertThat(fault.path("message").asText()).contains(process + ".bpmn").contains(says);
            });
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  private static Shipment alone(String process, String text) {
    return Shipment.of(
        Map.of(process + ".bpmn", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        (kind, id) -> Optional.empty());
  }

  private static String leading(String model, String flow, String target) {
    String led =
        model.replaceFirst(
            "(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]* targetRef=\")[^\"]*", "$1" + target);
    assertThat(led).as("a flow " + flow + " that led elsewhere").isNotEqualTo(model);
    return led;
  }

  private static String edited(String process, String was, String is) {
    String model = model(process);
    assertThat(model).contains(was);
    return model.replace(was, is);
  }

  private static String model(String process) {
    try {
      return Files.readString(Path.of("processes", process + ".bpmn"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
