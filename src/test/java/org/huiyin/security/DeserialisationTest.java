package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody's bytes and nobody's JSON become an object of a class that the sender names. */
@HuiyinTest
class DeserialisationTest {

  private static final String GADGET = "org.huiyin.security.Gadget";

  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  private List<HttpStaff> both;
  private String task;

  @BeforeEach
  void aTaskOfTheClerk() {
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    Probe.ensure(repository, authorizations);
    String instance = runtime.startProcessInstanceByKey(Probe.KEY).getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    Gadget.Went.off = false;
    both =
        List.of(
            HttpStaff.withBasic(port, "doorClerk", TestAccounts.PASSWORD),
            HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD));
  }

  /** TC_OBJECT of the class, without fields. */
  private static String serialised() {
    byte[] name = GADGET.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String hex =
        "aced0005737200"
            + HexFormat.of().toHexDigits((byte) name.length)
            + HexFormat.of().formatHex(name)
            + "0000000000000001"
            + "02000078"
            + "70";
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static List<Map<String, Object>> values() {
    return List.of(
        of("Object", "application/json", "{\"name\": \"x\"}"),
        of("Object", "application/x-java-serialized-object", serialised()),
        of("Json", "application/json", "[\"" + GADGET + "\", {\"name\": \"x\"}]"),
        Map.of("type", "Bytes", "value", serialised()),
        Map.of("value", Map.of("@class", GADGET, "name", "x")));
  }

  private static Map<String, Object> of(String type, String format, String value) {
    return Map.of(
        "type",
        type,
        "value",
        value,
        "valueInfo",
        Map.of("objectTypeName", GADGET, "serializationDataFormat", format));
  }

  @Test
  void aTaskTakesNoObjectInAField() {
    for (HttpStaff person : both) {
      for (Map<String, Object> value : values()) {
        for (String way : List.of("/submit-form", "/complete")) {
          for (String field : List.of("remark", "undeclared")) {
            Answer answer =
                person.engine(
                    "POST", "/task/" + task + way, Map.of("variables", Map.of(field, value)));

            assertThat(answer.status()).as(value + answer.body()).isEqualTo(400);
          }
        }
      }
    }
    assertThat(Gadget.Went.off).isFalse();
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
  }

  @Test
  void noQueryTakesOneForAVariablesValue() {
    for (HttpStaff person : both) {
      for (Map<String, Object> value : values()) {
        for (String kind : List.of("processVariables", "taskVariables", "caseInstanceVariables")) {
          for (String path : List.of("/task", "/task/count")) {
            Answer answer =
                person.engine(
                    "POST",
                    path,
                    Map.of(kind, List.of(Map.of("name", "x", "operator", "eq", "value", value))));

            // Nobody looks for tasks by variables, so no value is read at all.
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
          }
        }
      }
    }
    assertThat(Gadget.Went.off).isFalse();
  }

  @Test
  void noStartTakesOne() {
    for (HttpStaff person : both) {
      for (Map<String, Object> value : values()) {
        for (String way : List.of("start", "submit-form")) {
          assertThat(
                  person
                      .engine(
                          "POST",
                          "/process-definition/key/doorProbe/" + way,
                          Map.of("variables", Map.of("x", value)))
                      .status())
              .isEqualTo(403);
        }
      }
    }
    assertThat(Gadget.Went.off).isFalse();
  }

  /** Behind the form: whoever gets a value past it finds that the engine takes none either. */
  @Test
  void norDoesTheEngineItselfTakeTheBytesOfOne() {
    Map<String, Object> bytes =
        Variables.putValueTyped(
            "x",
            Variables.serializedObjectValue(serialised())
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .objectTypeName(GADGET)
                .create());

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey(Probe.KEY, bytes))
        .hasMessageContaining("Java serialization format is prohibited");
    assertThat(Gadget.Went.off).isFalse();
  }
}
