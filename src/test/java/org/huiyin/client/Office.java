package org.huiyin.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All accounts of an office, working a process from its start: list, claim, read the form, fill it,
 * send it.
 */
public final class Office {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final String password;
  private final WebAppSession overseer;
  private final Map<String, WebAppSession> sessions = new TreeMap<>();
  private final Conditions conditions = new Conditions();

  /**
   * @param overseer account that sees running processes, in Cockpit
   */
  public Office(URI base, String password, String overseer) {
    this.base = base;
    this.password = password;
    this.overseer = WebAppSession.logIn(base, "cockpit", overseer, password);
  }

  public WebAppSession as(String user) {
    return sessions.computeIfAbsent(
        user, account -> WebAppSession.logIn(base, "tasklist", account, password));
  }

  /**
   * @param today day for fields of which the scenario says nothing
   * @param seed of everything that is left to chance
   */
  public Walk walk(String process, Scenario scenario, LocalDate today, long seed) {
    FieldValues values = new FieldValues(today, seed);
    String instance =
        as(scenario.staff().get(0))
            .post("/process-definition/key/" + process + "/start", Map.of())
            .path("id")
            .asText();
    String number = null;
    List<Walk.Done> done = new ArrayList<>();
    while (!scenario.enough(done.stream().map(Walk.Done::step).collect(Collectors.toSet()))) {
      Work next = next(instance, scenario.staff());
      if (next == null) {
        if (isRunning(instance)) {
          throw new IllegalStateException(
              "Nobody sees the next task of " + instance + " after " + done);
        }
        return new Walk(instance, number, done, true);
      }
      done.add(work(next, scenario, values));
      number = number == null ? number(instance) : number;
    }
    return new Walk(instance, number, done, !isRunning(instance));
  }

  private record Work(WebAppSession session, String step, String taskId, boolean mine) {}

  /** What is on somebody's own list already, or else on his group's. */
  private Work next(String instance, List<String> staff) {
    for (String user : staff) {
      for (String whose : List.of("assignee", "candidateUser")) {
        String query =
            "/task?processInstanceId="
                + instance
                + "&sortBy=created&sortOrder=asc&"
                + whose
                + "="
                + user;
        for (JsonNode task : as(user).get(query)) {
          String step = task.path("taskDefinitionKey").asText();
          return new Work(as(user), step, task.path("id").asText(), whose.equals("assignee"));
        }
      }
    }
    return null;
  }

  private Walk.Done work(Work work, Scenario scenario, FieldValues values) {
    String task = "/task/" + work.taskId();
    if (!work.mine()) {
      work.session().post(task + "/claim", Map.of("userId", work.session().user()));
    }
    JsonNode variables = work.session().get(task + "/form-variables?deserializeValues=false");
    FormFiller filler =
        new FormFiller(
            work.session().get(task + "/deployed-form"), read(variables), values, conditions);
    List<RefusedCall> refusals = new ArrayList<>();
    Map<String, Object> hints = new HashMap<>(scenario.hints(work.step()));
    while (true) {
      try {
        work.session()
            .post(task + "/submit-form", Map.of("variables", sent(filler.fill(hints), variables)));
        return new Walk.Done(work.step(), work.taskId(), work.session().user(), refusals);
      } catch (RefusedCall refusal) {
        Map<String, Object> others = scenario.secondThoughts(work.step(), refusal);
        if (others.isEmpty() || !refusals.isEmpty()) {
          throw refusal;
        }
        hints.putAll(others);
        refusals.add(refusal);
      }
    }
  }

  private static Map<String, Object> read(JsonNode variables) {
    Map<String, Object> read = new HashMap<>();
    variables
        .fields()
        .forEachRemaining(variable -> read.put(variable.getKey(), value(variable.getValue())));
    return read;
  }

  private static Object value(JsonNode variable) {
    Object value = JSON.convertValue(variable.path("value"), Object.class);
    boolean serialized =
        variable.path("type").asText().equals("Json")
            || variable
                .path("valueInfo")
                .path("serializationDataFormat")
                .asText()
                .equals("application/json");
    return serialized && value instanceof String text ? parsed(text) : value;
  }

  /** As Tasklist sends it: lists and maps as JSON text, everything else bare. */
  private static Map<String, Object> sent(Map<String, Object> filled, JsonNode variables) {
    Map<String, Object> sent = new LinkedHashMap<>();
    filled.forEach(
        (key, value) -> {
          Map<String, Object> variable = new HashMap<>();
          if (value instanceof List<?> || value instanceof Map<?, ?>) {
            variable.put("type", variables.path(key).path("type").asText("Json"));
            if (variables.path(key).has("valueInfo")) {
              variable.put("valueInfo", variables.path(key).path("valueInfo"));
            }
            variable.put("value", JSON.valueToTree(value).toString());
          } else {
            variable.put("value", value);
          }
          sent.put(key, variable);
        });
    return sent;
  }

  private static Object parsed(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("The server sent broken JSON", e);
    }
  }

  private boolean isRunning(String instance) {
    return !overseer.get("/process-instance?processInstanceIds=" + instance).isEmpty();
  }

  private String number(String instance) {
    return overseer
        .get("/process-instance?processInstanceIds=" + instance)
        .path(0)
        .path("businessKey")
        .asText(null);
  }
}
