package org.huiyin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/** Forms written down in a test, and what the gate says to a submit of them. */
final class Forms {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Feel FEEL = new Feel();

  private Forms() {}

  /** A form of these components, each JSON with single quotes. */
  static String json(String id, String... components) {
    return """
        {"id": "%s", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
         "executionPlatformVersion": "7.24.0", "components": [%s]}
        """
        .formatted(id, String.join(",", components).replace('\'', '"'));
  }

  static Form form(String... components) {
    try {
      return Form.read(json("test", components));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What a door would hand over, JSON with single quotes. */
  static Map<String, Object> values(String json) {
    try {
      return Values.object(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  static Map<String, Object> accept(Form form, Map<String, Object> sent) {
    return accept(form, sent, Map.of(), Map.of());
  }

  static Map<String, Object> accept(
      Form form,
      Map<String, Object> sent,
      Map<String, List<Option>> lists,
      Map<String, Object> outside) {
    FieldRules rules = new FieldRules(FEEL, new Choices(lists, outside, FEEL, Map.of()), TODAY);
    return new FormCheck(form, FEEL, rules, new HashMap<>(outside)).accept(sent);
  }

  /** {@code field:key} of every fault; empty when the submit is accepted. */
  static List<String> faults(Form form, Map<String, Object> sent) {
    return faults(form, sent, Map.of());
  }

  static List<String> faults(Form form, Map<String, Object> sent, Map<String, Object> outside) {
    try {
      accept(form, sent, Map.of(), outside);
      return List.of();
    } catch (Refusal refusal) {
      return refusal.faults().stream().map(Forms::text).toList();
    }
  }

  private static String text(Fault fault) {
    return fault.field() + ":" + fault.messageKey().replace("form.", "");
  }
}
