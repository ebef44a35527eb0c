package org.huiyin.engine.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** The id that a {@code .form} gives itself. */
final class FormId {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FormId() {}

  static Optional<String> of(byte[] form) {
    try {
      return Optional.ofNullable(JSON.readTree(form).path("id").textValue());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
