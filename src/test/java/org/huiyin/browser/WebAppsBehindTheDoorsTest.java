package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The list of calls is long enough for every page of the four web apps that a role needs: no red
 * error, no refusal.
 */
@HuiyinTest
class WebAppsBehindTheDoorsTest {

  private static final String FORM =
      """
      {"id": "browser-look", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
       "executionPlatformVersion": "7.24.0",
       "components": [{"type": "textfield", "key": "remark", "label": "备注", "id": "f1"}]}
      """;

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  private StaffBrowser browser;
  private String instance;
  private String definition;
  private final List<String> refused = new ArrayList<>();

  @BeforeEach
  void aTaskForTheOffice() {
    repository
        .createDeployment()
        .addString("browserLook.bpmn", model())
        .addString("look.form", FORM)
        .deploy();
    instance = runtime.startProcessInstanceByKey("browserLook").getId();
    definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("browserLook")
            .latestVersion()
            .singleResult()
            .getId();
    browser = StaffBrowser.at(port);
  }

  @AfterEach
  void close() {
    browser.close();
    if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
      runtime.deleteProcessInstance(instance, "test");
    }
  }

  @Test
  void aClerkListsClaimsFillsAndCompletes() {
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();

    at(
        "clerk",
        "tasklist",
        page -> {
          browser.open(page, task);
          page.locator("[ng-click='claim()']").click();
          page.locator(".fjs-container input").first().waitFor();
          for (int tab = 0;
              tab
                  < page.locator(".task-details .nav-tabs li a, .tabbed-content .nav-tabs a")
                      .count();
              tab++) {
            page.locator(".task-details .nav-tabs li a, .tabbed-content .nav-tabs a")
                .nth(tab)
                .click();
            page.waitForTimeout(700);
          }
        });

    assertThat(refused).isEmpty();
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
        .isEqualTo("clerk");
  }

  @Test
  void aManagerReadsCockpit() {
    at(
        "manager",
        "cockpit",
        page ->
            visit(
                page,
                "cockpit",
                "/dashboard",
                "/processes",
                "/decisions",
                "/tasks",
                "/repository",
                "/process-definition/" + definition + "/runtime"));

    assertThat(refused).isEmpty();
  }

  @Test
  void anAnalystReadsModelsInCockpit() {
    at(
        "analyst",
        "cockpit",
        page ->
            visit(
                page,
                "cockpit",
                "/dashboard",
                "/processes",
                "/decisions",
                "/repository",
                "/process-definition/" + definition + "/runtime"));

    assertThat(refused).isEmpty();
  }

  @Test
  void anAdministratorKeepsUsersAndGroups() {
    at(
        "admin",
        "admin",
        page ->
            visit(
                page,
                "admin",
                "/users",
                "/users/clerk",
                "/users/clerk?tab=groups",
                "/user-create",
                "/groups",
                "/groups/managers",
                "/group-create",
                "/authorization?resource=0",
                "/authorization?resource=7",
                "/tenants",
                "/system?section=system-settings-general",
                "/system?section=system-settings-metrics"));

    assertThat(refused).isEmpty();
  }

  @Test
  void everybodySeesTheWelcomePage() {
    for (String person : List.of("clerk", "manager", "analyst", "admin")) {
      at(person, "welcome", page -> page.waitForTimeout(1500));
    }

    assertThat(refused).isEmpty();
  }

  private void at(String userId, String app, Consumer<Page> work) {
    browser.as(
        userId,
        StaffBrowser.SAMPLE_PASSWORD,
        app,
        "zh-CN",
        page -> {
          listen(page);
          work.accept(page);
          page.waitForTimeout(500);
          page.querySelectorAll(".page-notifications .alert-danger").stream()
              .filter(note -> note.isVisible())
              .forEach(note -> refused.add("note: " + note.innerText()));
        });
  }

  private void listen(Page page) {
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            refused.add(
                response.status() + " " + response.request().method() + " " + response.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refused.add(message.text());
          }
        });
    page.onPageError(error -> refused.add("script: " + error));
  }

  private void visit(Page page, String app, String... places) {
    for (String place : places) {
      page.navigate(browser.url("/camunda/app/" + app + "/default/#" + place));
      page.waitForTimeout(1200);
    }
  }

  private static String model() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="http://huiyin.org/test">
          <bpmn:process id="browserLook" name="试门" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="started" />
            <bpmn:sequenceFlow id="in" sourceRef="started" targetRef="look" />
            <bpmn:userTask id="look" name="看一看" camunda:candidateGroups="petition-office"
                camunda:formRef="browser-look" camunda:formRefBinding="deployment" />
          </bpmn:process>
          <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="browserLook">
            <bpmndi:BPMNShape id="s1" bpmnElement="started"><dc:Bounds x="100" y="100" width="36" height="36" />
            </bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="s2" bpmnElement="look"><dc:Bounds x="200" y="78" width="100" height="80" />
            </bpmndi:BPMNShape>
          </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """;
  }
}
