package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.huiyin.HuiyinTest;
import org.huiyin.engine.form.FormsInTheBrowser.Filled;
import org.huiyin.engine.form.FormsInTheBrowser.Sent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a condition hides in the form-js that Tasklist ships, the gate drops. */
@HuiyinTest
class BrowserConditionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FormLint lint = new FormLint();

  @LocalServerPort private int port;

  @Test
  void what_a_condition_hides_in_the_browser_the_gate_drops() {
    conditions(1_000, 40, 1);
  }

  @Tag("thorough")
  @Test
  void what_twenty_thousand_conditions_hide_the_gate_drops() {
    conditions(20_000, 100, 2);
  }

  private void conditions(int number, int perForm, long seed) {
    Random chance = new Random(seed);
    DrawnConditions draw = new DrawnConditions(chance);
    List<Filled> forms = new ArrayList<>();
    for (int done = 0; done < number; done += perForm) {
      List<String> fields = new ArrayList<>(DrawnConditions.FIELDS);
      while (fields.size() < DrawnConditions.FIELDS.size() + perForm) {
        String asking = asking(fields.size(), draw.next());
        List<String> alone = new ArrayList<>(DrawnConditions.FIELDS);
        alone.add(asking);
        if (lint.check("x.form", Forms.json("drawn", alone.toArray(String[]::new))).isEmpty()) {
          fields.add(asking);
        }
      }
      boolean prefilled = chance.nextBoolean();
      Map<String, Object> values = draw.values();
      Map<String, Object> facts = new LinkedHashMap<>(values);
      facts.keySet().retainAll(List.of("fact", "case"));
      forms.add(
          new Filled(
              Forms.json("drawn", fields.toArray(String[]::new)),
              prefilled ? values : facts,
              prefilled ? null : values));
    }
    List<Sent> sent = new ArrayList<>();
    FormsInTheBrowser.at(port, browser -> sent.addAll(browser.sendAll(forms, 50)));

    List<String> differing = new ArrayList<>();
    int hidden = 0;
    for (int i = 0; i < forms.size(); i++) {
      assertThat(sent.get(i).failed()).isNull();
      TreeSet<String> shown = asked(sent.get(i).data());
      TreeSet<String> taken = asked(taken(forms.get(i), sent.get(i)));
      hidden += perForm - shown.size();
      if (!shown.equals(taken)) {
        differing.add(
            "%s shows %s, takes %s: %s"
                .formatted(sent.get(i).data(), shown, taken, forms.get(i).schema()));
      }
    }
    assertThat(differing).isEmpty();
    assertThat(hidden).as("hidden").isBetween(number / 10, number * 9 / 10);
  }

  private static String asking(int index, String condition) {
    return "{'type': 'checkbox', 'id': 'q%d', 'key': 'asks%d', 'conditional': {'hide': '=%s'}}"
        .formatted(index, index, condition.replace("\"", "\\\""));
  }

  private static Map<String, Object> taken(Filled form, Sent sent) {
    Map<String, Object> facts = new HashMap<>(form.data());
    facts.keySet().retainAll(List.of("fact", "case"));
    Map<String, Object> whole = new LinkedHashMap<>(sent.data());
    // As one would send it who sends everything.
    for (int i = DrawnConditions.FIELDS.size(); form.schema().contains("\"asks" + i + "\""); i++) {
      whole.put("asks" + i, false);
    }
    return Forms.accept(read(form.schema()), whole, Map.of(), facts);
  }

  private static TreeSet<String> asked(Map<String, Object> data) {
    TreeSet<String> asked = new TreeSet<>(data.keySet());
    asked.removeIf(name -> !name.startsWith("asks"));
    return asked;
  }

  /** What {@link FeelSubsetTest} holds the server to at every run without a browser. */
  @Test
  void the_recorded_conditions_are_those_of_the_shipped_form_js() throws IOException {
    try (InputStream recorded = getClass().getResourceAsStream("/form/feelin-3.1.2.json")) {
      JsonNode rows = JSON.readTree(recorded);
      List<Boolean> hidden = new ArrayList<>();
      FormsInTheBrowser.at(port, forms -> hidden.addAll(forms.hide(rows)));

      assertThat(rows).hasSize(600);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(hidden.get(i))
            .as(rows.get(i).toString())
            .isEqualTo(rows.get(i).path("r").asBoolean());
      }
    }
  }

  private static Form read(String schema) {
    try {
      return Form.read(schema);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
