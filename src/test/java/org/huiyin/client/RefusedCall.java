package org.huiyin.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The server said no. */
public final class RefusedCall extends RuntimeException {

  private final int status;
  private final transient JsonNode answer;

  RefusedCall(String call, int status, String body) {
    super(call + " answered " + status + ": " + body);
    this.status = status;
    this.answer = read(body);
  }

  private static JsonNode read(String body) {
    ObjectMapper json = new ObjectMapper();
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return json.createObjectNode();
    }
  }

  public int status() {
    return status;
  }

  /** The fields that the answer names. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>();
    answer.path("faults").forEach(fault -> fields.add(fault.path("field").asText()));
    return fields;
  }
}
