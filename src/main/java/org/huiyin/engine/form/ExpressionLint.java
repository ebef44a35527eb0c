package org.huiyin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.engine.form.FeelSubset.Comparison;
import org.huiyin.engine.form.FeelSubset.Kind;
import org.huiyin.engine.form.FeelSubset.Operand;

/**
 * Looks at a form's expressions: inside the common subset, and no field compared with what it can
 * never hold.
 */
final class ExpressionLint {

  /** What a name holds where the form says so; a fact from outside may be anything. */
  private enum Type {
    TEXT,
    NUMBER,
    YES_OR_NO,
    LIST,
    MIXED,
    NOTHING,
    UNKNOWN
  }

  private final FormLint.Findings findings;
  private final Map<String, Type> types = new HashMap<>();

  ExpressionLint(Form form, FormLint.Findings findings) {
    this.findings = findings;
    form.components().forEach(component -> collect(component, ""));
  }

  private void collect(Component component, String prefix) {
    String path = prefix + String.join(".", component.path());
    if (component.keyed() || component.repeats()) {
      types.put(path, type(component));
    }
    String below = component.path().isEmpty() ? prefix : path + ".";
    component.children().forEach(child -> collect(child, below));
  }

  private static Type type(Component component) {
    return switch (component.type()) {
      case "number" -> Type.NUMBER;
      case "checkbox" -> Type.YES_OR_NO;
      case "checklist", "taglist", "dynamiclist" -> Type.LIST;
      case "textfield", "textarea", "datetime" -> Type.TEXT;
      case "radio", "select" -> choice(component);
      default -> Type.UNKNOWN;
    };
  }

  /** A live list has texts only. */
  private static Type choice(Component component) {
    if (!component.text("valuesKey").isEmpty()) {
      return Type.TEXT;
    }
    Set<Type> types = new HashSet<>();
    for (JsonNode value : component.json().path("values")) {
      JsonNode one = value.isValueNode() ? value : value.path("value");
      types.add(one.isNumber() ? Type.NUMBER : one.isBoolean() ? Type.YES_OR_NO : Type.TEXT);
    }
    return types.isEmpty()
        ? Type.UNKNOWN
        : types.size() == 1 ? types.iterator().next() : Type.MIXED;
  }

  /**
   * @param depth how many lists the component stands in
   */
  void check(Component component, String prefix, int depth) {
    condition(
        component, component.json().path("conditional").path("hide").asText(""), prefix, depth);
    condition(component, component.readOnlyWhen(), prefix, depth);
    if (component.chooses() && !component.text("valuesExpression").isEmpty()) {
      FeelSubset list = read(component, component.text("valuesExpression"), prefix, depth);
      boolean onlyNames =
          list == null || list.comparisons().isEmpty() && isOnePath(list.conditions());
      if (!onlyNames) {
        findings.add(component, "form.lint.expression", component.text("valuesExpression"));
      }
    }
    if (component.is("expression")) {
      read(component, component.text("expression"), prefix, depth);
    }
    for (String rule : Component.RULES_WITH_EXPRESSION) {
      String value = component.validation(rule).asText("");
      if (value.startsWith("=")) {
        limit(component, value, prefix, depth);
      }
    }
  }

  /** To the browser yes is 1 and the text "10" is below "9". */
  private void limit(Component component, String expression, String prefix, int depth) {
    FeelSubset limit = read(component, expression, prefix, depth);
    boolean number =
        limit == null
            || limit.comparisons().isEmpty()
                && limit.conditions().size() == 1
                && List.of(Type.NUMBER, Type.UNKNOWN)
                    .contains(type(limit.conditions().get(0), prefix));
    if (!number) {
      findings.add(component, "form.lint.expression", expression);
    }
  }

  private static boolean isOnePath(List<Operand> values) {
    return values.size() == 1 && values.get(0).kind() == Kind.PATH;
  }

  private void condition(Component component, String expression, String prefix, int depth) {
    if (expression.isEmpty()) {
      return;
    }
    FeelSubset subset = read(component, expression, prefix, depth);
    if (subset != null
        && !subset.conditions().stream().allMatch(value -> mayBeYes(value, prefix))) {
      findings.add(component, "form.lint.expression", expression);
    }
  }

  private FeelSubset read(Component component, String expression, String prefix, int depth) {
    try {
      if (!expression.startsWith("=")) {
        throw new IllegalArgumentException(expression);
      }
      FeelSubset subset = FeelSubset.read(expression.substring(1));
      boolean inScope =
          (depth > 0 || !names(expression, "this")) && (depth == 1 || !names(expression, "parent"));
      if (!inScope
          || !subset.comparisons().stream().allMatch(comparison -> fits(comparison, prefix))) {
        findings.add(component, "form.lint.expression", expression);
      }
      return subset;
    } catch (IllegalArgumentException e) {
      findings.add(component, "form.lint.expression", expression);
      return null;
    }
  }

  /**
   * {@code parent} means two things to form-js in a list within a list; {@code this} nothing
   * outside of one.
   */
  private static boolean names(String expression, String name) {
    return FeelNames.first(expression.substring(1)).contains(name);
  }

  private boolean fits(Comparison comparison, String prefix) {
    Type left = type(comparison.left(), prefix);
    Type right = type(comparison.right(), prefix);
    if (List.of("=", "!=").contains(comparison.operator())) {
      boolean open =
          left == Type.NOTHING
              || right == Type.NOTHING
              || left == Type.UNKNOWN
              || right == Type.UNKNOWN;
      return open || left == right && left != Type.LIST;
    }
    return left == Type.NUMBER && right == Type.NUMBER;
  }

  private boolean mayBeYes(Operand value, String prefix) {
    return List.of(Type.YES_OR_NO, Type.UNKNOWN).contains(type(value, prefix));
  }

  private Type type(Operand operand, String prefix) {
    return switch (operand.kind()) {
      case TEXT -> Type.TEXT;
      case NUMBER -> Type.NUMBER;
      case BOOLEAN -> Type.YES_OR_NO;
      case NULL -> Type.NOTHING;
      case PATH -> types.getOrDefault(absolute(operand.path(), prefix), Type.UNKNOWN);
    };
  }

  /** From the top of the form, in a row as well. */
  static String absolute(List<String> path, String prefix) {
    String rest = String.join(".", path.subList(1, path.size()));
    return switch (path.get(0)) {
      case "this" -> prefix + rest;
      case "parent" -> rest;
      default -> String.join(".", path);
    };
  }
}
