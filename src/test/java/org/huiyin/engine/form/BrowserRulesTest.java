package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.huiyin.HuiyinTest;
import org.huiyin.browser.StaffBrowser;
import org.huiyin.client.ChanceHints;
import org.huiyin.client.FormFiller;
import org.huiyin.engine.form.FormsInTheBrowser.Filled;
import org.huiyin.engine.form.FormsInTheBrowser.Sent;
import org.huiyin.engine.form.RuleCases.Case;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The gate held to the form-js that Tasklist ships, in one page of the running application: what
 * the browser sends the gate takes, what the browser marks the gate refuses, what it hides the gate
 * drops. A form on which they differ does not come in.
 */
@HuiyinTest
class BrowserRulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;

  private final FormLint lint = new FormLint();

  @Test
  void every_rule_means_the_same_to_browser_and_gate_or_its_form_is_refused() {
    assertThat(compared(4)).isGreaterThan(2_000);
  }

  @Tag("thorough")
  @Test
  void every_rule_means_the_same_with_every_value() {
    assertThat(compared(1)).isGreaterThan(8_000);
  }

  /** How many values were compared. */
  private int compared(int step) {
    List<Case> all = RuleCases.all();
    List<Case> cases = new ArrayList<>();
    for (Case one : all) {
      if (lint.check("x.form", one.schema()).isEmpty()) {
        cases.add(one.thinned(step, cases.size()));
      }
    }
    List<Sent> sent = new ArrayList<>();
    inTheBrowser(
        forms ->
            sent.addAll(
                forms.send(
                    cases.stream()
                        .map(one -> new Filled(one.schema(), one.data(), null))
                        .toList())));
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      assertThat(sent.get(i).failed()).as(cases.get(i).schema()).isNull();
      differing.addAll(differences(cases.get(i), sent.get(i)));
    }
    assertThat(differing).isEmpty();
    assertThat(all.size() - cases.size()).as("refused at deployment").isBetween(20, 80);
    return cases.stream().mapToInt(one -> one.values().size()).sum();
  }

  private static List<String> differences(Case rule, Sent sent) {
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < rule.values().size(); i++) {
      Object value = sent.data().get("k" + i);
      boolean marked = sent.marked().contains("f" + i);
      String gate = gate(rule, i, value);
      boolean alike =
          marked ? gate.startsWith("refused") : gate.equals("taken " + plain(value, true));
      if (!alike && !Known.is(rule, value, marked, gate)) {
        differing.add(
            "%s {%s} %s: the browser %s %s, the gate %s"
                .formatted(
                    rule.type(),
                    rule.attributes(),
                    Values.json(rule.values().get(i)),
                    marked ? "marks" : "sends",
                    Values.json(value),
                    gate));
      }
    }
    return differing;
  }

  private static String gate(Case rule, int i, Object value) {
    Map<String, Object> sent = new HashMap<>();
    sent.put("k" + i, value);
    try {
      Object taken =
          Forms.accept(Forms.form(rule.field(i)), sent, Map.of(), RuleCases.FACTS).get("k" + i);
      return "taken " + plain(taken, true);
    } catch (Refusal refusal) {
      return "refused " + refusal.faults().get(0).messageKey();
    }
  }

  /** Where the two differ by intent, and why; all else is a mistake. */
  private static final class Known {

    static boolean is(Case rule, Object value, boolean marked, String gate) {
      String text = value instanceof String one ? one : null;
      if (text != null && Text.isBlank(text)) {
        // Blanks alone are nothing: not given where it is required, not looked at elsewhere.
        return gate.equals("taken null") || gate.equals("refused form.required");
      }
      if (marked) {
        return false;
      }
      return switch (gate) {
        // No database holds it, no letter shows it.
        case "refused form.unstorable" -> Text.hasUnstorable(text);
        // Beyond what a browser counts exactly; what it shows is not what was typed.
        case "refused form.atMost" ->
            value instanceof Number number && Math.abs(number.doubleValue()) > 9e15;
        // JSON has no such number: the browser sends nothing where it shows one.
        case "refused form.required" -> value == null && rule.type().equals("number");
        // No calendar of the browser gives such a day or hour; only what was shown first can be it.
        case "refused form.date" -> text.matches("\\d{5}-.*");
        case "refused form.time" -> text.contains("24:00");
        // The browser's calendar only greys the past days out.
        case "refused form.past" -> rule.attributes().contains("disallowPassedDates");
        // Nor such an hour, but as the one with which a day ends.
        case "refused form.dateAndTime" -> text.matches("\\d{5}-.*");
        default -> false;
      };
    }
  }

  /**
   * To compare: nothing is nothing, a number is its value, a list names each choice once, and a
   * line has no breaks.
   */
  private static Object plain(Object value, boolean blankIsNothing) {
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
      return exact.signum() == 0 ? "0" : exact.toString();
    }
    if (value instanceof String text) {
      String line = text.replaceAll("[\\r\\n\\t]", " ");
      return blankIsNothing && line.isEmpty() ? null : line;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(one -> plain(one, blankIsNothing)).distinct().toList();
    }
    return value;
  }

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
    inTheBrowser(
        browser -> {
          for (int from = 0; from < forms.size(); from += 50) {
            sent.addAll(browser.send(forms.subList(from, Math.min(from + 50, forms.size()))));
          }
        });

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
      inTheBrowser(forms -> hidden.addAll(forms.hide(rows)));

      assertThat(rows).hasSize(600);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(hidden.get(i))
            .as(rows.get(i).toString())
            .isEqualTo(rows.get(i).path("r").asBoolean());
      }
    }
  }

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
    inTheBrowser(
        browser -> {
          for (int from = 0; from < forms.size(); from += 30) {
            sent.addAll(browser.send(forms.subList(from, Math.min(from + 30, forms.size()))));
          }
        });
    Map<String, String> differing = new TreeMap<>();
    int passed = 0;
    for (int i = 0; i < forms.size(); i++) {
      Form form = read(forms.get(i).schema());
      Map<String, Object> data = sent.get(i).data();
      String place = form.id() + " " + i % ways;
      assertThat(sent.get(i).failed()).as(place).isNull();
      try {
        Object taken = typedOnly(form, Forms.accept(form, data, lists(form), forms.get(i).data()));
        Object whole = typedOnly(form, data);
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

  /** Without what only shows a fact, and without what is nothing. */
  private static Object typedOnly(Form form, Map<String, Object> data) {
    Map<String, Object> left = new TreeMap<>();
    data.forEach((name, value) -> left.put(name, something(value)));
    form.each(
        component -> {
          if (component.keyed() && !component.mayBeTyped() && component.path().size() == 1) {
            left.remove(component.path().get(0));
            left.values().forEach(rows -> withoutIn(rows, component.path().get(0)));
          }
        });
    left.values().removeIf(BrowserRulesTest::isNothing);
    return left;
  }

  private static void withoutIn(Object rows, String name) {
    if (rows instanceof List<?> list) {
      list.forEach(
          row -> {
            if (row instanceof Map<?, ?> map) {
              map.remove(name);
            }
          });
    }
  }

  private static Object something(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(BrowserRulesTest::something).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> left = new TreeMap<>();
      map.forEach((name, one) -> left.put(name, something(one)));
      left.values().removeIf(BrowserRulesTest::isNothing);
      return left;
    }
    return plain(value, true);
  }

  private static boolean isNothing(Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  private static Form read(String schema) {
    try {
      return Form.read(schema);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Nobody needs to be known: the log-in page of Tasklist bears all of its scripts. */
  private void inTheBrowser(Consumer<FormsInTheBrowser> work) {
    try (StaffBrowser browser = StaffBrowser.at(port)) {
      browser.asNobody(
          page -> {
            page.navigate(browser.url("/camunda/app/tasklist/default/"));
            page.waitForSelector("input[type=password]");
            page.setDefaultTimeout(120_000);
            work.accept(new FormsInTheBrowser(page));
          });
    }
  }
}
