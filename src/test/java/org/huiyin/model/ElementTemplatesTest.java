package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

/** An analyst finds in Modeler, under the names of the office, what the model can use. */
class ElementTemplatesTest {

  private static final Path TEMPLATES = Path.of("processes/.camunda/element-templates");

  private final BpmnModelInstance model =
      Bpmn.readModelFromFile(Path.of("processes/petition-handling.bpmn").toFile());

  @Test
  void everyMachineStepOfTheModelHasItsTemplateUnderTheSameName() {
    Set<String> steps =
        model.getModelElementsByType(ServiceTask.class).stream()
            .map(task -> task.getName() + " " + task.getCamundaDelegateExpression())
            .collect(Collectors.toSet());
    assertThat(pairs("machine-steps.json", "camunda:delegateExpression")).isEqualTo(steps);
  }

  @Test
  void everyDecisionOfTheModelHasItsTemplateUnderTheSameName() {
    Set<String> decisions =
        model.getModelElementsByType(BusinessRuleTask.class).stream()
            .map(task -> task.getName() + " " + task.getCamundaDecisionRef())
            .collect(Collectors.toSet());
    assertThat(pairs("decisions.json", "camunda:decisionRef")).isEqualTo(decisions);
  }

  private static Set<String> pairs(String file, String property) {
    Set<String> pairs = new HashSet<>();
    for (JsonNode template : FormFiles.read(TEMPLATES.resolve(file))) {
      for (JsonNode entry : template.path("properties")) {
        if (entry.path("binding").path("name").asText().equals(property)) {
          pairs.add(template.path("name").asText() + " " + entry.path("value").asText());
        }
      }
    }
    return pairs;
  }
}
