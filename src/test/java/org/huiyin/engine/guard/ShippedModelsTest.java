package org.huiyin.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.HuiyinTest;
import org.huiyin.refusal.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HuiyinTest
class ShippedModelsTest {

  private static final String ERROR_END =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="http://huiyin.org/test">
        <bpmn:process id="doorError" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="started" />
          <bpmn:sequenceFlow id="in" sourceRef="started" targetRef="failed" />
          <bpmn:endEvent id="failed"><bpmn:errorEventDefinition id="e" errorRef="unheard" /></bpmn:endEvent>
        </bpmn:process>
        <bpmn:error id="unheard" name="unheard" errorCode="unheard" />
      </bpmn:definitions>
      """;

  private static final String FORM =
      """
      {"id": "shipped-test", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
       "executionPlatformVersion": "7.24.0",
       "components": [{"type": "textfield", "key": "remark", "label": "%s", "id": "f1"}]}
      """;

  @Autowired ShippedModels models;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  @Test
  void theyComeInAtTheFirstStartAsOneAndNeverAgainByThemselves() {
    assertThat(repository.createDeploymentQuery().deploymentName("huiyin").count()).isOne();
    assertThat(models.offered()).isEmpty();

    models.bringInFirstTime();
    models.bringIn();

    assertThat(repository.createDeploymentQuery().deploymentName("huiyin").count()).isOne();
    assertThat(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("petition-handling")
                .count())
        .isOne();
  }

  @Test
  void newerOnesAreOfferedAndComeInWhenSomebodySaysSo() {
    shipping("v1").bringInFirstTime();
    repository
        .createDeployment()
        .name("an analyst's")
        .addString("f.form", FORM.formatted("analyst"))
        .deploy();
    ShippedModels newer = shipping("v2");

    newer.bringInFirstTime();

    assertThat(newer.offered()).containsExactly("forms/f.form");
    assertThat(repository.createDeploymentQuery().deploymentName("shipped-test").count()).isOne();

    newer.bringIn();

    assertThat(newer.offered()).isEmpty();
    assertThat(repository.createDeploymentQuery().deploymentName("shipped-test").count())
        .isEqualTo(2);
  }

  private ShippedModels shipping(String version) {
    return new ShippedModels(
        repository,
        "shipped-test",
        () -> Map.of("forms/f.form", FORM.formatted(version).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusedAtTheFirstStartTheySayWhichFileAndElementAndTheHouseStaysShut() {
    ShippedModels broken =
        new ShippedModels(
            repository,
            "shipped-broken",
            () ->
                Map.of(
                    "processes/broken.bpmn",
                    ERROR_END
                        .replace("doorError", "doorBroken")
                        .replace(
                            "<bpmn:endEvent id=\"failed\">",
                            "<bpmn:serviceTask id=\"strange\" camunda:class=\"java.lang.Runtime\" />"
                                + "<bpmn:endEvent id=\"failed\">")
                        .getBytes(StandardCharsets.UTF_8)));

    StartRefused refused = catchThrowableOfType(StartRefused.class, broken::bringInFirstTime);

    assertThat(refused.sentences())
        .anyMatch(s -> s.contains("broken.bpmn") && s.contains("strange"));
    assertThat(repository.createDeploymentQuery().deploymentName("shipped-broken").count())
        .isZero();
  }

  @Test
  void whatTheEngineItselfCannotReadStopsTheStartToo() {
    ShippedModels broken =
        new ShippedModels(
            repository,
            "shipped-unparsable",
            () ->
                Map.of(
                    "processes/unparsable.bpmn",
                    ERROR_END
                        .replace("doorError", "doorUnparsable")
                        .replace("sourceRef=\"started\"", "sourceRef=\"nowhere\"")
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(catchThrowableOfType(StartRefused.class, broken::bringInFirstTime).sentences())
        .anyMatch(s -> s.contains("unparsable.bpmn") && s.contains("nowhere"));
  }

  @Test
  void anErrorThatNobodyHandlesRaises() {
    repository.createDeployment().addString("doorError.bpmn", ERROR_END).deploy();

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("doorError"))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("unheard");
  }

  @Test
  void aQueryInJavaEvaluatesNoMoreThanOneOverHttp() {
    assertThatThrownBy(
            () ->
                tasks
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${execution.hasVariable('a')}")
                    .taskName("x")
                    .endOr()
                    .count())
        .isInstanceOf(WebApplicationException.class);
    assertThat(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey("none has this number")
                .or()
                .dueBeforeExpression("${now()}")
                .taskName("x")
                .endOr()
                .count())
        .isZero();
  }
}
