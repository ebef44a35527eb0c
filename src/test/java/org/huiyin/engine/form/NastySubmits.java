package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.engine.form.Mutants.Mutant;
import org.huiyin.engine.form.OwnedProbe.Door;
import org.huiyin.refusal.Fault;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A campaign against the open tasks of a walk. Before the right content goes in, broken and hostile
 * variants of it come through all four doors; each must be refused with every fault, and nothing of
 * it may be stored anywhere.
 */
public final class NastySubmits implements BeforeSubmit.Act {

  /** Enough for every day. */
  public static final int A_FEW = 20;

  /** Of each form, a quarter through each door. */
  public static final int A_THOUSAND = 1_000;

  private static final int BATCH = 50;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ProcessEngine engine;
  private final JdbcClient jdbc;
  private final StepOwners owners;
  private final Feel feel;
  private final Clock clock;
  private final int port;
  private final Set<String> forms;
  private final int perForm;
  private final Map<String, HttpStaff> staff = new HashMap<>();
  private final Map<String, Integer> sent = new TreeMap<>();

  /**
   * @param folder below {@code forms/}; only at its forms something happens
   */
  public NastySubmits(ApplicationContext application, int port, String folder, int perForm) {
    this(application, port, shipped(Path.of("forms", folder)), perForm);
  }

  NastySubmits(ApplicationContext application, int port, Set<String> forms, int perForm) {
    this.forms = forms;
    engine = application.getBean(ProcessEngine.class);
    jdbc = application.getBean(JdbcClient.class);
    owners = application.getBean(StepOwners.class);
    feel = application.getBean(Feel.class);
    clock = application.getBean(Clock.class);
    this.port = port;
    this.perForm = perForm;
  }

  static Set<String> shipped(Path folder) {
    Set<String> forms = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".form")).toList()) {
        forms.add(Form.read(Files.readString(file)).id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }

  /** A form that nobody came by would be one that nobody has tried. */
  public void allWereSentTo() {
    assertThat(sent.keySet()).isEqualTo(forms);
    assertThat(sent.values()).allMatch(number -> number >= perForm);
  }

  @Override
  public void before(String taskId, Map<String, Object> right) {
    String user = engine.getIdentityService().getCurrentAuthentication().getUserId();
    ExpectedFaults expected = ExpectedFaults.at(taskId, engine, owners, feel, clock);
    String form = expected.form().id();
    if (!forms.contains(form) || sent.containsKey(form)) {
      return;
    }
    for (Door door : Door.values()) {
      at(door, user);
    }
    Mutants mutants = new Mutants(expected.form(), right, form.hashCode());
    List<Mutant> batch = new ArrayList<>();
    int refused = 0;
    while (refused < perForm) {
      Mutant mutant = mutants.next();
      if (!expected.of(json(mutant.content())).isEmpty()) {
        batch.add(mutant);
        refused++;
      }
      if (batch.size() == BATCH || refused == perForm) {
        send(taskId, user, expected, batch);
        batch.clear();
      }
    }
    sent.put(form, refused);
  }

  private void send(String taskId, String user, ExpectedFaults expected, List<Mutant> batch) {
    String before = EveryRow.of(jdbc);
    for (int i = 0; i < batch.size(); i++) {
      Door door = Door.values()[i % Door.values().length];
      Mutant mutant = batch.get(i);
      Answer answer = at(door, user).engine("POST", path(door, taskId), body(mutant.content()));
      refused(
          expected.form().id() + " at " + door + ", " + mutant.what() + ": ",
          answer,
          expected.of(json(mutant.content())));
    }
    assertThat(EveryRow.of(jdbc))
        .as("all tables after " + batch.stream().map(Mutant::what).toList())
        .isEqualTo(before);
  }

  private static void refused(String what, Answer answer, List<Fault> expected) {
    assertThat(answer.status()).as(what + answer.body()).isEqualTo(400);
    JsonNode json = answer.json();
    assertThat(json.fieldNames())
        .as(what)
        .toIterable()
        .containsExactlyInAnyOrder("type", "message", "faults");
    assertThat(answer.message()).as(what).containsPattern("\\p{IsHan}");
    assertThat(answer.body())
        .as(what)
        .doesNotContain("Exception", "ENGINE-", "permission", "org.camunda");
    List<String> fields = new ArrayList<>();
    for (JsonNode fault : json.path("faults")) {
      fields.add(fault.path("field").asText(null));
      assertThat(fault.path("message").asText()).as(what).containsPattern("\\p{IsHan}");
    }
    assertThat(fields)
        .as(what + answer.message())
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(Fault::field).toList());
    for (int i = 0; i < expected.size(); i++) {
      boolean declared =
          expected.get(i).field() != null && !expected.get(i).messageKey().endsWith("undeclared");
      if (declared) {
        assertThat(json.path("faults").get(i).path("label").asText(""))
            .as(what + json.path("faults").get(i))
            .isNotBlank();
      }
    }
  }

  private HttpStaff at(Door door, String user) {
    return staff.computeIfAbsent(
        user + (door.name().startsWith("WEB") ? " at the web" : ""),
        key ->
            door.name().startsWith("WEB")
                ? HttpStaff.loggedIn(port, user, OwnedProbe.PASSWORD)
                : HttpStaff.withBasic(port, user, OwnedProbe.PASSWORD));
  }

  static String path(Door door, String taskId) {
    return "/task/" + taskId + (door.name().endsWith("SUBMIT") ? "/submit-form" : "/complete");
  }

  /** As it comes out of what the engine makes of it. */
  static Map<String, Object> json(Map<String, Object> content) {
    try {
      return Values.object(JSON.writeValueAsString(content));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** With the types that a browser names, and everything beyond ASCII escaped, halves too. */
  public static String body(Map<String, Object> content) {
    Map<String, Object> typed = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Object> entry : content.entrySet()) {
        Map<String, Object> value = new LinkedHashMap<>();
        boolean nested = entry.getValue() instanceof List<?> || entry.getValue() instanceof Map;
        value.put("value", nested ? JSON.writeValueAsString(entry.getValue()) : entry.getValue());
        if (nested) {
          value.put("type", "Json");
        }
        typed.put(entry.getKey(), value);
      }
      return JSON.writeValueAsString(Map.of("variables", typed));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
