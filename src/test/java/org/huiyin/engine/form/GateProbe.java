package org.huiyin.engine.form;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.TestAccounts;

/**
 * A model with one task for the office and a form that no Java knows, as an analyst would deploy it
 * in a running system.
 */
final class GateProbe {

  static final String CLERK = "gateClerk";
  static final String COLLEAGUE = "gateColleague";
  static final String STRANGER = "gateStranger";

  /** The ways in which a submit can come. */
  enum Door {
    SUBMIT_BASIC("/submit-form"),
    COMPLETE_BASIC("/complete"),
    SUBMIT_WEB("/submit-form"),
    COMPLETE_WEB("/complete");

    private final String path;

    Door(String path) {
      this.path = path;
    }
  }

  private final ProcessEngine engine;
  private final int port;

  GateProbe(ProcessEngine engine, int port) {
    this.engine = engine;
    this.port = port;
    TestAccounts.ensure(engine.getIdentityService(), CLERK, "petition-office");
    TestAccounts.ensure(engine.getIdentityService(), COLLEAGUE, "petition-office");
    TestAccounts.ensure(engine.getIdentityService(), STRANGER, "deputies");
  }

  /**
   * Deploys start → task {@code fill} → (the given element, id {@code after}) → task {@code next}.
   */
  void deployWith(String after, String key, String... components) {
    engine
        .getRepositoryService()
        .createDeployment()
        .name(key)
        .addString(key + ".bpmn", model(key, after))
        .addString(key + "-fill.form", Forms.json(key + "-fill", components))
        .addString(
            key + "-next.form",
            Forms.json(key + "-next", "{'type': 'text', 'id': 't', 'text': '完'}"))
        .deploy();
  }

  void deploy(String key, String... components) {
    deployWith("<bpmn:task id=\"after\" />", key, components);
  }

  private static String model(String key, String after) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="http://huiyin.org/test">
          <bpmn:process id="%1$s" name="试表单" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="started" />
            <bpmn:sequenceFlow id="f1" sourceRef="started" targetRef="fill" />
            <bpmn:userTask id="fill" name="填写" camunda:candidateGroups="petition-office"
                camunda:formRef="%1$s-fill" camunda:formRefBinding="deployment" />
            <bpmn:sequenceFlow id="f2" sourceRef="fill" targetRef="after" />
            %2$s
            <bpmn:sequenceFlow id="f3" sourceRef="after" targetRef="next" />
            <bpmn:userTask id="next" name="接着" camunda:candidateGroups="petition-office"
                camunda:formRef="%1$s-next" camunda:formRefBinding="deployment" />
            <bpmn:sequenceFlow id="f4" sourceRef="next" targetRef="ended" />
            <bpmn:endEvent id="ended" />
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(key, after);
  }

  /** A new instance; gives the id of its task {@code fill}. */
  String start(String key) {
    String instance = engine.getRuntimeService().startProcessInstanceByKey(key).getId();
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance)
        .singleResult()
        .getId();
  }

  boolean isOpen(String taskId) {
    return engine.getTaskService().createTaskQuery().taskId(taskId).count() == 1;
  }

  HttpStaff clerk() {
    return HttpStaff.withBasic(port, CLERK, TestAccounts.PASSWORD);
  }

  Answer send(Door door, String taskId, String variables) {
    boolean web = door.name().endsWith("WEB");
    HttpStaff staff = web ? HttpStaff.loggedIn(port, CLERK, TestAccounts.PASSWORD) : clerk();
    return staff.engine(
        "POST",
        "/task/" + taskId + door.path,
        "{\"variables\": " + variables.replace('\'', '"') + "}");
  }

  <T> T as(String user, Supplier<T> act) {
    String group = user.equals(STRANGER) ? "deputies" : "petition-office";
    engine.getIdentityService().setAuthentication(user, List.of(group));
    try {
      return act.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  void submit(String user, String taskId, Map<String, Object> content) {
    as(
        user,
        () -> {
          engine.getFormService().submitTaskForm(taskId, content);
          return null;
        });
  }
}
