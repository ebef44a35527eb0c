package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.TestAccounts;
import org.huiyin.engine.form.OwnedProbe.Door;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * At every step of a walk: somebody whose step it is not sends the right content and learns no more
 * than of a task that does not exist; and whose step it is sends what was right at another step.
 */
public final class WrongHands implements BeforeSubmit.Act {

  private static final String PASSER_BY = "passerBy";

  private final ProcessEngine engine;
  private final JdbcClient jdbc;
  private final StepOwners owners;
  private final Feel feel;
  private final Clock clock;
  private final int port;
  private final Map<Door, HttpStaff> stranger = new HashMap<>();
  private final Map<String, Map<String, Object>> passed = new LinkedHashMap<>();
  private final Map<String, HttpStaff> staff = new HashMap<>();
  private int foreign;

  public WrongHands(ApplicationContext application, int port) {
    engine = application.getBean(ProcessEngine.class);
    jdbc = application.getBean(JdbcClient.class);
    owners = application.getBean(StepOwners.class);
    feel = application.getBean(Feel.class);
    clock = application.getBean(Clock.class);
    this.port = port;
    TestAccounts.ensure(engine.getIdentityService(), PASSER_BY, "deputies");
    for (Door door : Door.values()) {
      stranger.put(
          door,
          door.name().startsWith("WEB")
              ? HttpStaff.loggedIn(port, PASSER_BY, TestAccounts.PASSWORD)
              : HttpStaff.withBasic(port, PASSER_BY, TestAccounts.PASSWORD));
    }
  }

  /** How often content of another step was sent. */
  public int foreignContents() {
    return foreign;
  }

  public int steps() {
    return passed.size();
  }

  @Override
  public void before(String taskId, Map<String, Object> right) {
    String user = engine.getIdentityService().getCurrentAuthentication().getUserId();
    ExpectedFaults expected = ExpectedFaults.at(taskId, engine, owners, feel, clock);
    HttpStaff worker =
        staff.computeIfAbsent(user, key -> HttpStaff.withBasic(port, key, OwnedProbe.PASSWORD));
    worker.engine("GET", "/task/" + taskId, null);
    stranger.values().forEach(one -> one.engine("GET", "/task/count", null));
    String before = EveryRow.of(jdbc);

    for (Door door : Door.values()) {
      Answer answer = send(stranger.get(door), door, taskId, right);
      Answer none = send(stranger.get(door), door, UUID.randomUUID().toString(), right);
      assertThat(answer.status()).as(door + answer.body()).isEqualTo(404);
      assertThat(answer.json()).isEqualTo(none.json());
    }
    passed.forEach(
        (form, content) -> {
          if (!form.equals(expected.form().id()) && !expected.of(content).isEmpty()) {
            Answer answer = send(worker, Door.REST_SUBMIT, taskId, content);
            assertThat(answer.status())
                .as(form + " at " + expected.form().id() + answer.body())
                .isEqualTo(400);
            assertThat(answer.json().path("faults")).hasSameSizeAs(expected.of(content));
            foreign++;
          }
        });
    assertThat(EveryRow.of(jdbc)).as(expected.form().id()).isEqualTo(before);
    passed.put(expected.form().id(), right);
  }

  private static Answer send(HttpStaff who, Door door, String taskId, Map<String, Object> content) {
    return who.engine("POST", NastySubmits.path(door, taskId), NastySubmits.body(content));
  }
}
