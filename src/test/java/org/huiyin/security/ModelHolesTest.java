package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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

/**
 * Every place of a model or a decision table from which the engine would run what stands there,
 * deployed over HTTP by an analyst: refused by the element's name, and nothing comes in.
 */
@HuiyinTest
class ModelHolesTest {

  private static final String EVIL =
      "${''.getClass().forName('org.huiyin.security.ModelHolesTest').getMethod('ran').invoke(null)}";

  private static boolean ran;

  @Autowired ProcessEngine engine;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired DecisionService decisions;
  @LocalServerPort int port;

  private HttpStaff analyst;

  /** What somebody's code would be. */
  public static String ran() {
    ran = true;
    return "yes";
  }

  @BeforeEach
  void anAnalyst() {
    ran = false;
    TestAccounts.ensure(identity, "doorAnalyst", "analysts");
    Probe.ensure(repository, authorizations);
    analyst = HttpStaff.withBasic(port, "doorAnalyst", TestAccounts.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TIMER<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">EVIL</bpmn:timeDuration>/TIMER",
        "TIMER<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">EVIL</bpmn:timeDate>/TIMER",
        "TIMER<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">EVIL</bpmn:timeCycle>/TIMER",
        "TIMER<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">$<![CDATA[{''.getClass()}]]></bpmn:timeDuration>/TIMER",
        "TIMER<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">$<!-- -->{''.getClass()}</bpmn:timeDuration>/TIMER",
        "TIMER<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">&#36;{''.getClass()}</bpmn:timeDuration>/TIMER",
        "<bpmn:intermediateCatchEvent id=\"look\"><bpmn:conditionalEventDefinition id=\"c\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">EVIL</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
        "<bpmn:intermediateCatchEvent id=\"look\"><bpmn:conditionalEventDefinition id=\"c\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">true</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
        "<bpmn:callActivity id=\"look\" calledElement=\"EVIL\"/>",
        "<bpmn:callActivity id=\"look\" calledElement=\"doorProbe\" camunda:variableMappingClass=\"java.lang.ProcessBuilder\"/>",
        "<bpmn:callActivity id=\"look\" calledElement=\"doorProbe\" camunda:variableMappingDelegateExpression=\"${dataSource}\"/>",
        "<bpmn:callActivity id=\"look\" calledElement=\"doorProbe\">EXT<camunda:in sourceExpression=\"EVIL\" target=\"x\"/>/EXT</bpmn:callActivity>",
        "<bpmn:callActivity id=\"look\" calledElement=\"doorProbe\">EXT<camunda:in businessKey=\"EVIL\"/>/EXT</bpmn:callActivity>",
        "<bpmn:callActivity id=\"look\" calledElement=\"doorProbe\">EXT<camunda:out sourceExpression=\"EVIL\" target=\"x\"/>/EXT</bpmn:callActivity>",
        "<bpmn:task id=\"look\"><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"EVIL\" camunda:elementVariable=\"one\"/></bpmn:task>",
        "<bpmn:task id=\"look\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">EVIL</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
        "<bpmn:task id=\"look\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">2</bpmn:loopCardinality><bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">EVIL</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
        "<bpmn:businessRuleTask id=\"look\" camunda:decisionRef=\"EVIL\"/>",
        "<bpmn:businessRuleTask id=\"look\" camunda:decisionRef=\"handling-advice\" camunda:decisionRefVersion=\"EVIL\"/>",
        "<bpmn:task id=\"look\" camunda:asyncBefore=\"true\" camunda:jobPriority=\"EVIL\"/>",
        "<bpmn:task id=\"look\" camunda:asyncBefore=\"true\">EXT<camunda:failedJobRetryTimeCycle>EVIL</camunda:failedJobRetryTimeCycle>/EXT</bpmn:task>",
        "<bpmn:serviceTask id=\"look\" camunda:expression=\"${1 == 1}\">EXT<camunda:errorEventDefinition id=\"e\" errorRef=\"x\" expression=\"EVIL\"/>/EXT</bpmn:serviceTask>",
        "<bpmn:sendTask id=\"look\" camunda:type=\"mail\"/>",
        "<bpmn:sendTask id=\"look\" camunda:class=\"java.lang.ProcessBuilder\"/>",
        "<bpmn:receiveTask id=\"look\"/><bpmn:intermediateThrowEvent id=\"other\">EXT<camunda:executionListener event=\"start\" class=\"x\"/>/EXT</bpmn:intermediateThrowEvent>",
        "<bpmn:task id=\"look\" xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" c:class=\"java.lang.ProcessBuilder\"/>",
        "<bpmn:subProcess id=\"look\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"s\"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">EVIL</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent></bpmn:subProcess>",
        "<bpmn:userTask id=\"look\" camunda:formRef=\"door-probe-look\">EXT<camunda:taskListener event=\"timeout\" id=\"t\" delegateExpression=\"${dataSource}\"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">EVIL</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>/EXT</bpmn:userTask>",
        "<bpmn:userTask id=\"look\" camunda:formRef=\"EVIL\" camunda:followUpDate=\"EVIL\"/>",
        "<bpmn:userTask id=\"look\" camunda:formRef=\"door-probe-look\" camunda:assignee=\"EVIL\"/>"
      })
  void whatTheEngineWouldRunFromAModelDoesNotComeIn(String written) {
    String middle =
        written
            .replace("/TIMER", "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")
            .replace(
                "TIMER",
                "<bpmn:intermediateCatchEvent id=\"look\" name=\"等\"><bpmn:timerEventDefinition id=\"t\">")
            .replace("/EXT", "</bpmn:extensionElements>")
            .replace("EXT", "<bpmn:extensionElements>")
            .replace("EVIL", EVIL);
    long before = repository.createProcessDefinitionQuery().count();

    Answer answer =
        analyst.deploy(
            "hole", Map.of("hole.bpmn", Probe.model("doorHole", middle), "look.form", Probe.FORM));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("type").asText()).isEqualTo("DeploymentRefused");
    assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(before);
    assertThat(ran).isFalse();
  }

  /** The rules read files; should one be blind, the engine makes no such expression either. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        EVIL,
        "#{''.getClass()}",
        "${dataSource.connection}",
        "${execution.processEngineServices}",
        "text ${''.getClass()} text"
      })
  void withoutTheRulesTheEngineMakesNoSuchExpressionEither(String expression) {
    var expressions =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getExpressionManager();

    assertThatThrownBy(() -> expressions.createExpression(expression))
        .hasMessageContaining("not among those allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "input, juel",
    "input, groovy",
    "input, javascript",
    "input, python",
    "entry, juel",
    "entry, groovy",
    "entry, javascript",
    "output, juel",
    "output, javascript",
    "literal, juel",
    "literal, groovy",
    "type, http://www.w3.org/2001/XMLSchema",
    "whole, juel"
  })
  void aDecisionSpeaksFeelAtEveryPlace(String place, String language) {
    Answer answer = analyst.deploy("dmn", Map.of("hole.dmn", decision(place, language, "\"x\"")));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains("FEEL");
    assertThat(decisionsThere()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function(x) external { java: { class: \"org.huiyin.security.ModelHolesTest\", method signature: \"ran()\" } }",
        "(function(x) external { java: { class: \"org.huiyin.security.ModelHolesTest\", method signature: \"ran()\" } })(1)",
        EVIL,
        "#{''.getClass()}"
      })
  void feelReachesNoJava(String entry) {
    Answer answer = analyst.deploy("dmn", Map.of("hole.dmn", decision("output", null, entry)));

    if (answer.status() == 200) {
      try {
        assertThatThrownBy(
                () ->
                    decisions
                        .evaluateDecisionTableByKey("door-hole", Map.of("in", "a"))
                        .getSingleEntry()
                        .toString()
                        .length())
            .isNotNull();
      } finally {
        repository
            .createDeploymentQuery()
            .deploymentName("dmn")
            .list()
            .forEach(one -> repository.deleteDeployment(one.getId(), true));
      }
    }
    assertThat(ran).isFalse();
  }

  @Test
  void aTableThatBringsInOtherFilesIsRefused() {
    String table = decision("output", null, "&e;");
    String doctype = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

    refusedAsUnreadable("xxe.dmn", doctype + table);
  }

  @Test
  void norDoesAFileThatUnfoldsWithoutEnd() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"lol\">");
    for (int level = 1; level < 12; level++) {
      doctype
          .append("<!ENTITY l")
          .append(level)
          .append(" \"")
          .append(("&l" + (level - 1) + ";").repeat(10))
          .append("\">");
    }
    doctype.append("]>");

    refusedAsUnreadable("lol.dmn", doctype + decision("output", null, "&l11;"));
    refusedAsUnreadable(
        "lol.bpmn",
        Probe.model("doorLol", "<bpmn:task id=\"look\" name=\"&l11;\"/>")
            .replaceFirst("\\?>", "?>" + doctype));
  }

  private void refusedAsUnreadable(String file, String content) {
    Answer answer = analyst.deploy("entities", Map.of(file, content));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains(file).doesNotContain("lollol");
  }

  private long decisionsThere() {
    return repository.createDecisionDefinitionQuery().decisionDefinitionKey("door-hole").count();
  }

  private static String decision(String place, String language, String entry) {
    String spoken = language == null ? "" : " expressionLanguage=\"" + language + "\"";
    if (place.equals("literal")) {
      return definitions(
          "<literalExpression id=\"l\"" + spoken + "><text>1</text></literalExpression>", "");
    }
    String table =
        """
        <decisionTable id="t">
          <input id="i" label="in"><inputExpression id="ie" typeRef="string"%s><text>in</text></inputExpression></input>
          <output id="o" name="o" typeRef="string"/>
          <rule id="r"><inputEntry id="a"%s><text></text></inputEntry>
          <outputEntry id="b"%s><text>%s</text></outputEntry></rule>
        </decisionTable>
        """
            .formatted(
                place.equals("input") ? spoken : "",
                place.equals("entry") ? spoken : "",
                place.equals("output") ? spoken : "",
                entry.replace("<", "&lt;"));
    return definitions(
        table,
        place.equals("whole")
            ? spoken
            : place.equals("type") ? " typeLanguage=\"" + language + "\"" : "");
  }

  private static String definitions(String content, String attribute) {
    return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\""
        + attribute
        + "><decision id=\"door-hole\" name=\"门\">"
        + content
        + "</decision></definitions>";
  }
}
