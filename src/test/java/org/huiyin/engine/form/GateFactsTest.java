package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.engine.form.GateProbe.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

/** What the server shows decides at every door, whatever a browser sends in its place. */
@Tag("own-jvm")
@HuiyinTest
@TestPropertySource(properties = "huiyin.walked-models=false")
class GateFactsTest {

  private static final String KEY = "gateFacts";

  /** Two rows, as the server shows them, each with its finding. */
  private static final String ROWS =
      "'rows': {'type': 'Json', 'value': '[{\\'finding\\': \\'甲\\'}, {\\'finding\\': \\'乙\\'}]'}";

  @Autowired private ProcessEngine engine;
  @LocalServerPort private int port;

  private GateProbe probe;

  @BeforeEach
  void theProbeIsDeployed() {
    probe = new GateProbe(engine, port);
    if (engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .count()
        == 0) {
      probe.deploy(
          KEY,
          "{'type': 'group', 'id': 'g', 'path': 'matter', 'components': ["
              + "{'type': 'textfield', 'id': 's', 'key': 'state', 'label': '状态', 'readonly': true},"
              + "{'type': 'textfield', 'id': 'r', 'key': 'reason', 'label': '理由', 'validate': {'required': true},"
              + " 'conditional': {'hide': '=matter.state != \\'SEALED\\''}}]}",
          "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'label': '诉求', 'isRepeating': true, 'disableCollapse': true,"
              + " 'allowAddRemove': false, 'components': ["
              + "{'type': 'textfield', 'id': 'w', 'key': 'wording', 'label': '原话', 'readonly': true},"
              + "{'type': 'textfield', 'id': 'f', 'key': 'finding', 'label': '认定', 'validate': {'required': true}}]}");
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aConditionInAGroupWithAPathAsksTheServersFact(Door door) {
    String task = probe.start(KEY);

    Answer answer =
        probe.send(
            door,
            task,
            "{'matter': {'type': 'Json', 'value': '{\\'state\\': \\'OPEN\\'}'}, " + ROWS + "}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("faults").findValuesAsText("field"))
        .containsExactly("matter.reason");
    assertThat(answer.message()).isEqualTo("请填写理由。");
    assertThat(probe.isOpen(task)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void theRowsThatTheServerShowsAreNeitherFewerNorMore(Door door) {
    String task = probe.start(KEY);
    for (String rows :
        List.of(
            "[]",
            "[{\\'finding\\': \\'甲\\'}]",
            "[{\\'finding\\': \\'甲\\'}, {\\'finding\\': \\'乙\\'}, {\\'finding\\': \\'丙\\'}]")) {
      Answer answer =
          probe.send(
              door,
              task,
              "{'matter': {'type': 'Json', 'value': '{\\'reason\\': \\'有\\'}'}, 'rows': {'type': 'Json', 'value': '"
                  + rows
                  + "'}}");

      assertThat(answer.status()).as(rows + answer.body()).isEqualTo(400);
      assertThat(answer.message()).contains("“诉求”应是 2 行，不能增减。");
    }
    Answer right =
        probe.send(
            door,
            task,
            "{'matter': {'type': 'Json', 'value': '{\\'reason\\': \\'有\\'}'}, "
                + ROWS.replace("'finding\\'", "'wording\\': \\'伪造\\', \\'finding\\'")
                + "}");
    assertThat(right.status()).as(right.body()).isEqualTo(204);
    assertThat(Owner.taken.get("rows"))
        .isEqualTo(List.of(Map.of("finding", "甲"), Map.of("finding", "乙")));
  }

  @Test
  void aDraftFillsTheServersRowsAndIsNothingWhereTheirNumberHasChanged() {
    String task = probe.start(KEY);
    HttpStaff clerk = HttpStaff.loggedIn(port, GateProbe.CLERK, TestAccounts.PASSWORD);
    String path = "/api/steps/" + task + "/draft";

    clerk.put(
        path,
        Map.of("rows", List.of(Map.of("wording", "旧", "finding", "甲"), Map.of("finding", "乙"))));
    assertThat(rows(task))
        .isEqualTo("[{\"wording\":\"一\",\"finding\":\"甲\"},{\"wording\":\"二\",\"finding\":\"乙\"}]");

    clerk.put(path, Map.of("rows", List.of(Map.of("wording", "旧", "finding", "甲"))));
    assertThat(rows(task)).isEqualTo("[{\"wording\":\"一\"},{\"wording\":\"二\"}]");
  }

  private String rows(String task) {
    return probe.as(
        GateProbe.CLERK,
        () ->
            engine
                .getFormService()
                .getTaskFormVariables(task)
                .<JsonValue>getValueTyped("rows")
                .getValue()
                .toString());
  }

  static final class Owner implements StepOwner {

    static volatile Map<String, Object> taken;

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
      return Map.of();
    }

    @Override
    public Map<String, Object> facts(Step step) {
      return Map.of(
          "matter", Map.of("state", "SEALED"),
          "rows", List.of(Map.of("wording", "一"), Map.of("wording", "二")));
    }

    @Override
    public Taken take(Step step, Map<String, Object> content) {
      taken = content;
      return new Taken();
    }

    @Override
    public StepContract contract() {
      return StepContract.of().rows("rows", row -> row.text("finding")).build();
    }
  }

  @TestConfiguration
  static class Probes {

    @Bean
    Owner gateFactsOwner() {
      return new Owner();
    }
  }
}
