package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An analyst's form offers an answer that nobody knows: our own steps do not take such a form, and
 * in a model of his own there is no default way, nothing goes on undecided.
 */
class UnknownDecisionTest extends Situation {

  private static final String FORM =
      """
      {"id": "undecided-choose", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
       "executionPlatformVersion": "7.24.0", "components": [
        {"type": "radio", "id": "r", "key": "route", "label": "去向", "properties": {"engine": "true"}, "values": [
          {"label": "甲", "value": "A"}, {"label": "乙", "value": "B"}, {"label": "丙", "value": "C"}]}]}
      """;

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="http://huiyin.org/test">
        <bpmn:process id="undecided" name="自己的流程" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="started" />
          <bpmn:sequenceFlow id="s1" sourceRef="started" targetRef="choose" />
          <bpmn:userTask id="choose" name="选择" camunda:candidateGroups="petition-office"
              camunda:formRef="undecided-choose" camunda:formRefBinding="deployment" />
          <bpmn:sequenceFlow id="s2" sourceRef="choose" targetRef="way" />
          <bpmn:exclusiveGateway id="way" name="去哪里" />
          <bpmn:sequenceFlow id="s3" sourceRef="way" targetRef="ended">
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${route == 'A'}</bpmn:conditionExpression>
          </bpmn:sequenceFlow>
          <bpmn:sequenceFlow id="s4" sourceRef="way" targetRef="ended">
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${route == 'B'}</bpmn:conditionExpression>
          </bpmn:sequenceFlow>
          <bpmn:endEvent id="ended" />
        </bpmn:process>
      </bpmn:definitions>
      """;

  private Deployment analysts;

  @AfterEach
  void asShipped() {
    if (analysts != null) {
      engine.getRepositoryService().deleteDeployment(analysts.getId(), true);
    }
  }

  @Test
  void inAStepOfOursIsNotDeployed() throws IOException {
    String form =
        Files.readString(Path.of("forms/petition-handling/reviewResult.form"))
            .replaceFirst(
                "(\\{\\s*\"label\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"value\"\\s*:\\s*\"RETURN\"\\s*})",
                "$1, {\"label\": \"另议\", \"value\": \"SET_ASIDE\"}");
    assertThat(form).contains("SET_ASIDE");
    var deployment =
        engine.getRepositoryService().createDeployment().addString("reviewResult.form", form);

    assertThatThrownBy(deployment::deploy)
        .hasMessageContaining("reviewResult.form")
        .hasMessageContaining("SET_ASIDE")
        .hasMessageContaining("审核");
  }

  @Test
  void inAModelOfHisOwnRaisesAndLeavesTheTaskWhereItWas() {
    analysts =
        engine
            .getRepositoryService()
            .createDeployment()
            .addString("undecided.bpmn", MODEL)
            .addString("choose.form", FORM)
            .deploy();
    String instance = engine.getRuntimeService().startProcessInstanceByKey("undecided").getId();
    Task task =
        engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();

    assertThatThrownBy(
            () -> engine.getFormService().submitTaskForm(task.getId(), Map.of("route", "C")))
        .as("not the gate, which knows the answer, but the model")
        .hasMessageContaining("way");

    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isOne();
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.step WHERE task_id = ? AND done_at IS NOT NULL")
                .param(task.getId())
                .query(Integer.class)
                .single())
        .isZero();
  }
}
