package org.huiyin.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Rows as JSON, in a form of our own: what is stored must read the same whatever the web's JSON is
 * set to.
 */
final class ExplanationJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private ExplanationJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A deadline could not be written as JSON", e);
    }
  }

  static Explanation read(String json) {
    try {
      return MAPPER.readValue(json, Explanation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored explanation could not be read", e);
    }
  }
}
