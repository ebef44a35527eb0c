package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever the engine's own REST layer stumbles over, the person gets our one shape and a sentence
 * in his language; the web apps and Modeler go on from the status.
 */
@HuiyinTest
class EngineErrorsTest {

  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @LocalServerPort int port;

  @BeforeEach
  void accounts() {
    TestAccounts.ensure(identity, "doorAnalyst", "analysts");
    TestAccounts.ensure(identity, "doorAdmin", "camunda-admin");
    Probe.ensure(repository, authorizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doorAnalyst | POST | /process-definition/key/doorProbe/start | {} | 403 | 您的账号没有这个操作的权限",
        "doorAnalyst | POST | /task | { | 400 | 请求的内容有误",
        "doorAnalyst | POST | /task | {\"sorting\": [{\"sortBy\": \"nonsense\", \"sortOrder\": \"asc\"}]} | 400 | 请求的内容有误",
        "doorAnalyst | GET | /task?sortBy=nonsense&sortOrder=asc | | 400 | 请求的内容有误",
        "doorAnalyst | GET | /task?maxResults=x | | 404 | 没有这一项",
        "doorAnalyst | GET | /process-definition/nowhere | | 404 | 没有这一项",
        "doorAnalyst | GET | /filter/nowhere/list | | 404 | 没有这一项",
        "doorAdmin | PUT | /job/nowhere/retries | {\"retries\": 1} | 404 | 没有这一项",
        "doorAdmin | POST | /authorization/create | {\"type\": 9, \"resourceType\": 0} | 500 | 系统出了错"
      })
  void anErrorOfTheEnginesIsSaidInOurShapeAtBothRoots(
      String user, String method, String path, String body, int status, String says) {
    for (HttpStaff person : both(user)) {
      Answer answer = person.engine(method, path, body);

      assertThat(answer.status()).as(answer.body()).isEqualTo(status);
      assertThat(answer.message()).startsWith(says);
      ours(answer);
    }
  }

  @Test
  void inEnglishForWhoAsksInEnglish() {
    Answer answer =
        both("doorAnalyst")
            .get(0)
            .speaking("en")
            .engine("GET", "/process-definition/nowhere", null);

    assertThat(answer.message()).isEqualTo("There is no such thing, or none for you to see.");
  }

  @Test
  void ofAModelThatTheEngineCannotReadTheElementIsNamedAndModelerIsToldTheType() {
    String broken =
        Probe.model(
            "doorBroken",
            "<bpmn:userTask id=\"look\" camunda:formRef=\"door-probe-look\" camunda:formRefBinding=\"deployment\"/>"
                + "<bpmn:sequenceFlow id=\"astray\" sourceRef=\"look\" targetRef=\"nowhere\"/>");

    for (HttpStaff person : both("doorAnalyst")) {
      Answer answer =
          person.deploy("broken", Map.of("broken.bpmn", broken, "look.form", Probe.FORM));

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().path("type").asText()).isEqualTo("ParseException");
      assertThat(answer.message()).contains("broken.bpmn", "astray", "没有部署");
      assertThat(answer.json().path("faults").get(0).path("field").asText())
          .isEqualTo("broken.bpmn");
      ours(answer);
    }
  }

  @Test
  void ofADecisionTableThatTheEngineCannotReadTooItsWordsAreRepeated() {
    String broken =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x">
          <decision id="door-broken" name="门"><decisionTable id="t" hitPolicy="NONSENSE">
            <output id="o" name="o" typeRef="string"/></decisionTable></decision>
        </definitions>
        """;

    Answer answer = both("doorAnalyst").get(0).deploy("broken", Map.of("broken.dmn", broken));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("type").asText()).isEqualTo("ParseException");
    assertThat(answer.message()).contains("broken.dmn", "没有部署");
    ours(answer);
  }

  @Test
  void aRefusalOutsideTheFormsHasAPlaceForTheLabelToo() {
    Answer deployment = both("doorAnalyst").get(0).deploy("file", Map.of("page.html", "x"));
    Answer endpoint =
        HttpStaff.loggedIn(port, "doorAnalyst", TestAccounts.PASSWORD)
            .put("/api/steps/nowhere/draft", Map.of());

    ours(deployment);
    ours(endpoint);
    assertThat(deployment.json().path("faults")).isNotEmpty();
    assertThat(endpoint.json().path("faults")).isNotEmpty();
  }

  private static void ours(Answer answer) {
    assertThat(answer.json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("type", "message", "faults");
    for (JsonNode fault : answer.json().path("faults")) {
      assertThat(fault.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("field", "label", "message");
    }
    assertThat(answer.body()).doesNotContain("Exception:", "permission", "org.camunda", "java.");
    // The web apps take the words of an AuthorizationException apart, and there are none.
    assertThat(answer.json().path("type").asText()).isNotEqualTo("AuthorizationException");
  }

  private List<HttpStaff> both(String userId) {
    return List.of(
        HttpStaff.withBasic(port, userId, TestAccounts.PASSWORD),
        HttpStaff.loggedIn(port, userId, TestAccounts.PASSWORD));
  }
}
