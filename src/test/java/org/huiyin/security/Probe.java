package org.huiyin.security;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * A small process to knock at the doors with: one task for the office, with a form of one field.
 */
final class Probe {

  static final String KEY = "doorProbe";

  static final String FORM =
      """
      {"id": "door-probe-look", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
       "executionPlatformVersion": "7.24.0",
       "components": [{"type": "textfield", "key": "remark", "label": "备注", "id": "f1"}]}
      """;

  private static final String TASK =
      """
      <bpmn:userTask id="look" name="看一看" camunda:candidateGroups="petition-office"
          camunda:formRef="door-probe-look" camunda:formRefBinding="deployment" />
      """;

  private Probe() {}

  /** Deployed once, startable by the office. */
  static void ensure(RepositoryService repository, AuthorizationService authorizations) {
    if (repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count() == 0) {
      repository
          .createDeployment()
          .name("doors")
          .addString("doorProbe.bpmn", model(TASK))
          .addString("look.form", FORM)
          .deploy();
      Authorization start = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      start.setGroupId("petition-office");
      start.setResource(Resources.PROCESS_DEFINITION);
      start.setResourceId(KEY);
      start.addPermission(Permissions.READ);
      start.addPermission(Permissions.CREATE_INSTANCE);
      authorizations.saveAuthorization(start);
    }
  }

  /**
   * A process of start, these steps' first element, end. The middle element's id is {@code look}.
   */
  static String model(String middle) {
    return model(KEY, middle);
  }

  static String model(String key, String middle) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
            id="defs" targetNamespace="http://huiyin.org/test">
          <bpmn:process id="%s" name="试门" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="started" />
            <bpmn:sequenceFlow id="in" sourceRef="started" targetRef="look" />
            %s
            <bpmn:sequenceFlow id="out" sourceRef="look" targetRef="ended" />
            <bpmn:endEvent id="ended" />
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(key, middle);
  }

  static Map<String, String> files(String middle) {
    return Map.of("doorProbe.bpmn", model("doorProbeOther", middle), "look.form", FORM);
  }
}
