package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.huiyin.referral.process.ReferralModel;
import org.huiyin.supervision.process.SupervisionModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped model of a referral keeps what tests, forms, code and running parts depend on. */
class ReferralModelTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '([A-Z_]+)'}");

  private final BpmnModelInstance model =
      Bpmn.readModelFromFile(Path.of("processes/referral.bpmn").toFile());

  @Test
  void theCodeKnowsTheModelsUserTasks() {
    Process process = all(Process.class).iterator().next();
    assertThat(process.getId()).isEqualTo(ReferralModel.KEY);
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    assertThat(all(UserTask.class))
        .extracting(UserTask::getId)
        .containsExactlyInAnyOrder(
            ReferralModel.DRAFT,
            ReferralModel.APPROVE,
            ReferralModel.SIGN,
            ReferralModel.DECIDE_OBJECTION,
            ReferralModel.WORK,
            ReferralModel.APPROVE_EXTENSION,
            ReferralModel.REPORT,
            SupervisionModel.SIGN);
  }

  @Test
  void everyMachineStepCallsTheBeanOfItsOwnName() {
    assertThat(all(ServiceTask.class))
        .allSatisfy(
            task ->
                assertThat(task.getCamundaDelegateExpression())
                    .isEqualTo("${" + task.getId() + "}"));
  }

  @Test
  void everyElementIsNamedInChineseAndEveryStepSaysWhatItIsFor() {
    assertThat(all(FlowNode.class))
        .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).containsPattern(CHINESE));
    assertThat(all(SequenceFlow.class))
        .filteredOn(flow -> flow.getConditionExpression() != null)
        .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).containsPattern(CHINESE));
    assertThat(all(Activity.class))
        .allSatisfy(step -> assertThat(step.getDocumentations()).as(step.getId()).hasSize(1));
  }

  @Test
  void everyUserTaskIsBoundToTheFormOfItsDeployment() {
    assertThat(all(UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaFormRef()).isEqualTo("referral-" + task.getId());
              assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
              assertThat(FormFiles.read("referral/" + task.getId()).path("id").asText())
                  .isEqualTo(task.getCamundaFormRef());
            });
  }

  @Test
  void everyWayOutOfAGatewayIsOneComparisonAndNoneIsADefault() {
    for (ExclusiveGateway gateway : all(ExclusiveGateway.class)) {
      assertThat(gateway.getDefault()).as(gateway.getId()).isNull();
      if (gateway.getOutgoing().size() > 1) {
        List<Matcher> ways = ways(gateway.getId());
        assertThat(ways.stream().map(way -> way.group(1)).distinct())
            .as(gateway.getId())
            .hasSize(1);
      }
    }
  }

  @Test
  void everyOptionOfADecidingFieldHasItsWay() {
    Map.of(
            "approvalGateway", ReferralModel.APPROVE,
            "signingGateway", ReferralModel.SIGN,
            "workGateway", ReferralModel.WORK,
            "objectionGateway", ReferralModel.DECIDE_OBJECTION,
            "supervisionGateway", SupervisionModel.SIGN)
        .forEach(
            (gateway, task) -> {
              JsonNode field =
                  FormFiles.fields(FormFiles.read("referral/" + task))
                      .get(ways(gateway).get(0).group(1));
              assertThat(field.path("properties").path("engine").asBoolean()).isTrue();
              assertThat(ways(gateway).stream().map(way -> way.group(2)))
                  .containsExactlyInAnyOrderElementsOf(options(field));
            });
  }

  /** A live list offers what the codes of its field say, to some people fewer of them. */
  private static List<String> options(JsonNode field) {
    if (!field.has("valuesKey")) {
      return FormFiles.optionsOf(field);
    }
    String codes = "code." + field.path("key").asText() + ".";
    return ResourceBundle.getBundle("messages", Locale.SIMPLIFIED_CHINESE).keySet().stream()
        .filter(key -> key.startsWith(codes))
        .map(key -> key.substring(codes.length()))
        .toList();
  }

  @Test
  @Tag("L2022-22")
  void everyTimerFiresWhenItsLabelSaysAndBeingLateTakesTheWorkFromNobody() {
    assertThat(
            all(FlowNode.class).stream()
                .filter(node -> !node.getChildElementsByType(TimerEventDefinition.class).isEmpty())
                .collect(Collectors.toMap(FlowNode::getId, ReferralModelTest::value)))
        .isEqualTo(
            Map.of(
                "unsignedTooLong", "${clocks.passed(caseId,'SIGN',referralId)}",
                "reportOverdue", "${clocks.passed(caseId,'REPORT_BACK',referralId)}",
                "assignmentOverdue", "${clocks.passed(caseId,'REPORT_BACK',referralId)}",
                "supervisionUnanswered", "${clocks.passed(caseId,'SUPERVISION',supervisionId)}"));
    assertThat(all(BoundaryEvent.class)).noneMatch(BoundaryEvent::cancelActivity);
  }

  @Test
  void theCaseCallsItOnceForEachPartWithIdsAndDecisionsOnly() {
    CallActivity refer =
        Bpmn.readModelFromFile(Path.of("processes/petition-handling.bpmn").toFile())
            .getModelElementById("refer");
    assertThat(refer.getCalledElement()).isEqualTo(ReferralModel.KEY);
    assertThat(refer.getCamundaCalledElementBinding()).isEqualTo("deployment");
    assertThat(
            refer
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaIn.class)
                .list()
                .stream()
                .map(in -> in.getCamundaTarget())
                .collect(Collectors.toSet()))
        .containsAll(Set.of("caseId", "referralId", "entry", "arrival", "referralKind", "guarded"))
        .hasSize(7);
  }

  private List<Matcher> ways(String gateway) {
    return ((ExclusiveGateway) model.getModelElementById(gateway))
        .getOutgoing().stream()
            .map(
                flow -> {
                  Matcher matcher =
                      COMPARISON.matcher(flow.getConditionExpression().getTextContent());
                  assertThat(matcher.matches()).as(flow.getId()).isTrue();
                  return matcher;
                })
            .toList();
  }

  private static String value(FlowNode timer) {
    return timer
        .getChildElementsByType(TimerEventDefinition.class)
        .iterator()
        .next()
        .getTimeDate()
        .getTextContent();
  }

  private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }
}
