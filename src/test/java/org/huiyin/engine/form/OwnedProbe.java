package org.huiyin.engine.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.engine.ForModels;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A process of two steps, the first with an owner and a delegate behind it, and the people who
 * knock at its doors.
 */
final class OwnedProbe {

  static final String KEY = "ownedProbe";
  static final String CLERK = "clerk";
  static final String COLLEAGUE = "clerk2";
  static final String STRANGER = "member1";
  static final String PASSWORD = "Qingshan#2026";

  /** Words of a petitioner; wherever they turn up outside of our own tables, something leaks. */
  static final String WORDS = "石桥村王玉兰之言";

  private static final String FORM =
      """
      {"id": "owned-probe-fill", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
       "executionPlatformVersion": "7.24.0", "components": [
        {"type": "textfield", "id": "f0", "key": "fact", "label": "事实", "readonly": true},
        {"type": "textfield", "id": "f1", "key": "name", "label": "姓名", "validate": {"maxLength": 20}},
        {"type": "textarea", "id": "f2", "key": "body", "label": "内容"},
        {"type": "number", "id": "f3", "key": "headcount", "label": "人数", "validate": {"min": 1, "max": 9999}},
        {"type": "select", "id": "f4", "key": "village", "label": "村", "valuesKey": "villages"},
        {"type": "textfield", "id": "f5", "key": "reason", "label": "理由", "validate": {"required": true},
         "conditional": {"hide": "=fact != \\"SPECIAL\\""}},
        {"type": "radio", "id": "f6", "key": "route", "label": "方式", "properties": {"engine": "true"}, "values": [
          {"label": "甲", "value": "A"}, {"label": "退", "value": "REFUSE"}, {"label": "坏", "value": "FAIL"},
          {"label": "误", "value": "ERROR"}]}]}
      """;

  private static final String AFTER =
      """
      {"id": "owned-probe-after", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
       "executionPlatformVersion": "7.24.0", "components": [
        {"type": "textfield", "id": "a1", "key": "remark", "label": "备注"}]}
      """;

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="http://huiyin.org/test">
        <bpmn:message id="probeWithdrawn" name="probeWithdrawn" />
        <bpmn:process id="ownedProbe" name="试办" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="started" />
          <bpmn:sequenceFlow id="s1" sourceRef="started" targetRef="fill" />
          <bpmn:userTask id="fill" name="填写" camunda:candidateGroups="petition-office"
              camunda:formRef="owned-probe-fill" camunda:formRefBinding="deployment" />
          <bpmn:sequenceFlow id="s2" sourceRef="fill" targetRef="work" />
          <bpmn:serviceTask id="work" name="办" camunda:delegateExpression="${probeDelegate}" />
          <bpmn:sequenceFlow id="s3" sourceRef="work" targetRef="after" />
          <bpmn:userTask id="after" name="再填" camunda:assignee="clerk"
              camunda:formRef="owned-probe-after" camunda:formRefBinding="deployment" />
          <bpmn:sequenceFlow id="s4" sourceRef="after" targetRef="ended" />
          <bpmn:endEvent id="ended" />
          <bpmn:subProcess id="withdrawal" name="撤回" triggeredByEvent="true">
            <bpmn:startEvent id="withdrawn"><bpmn:messageEventDefinition id="w1" messageRef="probeWithdrawn" /></bpmn:startEvent>
            <bpmn:sequenceFlow id="s5" sourceRef="withdrawn" targetRef="over" />
            <bpmn:endEvent id="over" />
          </bpmn:subProcess>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final ProcessEngine engine;
  private final int port;

  OwnedProbe(ProcessEngine engine, int port) {
    this.engine = engine;
    this.port = port;
    if (engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .count()
        == 0) {
      engine
          .getRepositoryService()
          .createDeployment()
          .name("owned")
          .addString("ownedProbe.bpmn", MODEL)
          .addString("fill.form", FORM)
          .addString("after.form", AFTER)
          .deploy();
    }
  }

  /** The id of the new instance. */
  String start() {
    return engine.getRuntimeService().startProcessInstanceByKey(KEY).getId();
  }

  /** The one open task of an instance, {@code null} when there is none. */
  Task task(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  String startedTask() {
    return task(start()).getId();
  }

  HttpStaff at(Door door, String userId) {
    return door.web
        ? HttpStaff.loggedIn(port, userId, PASSWORD)
        : HttpStaff.withBasic(port, userId, PASSWORD);
  }

  Answer send(Door door, String userId, String taskId, Map<String, Object> content) {
    return at(door, userId)
        .engine(
            "POST", "/task/" + taskId + "/" + door.operation, Map.of("variables", typed(content)));
  }

  static Map<String, Object> typed(Map<String, Object> content) {
    Map<String, Object> typed = new LinkedHashMap<>();
    content.forEach(
        (name, value) ->
            typed.put(
                name,
                value instanceof List<?> || value instanceof Map<?, ?>
                    ? Map.of("type", "Json", "value", Values.json(value))
                    : Map.of("value", value)));
    return typed;
  }

  /** The two ways to end a task at each of the two roots. */
  enum Door {
    WEB_SUBMIT(true, "submit-form"),
    WEB_COMPLETE(true, "complete"),
    REST_SUBMIT(false, "submit-form"),
    REST_COMPLETE(false, "complete");

    private final boolean web;
    private final String operation;

    Door(boolean web, String operation) {
      this.web = web;
      this.operation = operation;
    }
  }

  /** A test on the whole application with an owner and a delegate for this process. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Tag("own-jvm")
  @HuiyinTest
  @Import(Behind.class)
  @interface OwnedStepTest {}

  @TestConfiguration
  static class Behind {

    @Bean
    Owner probeOwner() {
      return new Owner();
    }

    @Bean
    Delegate probeDelegate() {
      return new Delegate();
    }
  }

  /** Stores nothing; refuses a name, and shows a list and a fact. */
  static final class Owner implements StepOwner {

    volatile String fact = WORDS;

    @Override
    public String processKey() {
      return KEY;
    }

    @Override
    public String stepKey() {
      return "fill";
    }

    @Override
    public Map<String, List<Option>> lists(Step step) {
      return Map.of("villages", List.of(new Option("V01", "石桥村")));
    }

    @Override
    public Map<String, Object> facts(Step step) {
      return Map.of("fact", fact, "headcount", 1);
    }

    @Override
    public Taken take(Step step, Map<String, Object> content) {
      if ("拒绝".equals(content.get("name"))) {
        throw new Refusal(Fault.at("headcount", "petition.headcount"), Fault.of("form.startEmpty"));
      }
      return new Taken().keep("taken", true).pass("passing", WORDS);
    }

    @Override
    public StepContract contract() {
      return StepContract.of().text("name").picked("villages", "village").build();
    }
  }

  @ForModels
  static final class Delegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
      if ("REFUSE".equals(execution.getVariable("route"))) {
        throw new Refusal(Fault.at("name", "petition.headcount"));
      }
      if ("ERROR".equals(execution.getVariable("route"))) {
        throw new BpmnError("nobodyCatchesThis", WORDS);
      }
      if ("FAIL".equals(execution.getVariable("route"))) {
        throw new IllegalStateException(WORDS);
      }
    }
  }
}
