package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuiyinTest
class DeploymentsTest {

  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @LocalServerPort int port;

  private HttpStaff analyst;

  @BeforeEach
  void accounts() {
    TestAccounts.ensure(identity, "doorAnalyst", "analysts");
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    TestAccounts.ensure(identity, "doorManager", "managers");
    TestAccounts.ensure(identity, "doorChair", "chair", "presidium");
    TestAccounts.ensure(identity, "doorMember", "presidium", "deputies");
    TestAccounts.ensure(identity, "doorUnit", "unit-LAND");
    TestAccounts.ensure(identity, "doorAdmin", "camunda-admin");
    TestAccounts.ensure(identity, "doorRoleless");
    Probe.ensure(repository, authorizations);
    analyst = HttpStaff.withBasic(port, "doorAnalyst", TestAccounts.PASSWORD);
  }

  @Test
  void anAnalystDeploysWithWhatModelerCalls() {
    assertThat(analyst.engine("GET", "/deployment?maxResults=0", null).status()).isEqualTo(200);
    assertThat(analyst.engine("GET", "/version", null).status()).isEqualTo(200);

    Answer answer =
        analyst.deploy("from modeler", Probe.files(task("camunda:formRefBinding=\"latest\"")));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doorClerk",
        "doorManager",
        "doorChair",
        "doorMember",
        "doorUnit",
        "doorAdmin",
        "doorRoleless"
      })
  void othersDoNot(String userId) {
    for (HttpStaff other :
        List.of(
            HttpStaff.withBasic(port, userId, TestAccounts.PASSWORD),
            HttpStaff.loggedIn(port, userId, TestAccounts.PASSWORD))) {
      assertThat(other.deploy("not mine", Probe.files(task(""))).status()).isEqualTo(403);
    }
    assertThat(HttpStaff.nobody(port).deploy("nobody's", Probe.files(task(""))).status())
        .isIn(401, 403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "guard.class | <service camunda:class=\"java.lang.ProcessBuilder\"/> | Java 类",
        "guard.script | <script scriptFormat=\"js\"><bpmn:script>1</bpmn:script></bpmn:scriptTask> | 脚本",
        "guard.external | <service camunda:type=\"external\" camunda:topic=\"x\"/> | 外部任务",
        "guard.shell | <service camunda:type=\"shell\"/> | 外部任务",
        "old namespace | <service activiti:class=\"java.lang.ProcessBuilder\"/> | Java 类",
        "expression | <service camunda:expression=\"${''.getClass()}\"/> | 表达式",
        "hash expression | <service camunda:expression=\"#{''.getClass()}\"/> | 表达式",
        "any bean | <service camunda:expression=\"${dataSource.getConnection()}\"/> | 表达式",
        "any delegate | <service camunda:delegateExpression=\"${dataSource}\"/> | 不存在",
        "due date | <user FORM camunda:dueDate=\"${x.y}\"/> | 表达式",
        "candidates | <user FORM camunda:candidateUsers=\"${a.b()}\"/> | 表达式",
        "name | <user name=\"${''.getClass()}\" FORM/> | 表达式",
        "no form | <user/> | 没有表单",
        "form key | <user FORM camunda:formKey=\"embedded:app:x.html\"/> | 旧式表单",
        "unknown form | <user camunda:formRef=\"nowhere\" camunda:formRefBinding=\"deployment\"/> | nowhere",
        "unknown decision | <businessRule camunda:decisionRef=\"nowhere\"/> | nowhere",
        "unknown process | <call calledElement=\"nowhere\"/> | nowhere",
        "case of a result | <businessRule camunda:decisionRef=\"handling-advice\" camunda:resultVariable=\"caseId\"/> | caseId",
        "guard of a result | <businessRule camunda:decisionRef=\"handling-advice\" camunda:resultVariable=\"guarded\"/> | guarded",
      })
  void aModelThatCouldDoHarmOrBreakIsRefusedByName(String what, String middle, String says) {
    HttpStaff inBrowser = HttpStaff.loggedIn(port, "doorAnalyst", TestAccounts.PASSWORD);
    for (HttpStaff person : List.of(analyst, inBrowser)) {
      Answer answer = person.deploy(what, Probe.files(written(middle)));

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().path("type").asText()).isEqualTo("DeploymentRefused");
      assertThat(answer.message()).contains("look").contains(says.strip());
      assertThat(answer.json().path("faults").get(0).path("field").asText()).isEqualTo("look");
    }
    assertThat(
            repository.createProcessDefinitionQuery().processDefinitionKey("doorProbeOther").list())
        .noneMatch(definition -> what.equals(nameOf(definition)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<camunda:executionListener event=\"start\">SCRIPT</camunda:executionListener>",
        "<camunda:executionListener event=\"start\" class=\"java.lang.ProcessBuilder\"/>",
        "<camunda:executionListener event=\"start\" delegateExpression=\"${dataSource}\"/>",
        "<camunda:executionListener event=\"start\" expression=\"${execution.getProcessEngineServices()}\"/>",
        "<camunda:taskListener event=\"create\" expression=\"${task.setName('x')}\"/>",
        "INPUT${''.getClass()}/INPUT",
        "INPUTSCRIPT/INPUT",
        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
        "<camunda:formData><camunda:formField id=\"a\" type=\"string\"/></camunda:formData>",
        "<camunda:field name=\"x\" stringValue=\"y\"/>",
        "<camunda:inputOutput><camunda:outputParameter name=\"guarded\">false</camunda:outputParameter></camunda:inputOutput>",
        "<camunda:inputOutput><camunda:inputParameter name=\"guarded\">${execution.hasVariable('x')}</camunda:inputParameter></camunda:inputOutput>",
        "<camunda:inputOutput><camunda:inputParameter name=\"caseId\">${other}</camunda:inputParameter></camunda:inputOutput>",
        "<camunda:inputOutput><camunda:inputParameter name=\"submission\">5</camunda:inputParameter></camunda:inputOutput>",
        "<camunda:in source=\"other\" target=\"caseId\"/>",
        "<camunda:in source=\"caseId\" sourceExpression=\"${other}\" target=\"caseId\"/>",
        "<camunda:in sourceExpression=\"${other}\" target=\"guarded\"/>",
        "<camunda:out source=\"other\" target=\"caseId\"/>",
        "<camunda:out source=\"guarded\" target=\"guarded\"/>",
        "<activiti:executionListener event=\"start\" class=\"java.lang.ProcessBuilder\"/>"
      })
  void anExtensionThatCouldDoHarmIsRefused(String extension) {
    String middle =
        "<bpmn:userTask id=\"look\" name=\"看\" camunda:formRef=\"door-probe-look\" camunda:formRefBinding=\"latest\"><bpmn:extensionElements>"
            + extension
                .replace("/INPUT", "</camunda:inputParameter></camunda:inputOutput>")
                .replace("INPUT", "<camunda:inputOutput><camunda:inputParameter name=\"a\">")
                .replace("SCRIPT", "<camunda:script scriptFormat=\"js\">1</camunda:script>")
            + "</bpmn:extensionElements></bpmn:userTask>";

    Answer answer = analyst.deploy("extension", Probe.files(middle));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("type").asText()).isEqualTo("DeploymentRefused");
    assertThat(answer.message()).contains("look");
  }

  @Test
  void aModelThatWouldKeepTheWordsOfAnErrorIsRefusedForThatAlone() {
    Answer caught = analyst.deploy("error", Probe.files(caught("camunda:errorCodeVariable")));
    Answer kept = analyst.deploy("its words", Probe.files(caught("camunda:errorMessageVariable")));

    assertThat(caught.status()).as(caught.body()).isEqualTo(200);
    assertThat(kept.status()).as(kept.body()).isEqualTo(400);
    assertThat(kept.json().path("type").asText()).isEqualTo("DeploymentRefused");
    assertThat(kept.json().path("faults")).hasSize(1);
    assertThat(kept.message()).contains("failed").contains("错误的文字");
  }

  /** A task at whose side an error is caught, and something of it kept. */
  private static String caught(String variable) {
    return task("camunda:formRefBinding=\"latest\"")
        + """
        <bpmn:boundaryEvent id="failed" name="出错" attachedToRef="look">
          <bpmn:errorEventDefinition %s="kept" />
        </bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="aside" sourceRef="failed" targetRef="ended" />
        """
            .formatted(variable);
  }

  @Test
  void aScriptInAConditionIsRefused() {
    String middle =
        task("")
            + """
        <bpmn:sequenceFlow id="side" sourceRef="look" targetRef="ended">
          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">true</bpmn:conditionExpression>
        </bpmn:sequenceFlow>
        """;

    Answer answer = analyst.deploy("condition", Probe.files(middle));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains("side").contains("脚本");
  }

  @Test
  void twoElementsWithOneIdAreRefused() {
    Answer answer = analyst.deploy("twice", Probe.files(task("") + task("")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("look").contains("不止一次");
  }

  @Test
  void aDecisionInAnotherLanguageThanFeelIsRefused() {
    String dmn =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x">
          <decision id="door-decision" name="门"><decisionTable id="t">
            <input id="i" label="in"><inputExpression id="ie" typeRef="string" expressionLanguage="javascript">
              <text>java.lang.Runtime</text></inputExpression></input>
            <output id="o" name="o" typeRef="string"/>
            <rule id="r"><inputEntry id="a"><text></text></inputEntry>
            <outputEntry id="b"><text>"x"</text></outputEntry></rule>
          </decisionTable></decision>
        </definitions>
        """;

    Answer answer = analyst.deploy("dmn", Map.of("door.dmn", dmn));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains("javascript").contains("FEEL");
  }

  @ParameterizedTest
  @CsvSource({"page.html", "script.js", "case.cmmn", "code.groovy", "Evil.class"})
  void onlyModelsTablesAndFormsComeIn(String file) {
    Answer answer = analyst.deploy("file", Map.of(file, "x"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains(file);
  }

  @Test
  void aModelThatBringsInOtherFilesIsRefused() {
    String xxe =
        Probe.model("doorXxe", task(""))
            .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");

    Answer answer = analyst.deploy("xxe", Map.of("x.bpmn", xxe, "look.form", Probe.FORM));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("x.bpmn");
  }

  @Test
  void aModelDeployedAloneIsCompletedWithTheNewestForm() {
    String alone = Probe.model("doorAlone", task("camunda:formRefBinding=\"deployment\""));

    Answer answer = analyst.deploy("alone", Map.of("alone.bpmn", alone));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    ProcessDefinition definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("doorAlone")
            .latestVersion()
            .singleResult();
    assertThat(repository.getDeploymentResourceNames(definition.getDeploymentId()))
        .containsExactlyInAnyOrder("alone.bpmn", "look.form");
  }

  @Test
  void aFormDeployedAloneBringsAlongTheProcessesThatBindItAndNoOthers() {
    String bound = task("camunda:formRefBinding=\"deployment\"");
    analyst.deploy(
        "first",
        Map.of("formAlone.bpmn", Probe.model("doorFormAlone", bound), "look.form", Probe.FORM));
    analyst.deploy(
        "loose",
        Map.of(
            "loose.bpmn",
            Probe.model("doorLoose", task("camunda:formRefBinding=\"latest\"")),
            "look.form",
            Probe.FORM));
    int before = newest("doorFormAlone").getVersion();
    int looseBefore = newest("doorLoose").getVersion();
    String better = Probe.FORM.replaceFirst("\"label\": *\"[^\"]*\"", "\"label\": \"新标签\"");
    assertThat(better).contains("新标签");

    Answer answer = analyst.deploy("form alone", Map.of("look.form", better));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("doorFormAlone");
    ProcessDefinition now = newest("doorFormAlone");
    assertThat(now.getVersion()).isEqualTo(before + 1);
    assertThat(
            new Scanner(
                    repository.getResourceAsStream(now.getDeploymentId(), "look.form"),
                    StandardCharsets.UTF_8)
                .useDelimiter("\\A")
                .next())
        .contains("新标签");
    assertThat(newest("doorLoose").getVersion()).isEqualTo(looseBefore);
  }

  private ProcessDefinition newest(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult();
  }

  @Test
  void anExpressionThatSlippedInIsRefusedWhereItIsMadeToo() {
    // Straight to the engine's expressions, as a query does: the models' rule is not the only wall.
    Answer answer =
        HttpStaff.withBasic(port, "doorClerk", TestAccounts.PASSWORD)
            .engine(
                "POST",
                "/task",
                Map.of("orQueries", List.of(Map.of("ownerExpression", "${x.y.z}"))));

    assertThat(answer.status()).isEqualTo(400);
  }

  /** Elements are written short in the table above. */
  private static String written(String middle) {
    return middle
        .replaceFirst("<call", "<bpmn:callActivity id=\"look\" name=\"算\"")
        .replaceFirst(
            "<(service|user|businessRule|script)(?=[ /])", "<bpmn:$1Task id=\"look\" name=\"算\"")
        .replace("<bpmn:userTask id=\"look\" name=\"算\" name=", "<bpmn:userTask id=\"look\" name=")
        .replace("FORM", "camunda:formRef=\"door-probe-look\"");
  }

  private static String task(String attributes) {
    return "<bpmn:userTask id=\"look\" name=\"看一看\" camunda:formRef=\"door-probe-look\" "
        + attributes
        + " />";
  }

  private String nameOf(ProcessDefinition definition) {
    return repository
        .createDeploymentQuery()
        .deploymentId(definition.getDeploymentId())
        .singleResult()
        .getName();
  }
}
