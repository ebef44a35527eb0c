package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.browser.StaffBrowser;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An analyst may write into a model whom a step is offered to, himself among them. That opens the
 * engine's door and no case: who has no right on it neither sees the form's facts nor sends it.
 */
@HuiyinTest
class OfferedToStrangersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired ProcessEngine engine;
  @Autowired Organisation organisation;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private CaseWalk walk;

  @BeforeEach
  void anOrdinaryCase() {
    walk = new CaseWalk(engine, organisation, actors, clock);
  }

  @AfterEach
  void nobodyActs() {
    engine.getIdentityService().clearAuthentication();
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyst", "manager", "admin"})
  void aStepOfAnOrdinaryCaseIsNotSentByWhoMustNotSeeIt(String stranger) {
    walk.register().deliberate(Map.of()).signNotice();
    refusedTo(stranger, PetitionHandling.SERVE_NOTICE, walk.served());
    refusedTo(stranger, PetitionHandling.HANDLE_DIRECTLY, walk.handled());
  }

  @Test
  void whoIsOfferedTheRegisterAndIsNotOfTheOfficeRegistersNothing() {
    walk.start();
    offer("analyst", PetitionHandling.REGISTER);

    assertThatThrownBy(() -> walk.submit("analyst", PetitionHandling.REGISTER, walk.visit()))
        .hasMessageContaining("petition.office-registers");
    assertThat(walk.waitsAt(PetitionHandling.REGISTER)).isTrue();
  }

  private void refusedTo(String stranger, String step, Map<String, Object> content) {
    String task = offer(stranger, step);
    for (HttpStaff person :
        List.of(
            HttpStaff.withBasic(port, stranger, StaffBrowser.SAMPLE_PASSWORD),
            HttpStaff.loggedIn(port, stranger, StaffBrowser.SAMPLE_PASSWORD))) {
      for (String way : List.of("/submit-form", "/complete")) {
        Answer answer =
            person.engine("POST", "/task/" + task + way, Map.of("variables", typed(content)));

        assertThat(answer.status()).as(step + ": " + answer.body()).isEqualTo(400);
        assertThat(answer.message()).contains("没有这件信访");
      }
      assertThat(person.engine("GET", "/task/" + task + "/form-variables", null).body())
          .doesNotContain("宅基地", "李秀英");
    }
    assertThat(walk.waitsAt(step)).isTrue();
    engine.getTaskService().setAssignee(task, null);
  }

  /** What {@code camunda:candidateUsers} or {@code camunda:assignee} in a model does. */
  private String offer(String user, String step) {
    String task = walk.task(step).getId();
    engine.getTaskService().addCandidateUser(task, user);
    engine.getTaskService().setAssignee(task, user);
    return task;
  }

  private static Map<String, Object> typed(Map<String, Object> content) {
    Map<String, Object> variables = new HashMap<>();
    content.forEach(
        (name, value) ->
            variables.put(
                name,
                value instanceof List<?>
                    ? Map.of("type", "Json", "value", json(value))
                    : Map.of("value", value)));
    return variables;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
