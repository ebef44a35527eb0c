package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.huiyin.reception.process.ReceptionRota;
import org.huiyin.reception.process.ReceptionSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped models of the reception days keep what code, forms and running sessions depend on.
 */
class ReceptionModelsTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static BpmnModelInstance model(String key) {
    return Bpmn.readModelFromFile(Path.of("processes/" + key + ".bpmn").toFile());
  }

  @Test
  void theCodeKnowsTheModelsUserTasks() {
    assertThat(userTasks(ReceptionRota.KEY)).containsExactly(ReceptionRota.ARRANGE_ROTA);
    assertThat(userTasks(ReceptionSession.KEY))
        .containsExactlyInAnyOrder(ReceptionSession.OPEN_SESSION, ReceptionSession.CLOSE_SESSION);
  }

  private static Set<String> userTasks(String key) {
    return model(key).getModelElementsByType(UserTask.class).stream()
        .map(UserTask::getId)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reception-rota", "reception-day"})
  void everyElementIsNamedInChineseAndEveryStepSaysWhatItIsFor(String key) {
    BpmnModelInstance model = model(key);
    Process process = model.getModelElementsByType(Process.class).iterator().next();
    assertThat(process.getId()).isEqualTo(key);
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    assertThat(model.getModelElementsByType(FlowNode.class))
        .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).containsPattern(CHINESE));
    assertThat(model.getModelElementsByType(SequenceFlow.class))
        .filteredOn(flow -> flow.getConditionExpression() != null)
        .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).containsPattern(CHINESE));
    assertThat(model.getModelElementsByType(Activity.class))
        .allSatisfy(step -> assertThat(step.getDocumentations()).as(step.getId()).hasSize(1));
    assertThat(model.getModelElementsByType(ServiceTask.class))
        .allSatisfy(
            task ->
                assertThat(task.getCamundaDelegateExpression())
                    .isEqualTo("${" + task.getId() + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reception-rota", "reception-day"})
  void everyUserTaskIsBoundToTheFormOfItsDeployment(String key) {
    assertThat(model(key).getModelElementsByType(UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaFormRef()).isEqualTo(key + "-" + task.getId());
              assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
              assertThat(FormFiles.read(key + "/" + task.getId()).path("id").asText())
                  .isEqualTo(task.getCamundaFormRef());
            });
  }

  @Test
  void everyOptionOfADecidingFieldHasItsWayAndNoneIsADefault() {
    Map.of(
            "reception-rota arrangeRota rotaStep", "arrangeGateway",
            "reception-day openSession sessionStep", "openingGateway")
        .forEach(
            (where, gateway) -> {
              String[] words = where.split(" ");
              ExclusiveGateway ways = model(words[0]).getModelElementById(gateway);
              assertThat(
                      ways.getOutgoing().stream()
                          .map(flow -> flow.getConditionExpression().getTextContent()))
                  .containsExactlyInAnyOrderElementsOf(
                      FormFiles.optionsOf(
                              FormFiles.fields(FormFiles.read(words[0] + "/" + words[1]))
                                  .get(words[2]))
                          .stream()
                          .map(option -> "${" + words[2] + " == '" + option + "'}")
                          .toList());
              assertThat(ways.getDefault()).isNull();
            });
  }

  @Test
  void theMonthTurnsOnThe15thAndNoTimerTakesWorkFromAnybody() {
    assertThat(
            model(ReceptionRota.KEY).getModelElementsByType(TimerEventDefinition.class).stream()
                .filter(timer -> timer.getTimeCycle() != null)
                .map(timer -> timer.getTimeCycle().getTextContent()))
        .containsExactly("0 0 8 15 * ?");
    for (String key : Set.of(ReceptionRota.KEY, ReceptionSession.KEY)) {
      assertThat(model(key).getModelElementsByType(BoundaryEvent.class))
          .isNotEmpty()
          .noneMatch(BoundaryEvent::cancelActivity);
    }
  }
}
