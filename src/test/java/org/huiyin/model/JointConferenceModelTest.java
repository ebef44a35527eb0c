package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.huiyin.conference.process.JointConference;
import org.junit.jupiter.api.Test;

/** The shipped model of a conference keeps what code, forms and running conferences depend on. */
class JointConferenceModelTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '([A-Z_]+)'}");

  private final BpmnModelInstance model =
      Bpmn.readModelFromFile(Path.of("processes/joint-conference.bpmn").toFile());

  @Test
  void theCodeKnowsTheModelsUserTasks() {
    Process process = all(Process.class).iterator().next();
    assertThat(process.getId()).isEqualTo(JointConference.KEY);
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    assertThat(all(UserTask.class))
        .extracting(UserTask::getId)
        .containsExactlyInAnyOrder(
            JointConference.PREPARE_CONFERENCE,
            JointConference.APPROVE_INVITATIONS,
            JointConference.RECORD_MINUTES,
            JointConference.APPROVE_MINUTES,
            JointConference.WORK_ON_ACTION_ITEM,
            JointConference.STRIKE_OFF);
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
              assertThat(task.getCamundaFormRef()).isEqualTo("joint-conference-" + task.getId());
              assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
              assertThat(FormFiles.read("joint-conference/" + task.getId()).path("id").asText())
                  .isEqualTo(task.getCamundaFormRef());
            });
  }

  @Test
  void everyOptionOfADecidingFieldHasItsWayAndNoneIsADefault() {
    Map.of(
            "preparationGateway", JointConference.PREPARE_CONFERENCE,
            "invitationsGateway", JointConference.APPROVE_INVITATIONS,
            "heldGateway", JointConference.RECORD_MINUTES,
            "minutesGateway", JointConference.APPROVE_MINUTES,
            "strikeOffGateway", JointConference.STRIKE_OFF)
        .forEach(
            (gateway, task) -> {
              List<Matcher> ways = ways(gateway);
              JsonNode field =
                  FormFiles.fields(FormFiles.read("joint-conference/" + task))
                      .get(ways.get(0).group(1));
              assertThat(field.path("properties").path("engine").asBoolean()).isTrue();
              assertThat(ways.stream().map(way -> way.group(2)))
                  .containsExactlyInAnyOrderElementsOf(FormFiles.optionsOf(field));
            });
    assertThat(all(ExclusiveGateway.class)).allMatch(gateway -> gateway.getDefault() == null);
  }

  @Test
  void itsOnlyTimerFiresWhenADecisionsDayIsOverAndTakesTheWorkFromNobody() {
    assertThat(all(TimerEventDefinition.class))
        .extracting(timer -> timer.getTimeDate().getTextContent())
        .containsExactly("${actionItem.passed(itemId)}");
    assertThat(all(BoundaryEvent.class)).noneMatch(BoundaryEvent::cancelActivity);
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

  private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }
}
