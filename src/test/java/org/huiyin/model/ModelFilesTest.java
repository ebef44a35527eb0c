package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped model keeps what tests, plugins, reports, forms and running cases depend on. */
class ModelFilesTest {

  private static final Path FILE = Path.of("processes/petition-handling.bpmn");
  private static final Path FORMS = Path.of("forms/petition-handling");
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern COMPARISON =
      Pattern.compile("\\$\\{(\\w+) == (?:'([A-Z_]+)'|(true|false))}");
  private static final Pattern VARIABLE =
      Pattern.compile("(?<![\\w.'])([a-z]\\w*)(?![\\w('])(?!\\.)(?=[^{}]*})");

  private final BpmnModelInstance model = Bpmn.readModelFromFile(FILE.toFile());

  @Test
  void everyUserTaskOfTheInterfaceIsThereAndNoOther() {
    assertThat(ids(UserTask.class))
        .containsExactlyInAnyOrder(
            "register",
            "approveNotice",
            "draftNotice",
            "serveNotice",
            "deliberate",
            "handleDirectly",
            "approveHandlingExtension",
            "reviewResult",
            "draftReply",
            "approveReply",
            "serveReply",
            "followUpExecution",
            "recordRating",
            "reportUrgently");
  }

  @Test
  void everyMachineStepCallsTheBeanOfItsOwnName() {
    assertThat(ids(ServiceTask.class))
        .containsExactlyInAnyOrder(
            "openCase",
            "recordRedirect",
            "recordDecline",
            "issueReply",
            "closeCase",
            "callConference",
            "noteHandlingOverdue",
            "recordWithdrawal",
            "escalateUrgentReport",
            "collectReports");
    assertThat(all(ServiceTask.class))
        .allSatisfy(
            task ->
                assertThat(task.getCamundaDelegateExpression())
                    .isEqualTo("${" + task.getId() + "}"));
  }

  @Test
  void everyDecisionIsAFileOfTheSameDeploymentAndItsListenerKeepsTheResult() {
    assertThat(
            all(BusinessRuleTask.class).stream()
                .collect(
                    Collectors.toMap(
                        BusinessRuleTask::getId, BusinessRuleTask::getCamundaDecisionRef)))
        .isEqualTo(
            Map.of(
                "determineTerms",
                "handling-terms",
                "adviseHandling",
                "handling-advice",
                "determineTermsAgain",
                "handling-terms"));
    assertThat(all(BusinessRuleTask.class)).allSatisfy(this::decisionIsBound);
    assertThat(model.getModelElementsByType(CamundaExecutionListener.class))
        .extracting(CamundaExecutionListener::getCamundaDelegateExpression)
        .containsExactlyInAnyOrder(
            "${startClocks}", "${recordAdvice}", "${followTerms}", "${proposeNotice}");
  }

  private void decisionIsBound(BusinessRuleTask task) {
    assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
    assertThat(task.getCamundaResultVariable())
        .as("a stored result would be a serialized object")
        .isNull();
    assertThat(Path.of("processes", task.getCamundaDecisionRef() + ".dmn")).exists();
  }

  @Test
  void everyEndingHasItsName() {
    assertThat(ids(EndEvent.class))
        .contains(
            "joinedLiveCase",
            "closed",
            "withdrawn",
            "noticeNotOwed",
            "noticeServed",
            "urgentReported");
  }

  @Test
  void everyElementIsNamedInChinese() {
    assertThat(model.getModelElementsByType(Process.class).iterator().next().getName())
        .isEqualTo("信访事项办理");
    assertThat(all(FlowNode.class))
        .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).containsPattern(CHINESE));
    assertThat(all(SequenceFlow.class))
        .filteredOn(flow -> flow.getConditionExpression() != null)
        .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).containsPattern(CHINESE));
  }

  @Test
  void everyStepSaysWhatItIsFor() {
    assertThat(all(Activity.class))
        .allSatisfy(step -> assertThat(step.getDocumentations()).as(step.getId()).hasSize(1));
  }

  @Test
  void everyUserTaskIsBoundToTheFormOfItsDeployment() {
    assertThat(all(UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaFormRef()).isEqualTo("petition-handling-" + task.getId());
              assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
              assertThat(form(task).path("id").asText()).isEqualTo(task.getCamundaFormRef());
            });
  }

  @Test
  void everyWayOutOfAGatewayIsOneComparisonAndNoneIsADefault() {
    for (ExclusiveGateway gateway : all(ExclusiveGateway.class)) {
      assertThat(gateway.getDefault()).as(gateway.getId()).isNull();
      if (gateway.getOutgoing().size() > 1) {
        List<Matcher> ways =
            gateway.getOutgoing().stream().map(ModelFilesTest::comparison).toList();
        assertThat(ways.stream().map(way -> way.group(1)).distinct())
            .as(gateway.getId())
            .hasSize(1);
        assertThat(ways.stream().map(Matcher::group).distinct())
            .as(gateway.getId())
            .hasSize(ways.size());
      }
    }
  }

  /**
   * An option without a way would leave a clerk with an error; a way without an option could never
   * be walked.
   */
  @Test
  void everyOptionOfADecidingFieldHasItsWay() {
    Map<String, UserTask> deciding =
        Map.of(
            "way", task("deliberate"),
            "handlingGateway", task("handleDirectly"),
            "verdictGateway", task("reviewResult"),
            "approvalGateway", task("approveReply"),
            "noticeApprovalGateway", task("approveNotice"));
    deciding.forEach(
        (gateway, task) -> {
          List<Matcher> ways =
              ((ExclusiveGateway) model.getModelElementById(gateway))
                  .getOutgoing().stream().map(ModelFilesTest::comparison).toList();
          JsonNode field = FormFiles.fields(form(task)).get(ways.get(0).group(1));
          assertThat(ways.stream().map(way -> way.group(2))).isSubsetOf(FormFiles.optionsOf(field));
          assertThat(FormFiles.optionsOf(field)).hasSameSizeAs(ways);
        });
  }

  /** Label, id and value of a timer agree: what the picture says is when it fires. */
  @Test
  @Tag("L2022-23")
  @Tag("L2022-25")
  @Tag("L2022-34")
  void everyTimerFiresWhenItsLabelSays() {
    Map<String, List<String>> timers =
        all(FlowNode.class).stream()
            .filter(node -> !node.getChildElementsByType(TimerEventDefinition.class).isEmpty())
            .collect(
                Collectors.toMap(FlowNode::getId, node -> List.of(node.getName(), value(node))));
    assertThat(timers)
        .isEqualTo(
            Map.of(
                "noticeLatest", List.of("最迟告知时", "${clocks.noticeLatest(caseId)}"),
                "handlingOverdue", List.of("办理期满", "${clocks.passed(caseId,'HANDLING')}"),
                "ratingWindowOver", List.of("评价期满", "${clocks.passed(caseId,'RATING')}"),
                "urgentReportMissing",
                    List.of("逾时未报告", "${clocks.passed(caseId,'URGENT_REPORT')}")));
  }

  /**
   * Being late never takes the work away from the one who does it; an unanswered rating does end.
   */
  @Test
  void lateWorkGoesOnAndAnOldRatingDoesNot() {
    assertThat(
            all(BoundaryEvent.class).stream()
                .collect(Collectors.toMap(FlowNode::getId, BoundaryEvent::cancelActivity)))
        .isEqualTo(
            Map.of(
                "handlingOverdue",
                false,
                "urgentReportMissing",
                false,
                "ratingWindowOver",
                true,
                "answeredFirst",
                true,
                "answerInforms",
                true));
  }

  @Test
  void anUrgentReportLeavesTheCaseRunningAndAWithdrawalEndsIt() {
    assertThat(((StartEvent) model.getModelElementById("urgentMatter")).isInterrupting()).isFalse();
    assertThat(((StartEvent) model.getModelElementById("petitionWithdrawn")).isInterrupting())
        .isTrue();
    assertThat(model.getModelElementsByType(Message.class))
        .extracting(Message::getName)
        .containsExactlyInAnyOrder("petitionWithdrawn", "urgentMatter", "minutesApproved");
  }

  @Test
  void noErrorOfACheckIsHiddenFromTheClerk() {
    assertThat(all(FlowNode.class))
        .allMatch(node -> node.getAttributeValueNs(CAMUNDA, "asyncBefore") == null)
        .allMatch(node -> node.getAttributeValueNs(CAMUNDA, "asyncAfter") == null);
  }

  @Test
  void theModelDecidesByTheAgreedVariablesOnly() {
    Set<String> read = new HashSet<>();
    Matcher variables = VARIABLE.matcher(expressions());
    while (variables.find()) {
      read.add(variables.group(1));
    }
    assertThat(read)
        .isSubsetOf(
            "starter",
            "caseId",
            "entryKind",
            "noticeOwed",
            "route",
            "responsiblePerson",
            "reviewGroup",
            "handlingStep",
            "verdict",
            "approval",
            "followUp",
            "ratingAsked",
            "repliedOn",
            "true",
            "false",
            "openCase",
            "recordRedirect",
            "recordDecline",
            "issueReply",
            "closeCase",
            "noteHandlingOverdue",
            "recordWithdrawal",
            "escalateUrgentReport",
            "startClocks",
            "proposeNotice",
            "recordAdvice",
            "followTerms",
            "collectReports",
            "referralId",
            "referralOutcome",
            "sentBack",
            "callConference");
  }

  @Test
  void aCaseIsKeptForTheYearsOfItsArchive() {
    Process process = model.getModelElementsByType(Process.class).iterator().next();
    assertThat(process.getId()).isEqualTo("petition-handling");
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    assertThat(process.getCamundaVersionTag()).isNotBlank();
  }

  private String expressions() {
    try {
      Matcher all = Pattern.compile("\\$\\{[^}]*}").matcher(Files.readString(FILE));
      return all.results().map(result -> result.group()).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(FlowNode timer) {
    TimerEventDefinition definition =
        timer.getChildElementsByType(TimerEventDefinition.class).iterator().next();
    return Stream.of(
            definition.getTimeDate(), definition.getTimeDuration(), definition.getTimeCycle())
        .filter(expression -> expression != null)
        .map(ModelElementInstance::getTextContent)
        .collect(Collectors.joining());
  }

  private static Matcher comparison(SequenceFlow flow) {
    assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
    Matcher matcher = COMPARISON.matcher(flow.getConditionExpression().getTextContent());
    assertThat(matcher.matches()).as(flow.getId()).isTrue();
    return matcher;
  }

  private static JsonNode form(UserTask task) {
    try {
      return new ObjectMapper().readTree(FORMS.resolve(task.getId() + ".form").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private UserTask task(String id) {
    return model.getModelElementById(id);
  }

  private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  private <T extends FlowElement> List<String> ids(Class<T> type) {
    return all(type).stream().map(FlowElement::getId).toList();
  }
}
