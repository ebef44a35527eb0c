package org.huiyin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFillerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void whatIsRequiredIsFilledAndWhatIsNotStaysUntouched() {
    assertThat(
            fill(
                """
        {"components": [
          {"type": "textfield", "key": "phone", "validate": {"required": true, "pattern": "^1[0-9]{10}$"}},
          {"type": "textarea", "key": "note"},
          {"type": "number", "key": "count", "validate": {"required": true, "min": 3}},
          {"type": "datetime", "key": "day", "subtype": "date", "validate": {"required": true}},
          {"type": "checkbox", "key": "sure", "validate": {"required": true}},
          {"type": "taglist", "key": "tags", "valuesKey": "all", "validate": {"required": true}}]}
        """,
                Map.of("all", List.of(Map.of("label", "一", "value", "1"))),
                Map.of()))
        .containsEntry("phone", "13800138000")
        .containsEntry("note", "")
        .containsEntry("count", 3)
        .containsEntry("day", "2026-03-02")
        .containsEntry("sure", true)
        .containsEntry("tags", List.of("1"));
  }

  @Test
  void aConditionThatHangsOnALaterFieldIsFollowed() {
    String form =
        """
        {"components": [
          {"type": "group", "conditional": {"hide": "=way != \\"A\\""}, "components": [
            {"type": "textfield", "key": "why", "validate": {"required": true}}]},
          {"type": "radio", "key": "way", "validate": {"required": true},
            "values": [{"label": "a", "value": "A"}, {"label": "b", "value": "B"}]}]}
        """;

    assertThat(fill(form, Map.of(), Map.of("way", "A"))).containsKey("why");
    assertThat(fill(form, Map.of(), Map.of("way", "B"))).doesNotContainKey("why");
  }

  @Test
  void rowsComeFromWhatIsPrefilledAndAHintForAllOfThem() {
    String form =
        """
        {"components": [{"type": "dynamiclist", "path": "rows", "components": [
          {"type": "textfield", "key": "name", "readonly": true},
          {"type": "textfield", "key": "answer", "validate": {"required": true}}]}]}
        """;

    assertThat(
            fill(
                form,
                Map.of("rows", List.of(Map.of("name", "x"), Map.of("name", "y"))),
                Map.of("rows", Map.of("answer", "ja"))))
        .containsEntry(
            "rows",
            List.of(Map.of("name", "x", "answer", "ja"), Map.of("name", "y", "answer", "ja")));
  }

  @Test
  void whatAPersonCouldNotClickOnIsAnError() {
    assertThatThrownBy(
            () ->
                fill(
                    """
        {"components": [{"type": "select", "key": "way", "values": [{"label": "a", "value": "A"}]}]}
        """,
                    Map.of(),
                    Map.of("way", "Z")))
        .hasMessageContaining("way");
  }

  private static Map<String, Object> fill(
      String form, Map<String, Object> variables, Map<String, Object> hints) {
    try {
      return new FormFiller(
              new ObjectMapper().readTree(form),
              variables,
              new FieldValues(TODAY, 1),
              new Conditions())
          .fill(hints);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
