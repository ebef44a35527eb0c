package org.huiyin.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One task from its list to the sent form: claim, read, fill, send. */
final class FormWork {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebAppSession session;
  private final FieldValues values;
  private final Conditions conditions;

  FormWork(WebAppSession session, FieldValues values, Conditions conditions) {
    this.session = session;
    this.values = values;
    this.conditions = conditions;
  }

  /**
   * @throws RefusedCall when the server refuses and the scenario knows no other answer, or refuses
   *     that one too
   */
  Walk.Done done(Listed work, Turn turn, Scenario scenario) {
    String task = "/task/" + work.taskId();
    if (!work.mine()) {
      session.post(task + "/claim", Map.of("userId", session.user()));
    }
    JsonNode variables = session.get(task + "/form-variables?deserializeValues=false");
    FormFiller filler =
        new FormFiller(session.get(task + "/deployed-form"), read(variables), values, conditions);
    List<RefusedCall> refusals = new ArrayList<>();
    Map<String, Object> hints = new HashMap<>(scenario.hints(turn));
    while (true) {
      try {
        session.post(
            task + "/submit-form", Map.of("variables", sent(filler.fill(hints), variables)));
        return new Walk.Done(work.step(), work.taskId(), session.user(), turn.today(), refusals);
      } catch (RefusedCall refusal) {
        Map<String, Object> others = scenario.secondThoughts(turn, refusal);
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
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The server sent broken JSON", e);
    }
  }
}
