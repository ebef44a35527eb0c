package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** An analyst finds in Modeler, under the names of the office, what the model can use. */
class ElementTemplatesTest {

  private static final Path TEMPLATES = Path.of("processes/.camunda/element-templates");

  private static final List<String> PROCESSES =
      List.of("petition-handling", "referral", "joint-conference");

  @Test
  void everyMachineStepOfTheModelHasItsTemplateUnderTheSameName() {
    Set<String> steps =
        all(ServiceTask.class)
            .map(task -> task.getName() + " " + task.getCamundaDelegateExpression())
            .collect(Collectors.toSet());
    assertThat(pairs("machine-steps.json", "camunda:delegateExpression")).isEqualTo(steps);
  }

  @Test
  void everyDecisionOfTheModelHasItsTemplateUnderTheSameName() {
    Set<String> decisions =
        all(BusinessRuleTask.class)
            .map(task -> task.getName() + " " + task.getCamundaDecisionRef())
            .collect(Collectors.toSet());
    assertThat(pairs("decisions.json", "camunda:decisionRef")).isEqualTo(decisions);
  }

  private static <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    return PROCESSES.stream()
        .map(process -> Path.of("processes", process + ".bpmn").toFile())
        .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(type).stream());
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
