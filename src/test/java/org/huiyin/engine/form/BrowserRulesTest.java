package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.HuiyinTest;
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
    FormsInTheBrowser.at(
        port,
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
          marked ? gate.startsWith("refused") : gate.equals("taken " + Alike.plain(value));
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
      return "taken " + Alike.plain(taken);
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
        // form-js lets go of what is not offered, but not where that is a no or a zero.
        case "refused form.notInList" ->
            rule.attributes().contains("valuesExpression")
                && (Boolean.FALSE.equals(value) || Integer.valueOf(0).equals(value));
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
}
