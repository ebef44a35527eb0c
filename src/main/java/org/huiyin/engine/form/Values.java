package org.huiyin.engine.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * Brings what a door hands over to JSON's own types: String, Boolean, Integer, Long, Double, List,
 * Map.
 */
final class Values {

  private static final String JSON_FORMAT = "application/json";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Values() {}

  /**
   * @throws Refusal naming the fields that hold something a form cannot send: a file, a Java
   *     object, broken JSON
   */
  static Map<String, Object> of(Map<String, ?> submitted) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (String name : submitted.keySet()) {
      try {
        // The engine's map unwraps what it hands out, and fails on what it cannot unwrap.
        values.put(
            name,
            plain(
                submitted instanceof VariableMap map
                    ? map.getValueTyped(name)
                    : submitted.get(name)));
      } catch (IllegalArgumentException | JsonProcessingException e) {
        faults.add(Fault.at(name, "form.wrongType", name));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return values;
  }

  /** {@code null} for a missing node. */
  static Object of(JsonNode node) {
    return node == null ? null : JSON.convertValue(node, Object.class);
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of JSON's own types cannot be written", e);
    }
  }

  static Map<String, Object> object(String json) throws JsonProcessingException {
    Object value = JSON.readValue(json, Object.class);
    if (!(value instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("no object");
    }
    return Paths.asMap(value);
  }

  private static Object plain(Object value) throws JsonProcessingException {
    if (value instanceof SerializableValue serialized && !serialized.isDeserialized()) {
      boolean json =
          serialized instanceof JsonValue
              || JSON_FORMAT.equals(serialized.getSerializationDataFormat());
      if (!json || serialized.getValueSerialized() == null) {
        throw new IllegalArgumentException("not JSON");
      }
      return JSON.readValue(serialized.getValueSerialized(), Object.class);
    }
    if (value instanceof JsonValue json) {
      return JSON.readValue(json.getValue().toString(), Object.class);
    }
    if (value instanceof TypedValue typed) {
      return plain(typed.getValue());
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      for (Object element : list) {
        plain.add(plain(element));
      }
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        plain.put(String.valueOf(entry.getKey()), plain(entry.getValue()));
      }
      return plain;
    }
    if (value instanceof Short number) {
      return number.intValue();
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    throw new IllegalArgumentException("no JSON type");
  }
}
