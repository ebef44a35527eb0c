package org.huiyin.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.refusal.Fault;

/** What holds for one field: the type of its component, then the rules that its form sets. */
final class FieldRules {

  /** The faults of what has not been filled in yet. */
  static final Set<String> MISSING =
      Set.of("form.required", "form.choose", "form.tick", "form.tooFewRows", "form.fixedRows");

  private final Feel feel;
  private final Choices choices;
  private final LocalDate today;

  FieldRules(Feel feel, Choices choices, LocalDate today) {
    this.feel = feel;
    this.choices = choices;
    this.today = today;
  }

  /**
   * @return the value as the capability gets it, {@code null} when the field is empty or at fault
   */
  Object check(Component component, Object value, Scope scope, List<Fault> faults) {
    Place place = scope.place(component);
    if (isEmpty(component, value)) {
      if (component.required()) {
        faults.add(place.fault(missing(component)));
      }
      return whenEmpty(component);
    }
    try {
      return typed(component, value, scope);
    } catch (FieldFault fault) {
      faults.add(place.fault(fault.messageKey(), fault.arguments()));
      return null;
    }
  }

  /**
   * A list as a whole; form-js has no bounds for the number of rows, so the form gives them as
   * properties.
   */
  void checkRows(Component list, Object value, Scope scope, List<Fault> faults) {
    Place place = scope.place(list);
    if (value != null && !(value instanceof List<?>)) {
      faults.add(place.fault("form.wrongType"));
      return;
    }
    List<Object> rows = Paths.listAt(scope.sent(), list.path());
    if (rows.stream().anyMatch(row -> row != null && !(row instanceof Map<?, ?>))) {
      faults.add(place.fault("form.wrongType"));
    }
    if (!list.property("minRows").isEmpty()
        && rows.size() < Integer.parseInt(list.property("minRows"))) {
      faults.add(place.fault("form.tooFewRows", list.property("minRows")));
    }
    if (!list.property("maxRows").isEmpty()
        && rows.size() > Integer.parseInt(list.property("maxRows"))) {
      faults.add(place.fault("form.tooManyRows", list.property("maxRows")));
    }
    if (list.hasFixedRows() && rows.size() != rowsShown(list, scope)) {
      faults.add(place.fault("form.fixedRows", rowsShown(list, scope)));
    }
  }

  private static int rowsShown(Component list, Scope scope) {
    return Paths.get(scope.outside(), list.path()) instanceof List<?> shown
        ? shown.size()
        : list.rowsByDefault();
  }

  /**
   * Blanks alone are nothing, unlike in the browser, where an answer of one space would pass as
   * given.
   */
  private static boolean isEmpty(Component component, Object value) {
    return value == null
        || value instanceof String text && Text.isBlank(text) && !Text.hasUnstorable(text)
        || value instanceof List<?> list && list.isEmpty()
        || component.is("checkbox") && Boolean.FALSE.equals(value);
  }

  private static Object whenEmpty(Component component) {
    if (component.is("checkbox")) {
      return false;
    }
    return Component.MULTIPLE_CHOICES.contains(component.type()) ? List.of() : null;
  }

  private static String missing(Component component) {
    return component.chooses() || component.is("datetime")
        ? "form.choose"
        : component.is("checkbox") ? "form.tick" : "form.required";
  }

  private Object typed(Component component, Object value, Scope scope) throws FieldFault {
    return switch (component.type()) {
      case "textfield", "textarea" -> Text.check(component, value, limits(component, scope));
      case "number" -> NumberRules.check(component, value, limits(component, scope));
      case "checkbox" -> {
        if (!(value instanceof Boolean)) {
          throw new FieldFault("form.wrongType");
        }
        yield value;
      }
      case "radio", "select" -> choices.one(component, value, scope);
      case "checklist", "taglist" -> choices.several(component, value, scope);
      case "datetime" -> Moments.check(component, value, today);
      default -> throw new IllegalStateException("No rule for component type " + component.type());
    };
  }

  /** A rule's number, which a form may give as an expression; {@code null} where it sets none. */
  private Limits limits(Component component, Scope scope) {
    return rule -> {
      Object value = Values.of(component.json().path("validate").get(rule));
      if (value instanceof String text && text.startsWith("=")) {
        value = feel.value(text, scope.context());
      }
      try {
        return value == null || "".equals(value) ? null : new BigDecimal(value.toString());
      } catch (NumberFormatException e) {
        return null;
      }
    };
  }

  /** Gives the number that a form sets for a rule, {@code null} where it sets none. */
  interface Limits {
    BigDecimal of(String rule);
  }
}
