package org.huiyin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.engine.form.FormLint.Findings;

/**
 * Looks at what a form sets for one field: rules that the browser applies to this type of component
 * and the gate too, with values that both read alike. form-js applies any rule to any type, and
 * takes {@code null}, an empty text and {@code "false"} for numbers and for yes.
 */
final class RuleLint {

  private static final List<String> OF_TEXTS =
      List.of("minLength", "maxLength", "pattern", "validationType");

  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "textfield", OF_TEXTS,
          "textarea", OF_TEXTS,
          "number", List.of("min", "max"));

  private static final List<String> ALL =
      List.of("required", "min", "max", "minLength", "maxLength", "pattern", "validationType");

  private static final List<String> YES_OR_NO =
      List.of("disabled", "allowAddRemove", "disallowPassedDates", "disableCollapse");

  private static final int MOST_DIGITS = 15;
  private static final double TOO_LARGE = 1e15;

  private final Component component;
  private final Findings findings;

  private RuleLint(Component component, Findings findings) {
    this.component = component;
    this.findings = findings;
  }

  static void check(Component component, Findings findings) {
    RuleLint lint = new RuleLint(component, findings);
    lint.flags();
    ALL.forEach(lint::rule);
    if (component.is("number")) {
      lint.numberField();
    }
  }

  private void flags() {
    YES_OR_NO.forEach(flag -> flag(flag, component.json().path(flag)));
    flag("required", component.validation("required"));
    JsonNode readOnly = component.json().path("readonly");
    if (!readOnly.isTextual()) {
      flag("readonly", readOnly);
    }
    if (component.repeats() && !component.json().path("isRepeating").asBoolean()) {
      findings.add(component, "form.lint.repeats");
    }
  }

  private void flag(String name, JsonNode value) {
    if (!value.isMissingNode() && !value.isBoolean()) {
      findings.add(component, "form.lint.flag", name, value.asText());
    }
  }

  private void rule(String rule) {
    JsonNode value = component.validation(rule);
    if (value.isMissingNode() || setsNothing(rule, value)) {
      return;
    }
    boolean known =
        rule.equals("required")
            ? component.keyed() && !component.is("expression")
            : KNOWN.getOrDefault(component.type(), List.of()).contains(rule);
    if (!known) {
      findings.add(component, "form.lint.ruleHere", rule);
    } else if (rule.equals("validationType")) {
      validation(value.asText());
    } else if (rule.equals("pattern")) {
      pattern(value);
    } else if (!rule.equals("required") && !isNumber(value) && !isExpression(value)) {
      findings.add(component, "form.lint.number", rule, value.asText());
    }
  }

  private static boolean setsNothing(String rule, JsonNode value) {
    return switch (rule) {
      case "required" -> !value.asBoolean();
      case "pattern" -> value.isTextual() && value.asText().isEmpty();
      case "validationType" -> Set.of("", "custom").contains(value.asText(""));
      default -> false;
    };
  }

  /** form-js knows a phone number by a list of all countries, and by its end only. */
  private void validation(String type) {
    if (type.equals("phone")) {
      findings.add(component, "form.lint.differs", "phone");
    } else if (!type.equals("email")) {
      findings.add(component, "form.lint.rule", type);
    }
  }

  private void pattern(JsonNode pattern) {
    try {
      if (!pattern.isTextual()) {
        throw new IllegalArgumentException("no text");
      }
      BrowserPattern.of(pattern.asText());
    } catch (IllegalArgumentException e) {
      findings.add(component, "form.lint.pattern", pattern.asText());
    }
  }

  private void numberField() {
    JsonNode digits = component.json().path("decimalDigits");
    boolean counts =
        digits.isMissingNode()
            || digits.isInt() && digits.intValue() >= 0 && digits.intValue() <= MOST_DIGITS;
    if (!counts) {
      findings.add(component, "form.lint.number", "decimalDigits", digits.asText());
    }
    JsonNode step = component.json().path("increment");
    boolean none = step.isMissingNode() || step.isNull() || step.asText().isEmpty();
    if (!none && !(isNumber(step) && step.asDouble() > 0)) {
      findings.add(component, "form.lint.step", step.asText());
    }
    // Numbers as text are compared sign by sign in the browser.
    if (component.json().path("serializeToString").asBoolean()) {
      findings.add(component, "form.lint.differs", "serializeToString");
    }
  }

  private static boolean isExpression(JsonNode value) {
    return value.isTextual() && value.asText().startsWith("=");
  }

  private static boolean isNumber(JsonNode value) {
    return value.isNumber() && Math.abs(value.doubleValue()) < TOO_LARGE
        || value.isTextual() && value.asText().matches("-?\\d{1,15}(\\.\\d{1,15})?");
  }
}
