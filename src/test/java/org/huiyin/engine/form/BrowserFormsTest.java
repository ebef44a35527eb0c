package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huiyin.HuiyinTest;
import org.huiyin.client.ChanceHints;
import org.huiyin.client.FormFiller;
import org.huiyin.engine.form.FormsInTheBrowser.Filled;
import org.huiyin.engine.form.FormsInTheBrowser.Sent;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The shipped forms in the form-js that Tasklist ships, and what the gate makes of what it sends.
 */
@HuiyinTest
class BrowserFormsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;

  /**
   * Somebody fills a form, changes his mind, and leaves words in fields that then go away: what the
   * browser sends of every shipped form passes, and is taken whole.
   */
  @Test
  void what_the_browser_sends_of_a_shipped_form_the_gate_takes_whole() throws IOException {
    shippedForms(3);
  }

  @Tag("thorough")
  @Test
  void what_the_browser_sends_of_a_shipped_form_filled_in_forty_ways_the_gate_takes_whole()
      throws IOException {
    shippedForms(40);
  }

  private void shippedForms(int ways) throws IOException {
    List<Filled> forms = new ArrayList<>();
    for (Path file : EveryFormFilledTest.shipped()) {
      for (int seed = 0; seed < ways; seed++) {
        forms.add(secondThoughts(file, seed));
      }
    }
    List<Sent> sent = new ArrayList<>();
    FormsInTheBrowser.at(port, browser -> sent.addAll(browser.sendAll(forms, 30)));
    Map<String, String> differing = new TreeMap<>();
    int passed = 0;
    for (int i = 0; i < forms.size(); i++) {
      Form form = read(forms.get(i).schema());
      Map<String, Object> data = sent.get(i).data();
      String place = form.id() + " " + i % ways;
      assertThat(sent.get(i).failed()).as(place).isNull();
      try {
        Object taken =
            Alike.typedOnly(form, Forms.accept(form, data, lists(form), forms.get(i).data()));
        Object whole = Alike.typedOnly(form, data);
        if (!taken.equals(whole)) {
          differing.put(place, "sent " + whole + ", taken " + taken);
        }
        passed++;
      } catch (Refusal refusal) {
        if (sent.get(i).marked().isEmpty()) {
          differing.put(place, "refused " + refusal.faults());
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(passed).as("passed").isGreaterThan(forms.size() / 2);
  }

  private static Filled secondThoughts(Path file, int seed) throws IOException {
    String schema = Files.readString(file);
    Form form = Form.read(schema);
    Map<String, Object> facts = EveryFormFilledTest.factsByChance(form, new Random(seed));
    lists(form).forEach((name, list) -> facts.put(name, JSON.convertValue(list, Object.class)));
    Map<String, Object> typed = new LinkedHashMap<>();
    for (int thought = 1; thought >= 0; thought--) {
      typed.putAll(
          Values.of(
              FormFiller.of(JSON.readTree(schema), facts, Forms.TODAY, seed)
                  .fill(
                      ChanceHints.of(JSON.readTree(schema), Forms.TODAY, seed + 100L * thought))));
    }
    return new Filled(schema, facts, typed);
  }

  private static Map<String, List<Option>> lists(Form form) {
    Map<String, List<Option>> lists = new HashMap<>();
    form.listNames().forEach(name -> lists.put(name, EveryFormFilledTest.LIST));
    return lists;
  }

  private static Form read(String schema) {
    try {
      return Form.read(schema);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
