package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever asks the engine for what is not there, or sends it nothing or something it cannot use,
 * hears so in a sentence; it is no error of the server, and nothing of the engine is told.
 */
@HuiyinTest
class AskedWronglyTest {

  private static final String OBJECT =
      "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"eq\",\"value\":{\"a\":1}}]}";

  @LocalServerPort private int port;

  static Stream<Arguments> calls() {
    List<Arguments> calls = new ArrayList<>();
    for (String body : new String[] {null, "{}"}) {
      calls.add(Arguments.of("admin", "POST", "/group/create", body, 400));
      calls.add(Arguments.of("admin", "PUT", "/job/none/retries", body, 400));
      calls.add(Arguments.of("clerk", "POST", "/identity/password-policy", body, 400));
      calls.add(Arguments.of("clerk", "POST", "/process-definition/none/start", body, 404));
      calls.add(Arguments.of("clerk", "POST", "/process-definition/none/submit-form", body, 404));
    }
    calls.add(Arguments.of("admin", "PUT", "/job/none/retries", "{\"retries\": 1}", 404));
    calls.add(Arguments.of("analyst", "GET", "/process-definition/none/statistics", null, 404));
    calls.add(Arguments.of("analyst", "GET", "/deployment/no/resources/no/data", null, 404));
    for (String query :
        List.of(
            OBJECT,
            OBJECT.replace("{\"a\":1}", "[1]"),
            OBJECT.replace("processVariables", "taskVariables"),
            OBJECT.replace("\"eq\"", "\"gt\""),
            "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"gt\",\"value\":true}]}",
            "{\"processVariables\":[{\"name\":\"x\"}]}",
            "{\"processVariables\":[null]}",
            "{\"orQueries\":[null]}")) {
      // By variables nobody looks for tasks: that is said before what else is wrong.
      int status = query.contains("Variables") ? 403 : 400;
      calls.add(Arguments.of("clerk", "POST", "/task", query, status));
      calls.add(Arguments.of("clerk", "POST", "/task/count", query, status));
    }
    for (String sorting :
        List.of(
            "null",
            "{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\"}",
            "{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"x\",\"type\":\"Object\"}}",
            "{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"x\",\"type\":{}}}")) {
      int status = sorting.contains("processVariable") ? 403 : 400;
      calls.add(Arguments.of("clerk", "POST", "/task", "{\"sorting\":[" + sorting + "]}", status));
    }
    return calls.stream();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void isNoErrorOfTheServer(String user, String method, String path, String body, int status) {
    for (HttpStaff person :
        List.of(
            HttpStaff.withBasic(port, user, "Qingshan#2026"),
            HttpStaff.loggedIn(port, user, "Qingshan#2026"))) {
      Answer answer = person.engine(method, path, body);

      assertThat(answer.status()).as(answer.body()).isEqualTo(status);
      assertThat(answer.json().fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("type", "message", "faults");
      assertThat(answer.json().path("type").asText()).isIn("Refusal", "NotFound", "NotAllowed");
      assertThat(answer.message()).containsPattern("\\p{IsHan}");
      assertThat(answer.body())
          .doesNotContain("xception", "ENGINE-", "camunda", "java", "none", "null is");
    }
  }
}
