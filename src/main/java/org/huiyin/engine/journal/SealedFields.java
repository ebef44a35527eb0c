package org.huiyin.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.huiyin.secrecy.Secrecy;
import org.springframework.stereotype.Component;

/**
 * What is kept of a form in the step's own row: nobody knows what an analyst's fields ask for, so
 * all of it is kept as if it were personal.
 */
@Component
class SealedFields {

  private static final String COLUMN = "step.entered";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Secrecy secrecy;

  SealedFields(Secrecy secrecy) {
    this.secrecy = secrecy;
  }

  /** {@code null} for nothing. */
  byte[] seal(List<EnteredField> fields) {
    try {
      return fields.isEmpty() ? null : secrecy.encrypt(JSON.writeValueAsString(fields), COLUMN);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A checked form cannot be written as JSON", e);
    }
  }

  /** Of {@code null} nothing. */
  List<EnteredField> open(byte[] sealed) {
    try {
      return sealed == null
          ? List.of()
          : JSON.readValue(
              secrecy.decrypt(sealed, COLUMN), new TypeReference<List<EnteredField>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a step holds is no list of fields", e);
    }
  }
}
