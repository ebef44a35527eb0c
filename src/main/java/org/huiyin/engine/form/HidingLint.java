package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.engine.form.FormLint.Findings;

/**
 * Looks at expressions that ask for a field which a condition may hide. The browser then falls back
 * to what the field held when the form was opened, which the server does not know. So where the
 * field is hidden the answer must not depend on it: the asking component is hidden with it, or its
 * condition says the same as the other's first, {@code =route != "DIRECT" or ground = "OTHER"}.
 */
final class HidingLint {

  private record Asked(Component component, List<String> conditions) {}

  private final Findings findings;
  private final Map<String, Asked> typed = new HashMap<>();

  HidingLint(Form form, Findings findings) {
    this.findings = findings;
    collect(form.components(), "", List.of());
  }

  private void collect(List<Component> components, String prefix, List<String> around) {
    for (Component component : components) {
      String path = prefix + String.join(".", component.path());
      List<String> conditions = with(around, component.hide());
      if (component.mayBeTyped() || component.repeats()) {
        typed.put(path, new Asked(component, conditions));
      }
      collect(component.children(), component.path().isEmpty() ? prefix : path + ".", conditions);
    }
  }

  private static List<String> with(List<String> around, String condition) {
    if (condition.isEmpty()) {
      return around;
    }
    List<String> all = new ArrayList<>(around);
    all.add(condition);
    return all;
  }

  /** Looks at a form whose expressions are all of the common subset. */
  void check(Form form) {
    walk(form.components(), "", List.of());
  }

  private void walk(List<Component> components, String prefix, List<String> around) {
    for (Component component : components) {
      boolean shownOnly = component.keyed() && !component.mayBeTyped();
      ask(component, prefix, component.hide(), around);
      if (!shownOnly) {
        List<String> hidden = with(around, component.hide());
        ask(component, prefix, component.readOnlyWhen(), hidden);
        values(component).forEach(value -> ask(component, prefix, value, hidden));
      }
      String path = prefix + String.join(".", component.path());
      walk(
          component.children(),
          component.path().isEmpty() ? prefix : path + ".",
          with(around, component.hide()));
    }
  }

  private static List<String> values(Component component) {
    List<String> values = new ArrayList<>();
    values.add(component.chooses() ? component.text("valuesExpression") : "");
    values.add(component.is("expression") ? component.text("expression") : "");
    Component.RULES_WITH_EXPRESSION.forEach(
        rule -> values.add(component.validation(rule).asText("")));
    return values.stream().filter(value -> value.startsWith("=")).toList();
  }

  private void ask(Component asking, String prefix, String expression, List<String> around) {
    if (expression.isEmpty()) {
      return;
    }
    Set<String> alternatives = alternatives(expression);
    around.forEach(condition -> alternatives.addAll(alternatives(condition)));
    for (String path : FeelNames.all(expression)) {
      Asked asked = typed.get(ExpressionLint.absolute(List.of(path.split("\\.")), prefix));
      if (asked == null) {
        continue;
      }
      boolean asksItself = asked.component() == asking;
      boolean settled =
          asked.conditions().stream()
              .allMatch(condition -> alternatives.containsAll(alternatives(condition)));
      if (asksItself || !settled) {
        findings.add(asking, "form.lint.hiding", expression, asked.component().label());
        return;
      }
    }
  }

  private static Set<String> alternatives(String condition) {
    try {
      return new HashSet<>(FeelSubset.read(condition.substring(1)).alternatives());
    } catch (IllegalArgumentException e) {
      return new HashSet<>();
    }
  }
}
