package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * Holds one submit against its form: what is hidden, disabled or read-only is dropped, what the
 * form does not have is refused, everything else is checked by its component's rules. All faults
 * come at once.
 */
final class FormCheck {

  /** More rounds than any sensible form has conditions that hang on one another. */
  private static final int ROUNDS = 12;

  private final Form form;
  private final Feel feel;
  private final FieldRules rules;
  private final Map<String, Object> outside;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Map<String, Object>, Map<String, Boolean>> known = new IdentityHashMap<>();
  private boolean settling;

  /**
   * @param outside facts, lists and engine variables that the form's expressions may ask for
   */
  FormCheck(Form form, Feel feel, FieldRules rules, Map<String, Object> outside) {
    this.form = form;
    this.feel = feel;
    this.rules = rules;
    this.outside = outside;
  }

  /**
   * @param sent values by the form's keys, JSON types only
   * @return what is accepted; a visible checkbox or list that was not sent is there as {@code
   *     false} or empty
   * @throws Refusal with every fault
   */
  Map<String, Object> accept(Map<String, Object> sent) {
    faults.addAll(Undeclared.in(form, sent));
    Scope settled = settle(sent);
    Map<String, Object> taken = new LinkedHashMap<>();
    walk(form.components(), settled.into(taken));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return taken;
  }

  /**
   * The same for a form that is not complete yet: what is still missing is no fault, and what the
   * form does not have is left out.
   */
  Map<String, Object> acceptUnfinished(Map<String, Object> sent) {
    Scope settled = settle(sent);
    Map<String, Object> taken = new LinkedHashMap<>();
    walk(form.components(), settled.into(taken));
    faults.removeIf(fault -> FieldRules.MISSING.contains(fault.messageKey()));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return taken;
  }

  /**
   * A condition may ask for a field that another condition hides. What is hidden counts as missing,
   * so conditions are looked at again until nothing changes.
   */
  private Scope settle(Map<String, Object> sent) {
    settling = true;
    Scope scope = scope(sent, sent);
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Object> next = new LinkedHashMap<>();
      walk(form.components(), scope.into(next));
      if (next.equals(scope.shown())) {
        break;
      }
      scope = scope(sent, next);
    }
    settling = false;
    return scope;
  }

  private Map<String, Object> context(Map<String, Object> shown) {
    Map<String, Object> context = new HashMap<>(outside);
    context.keySet().removeAll(form.typedNames());
    context.putAll(shown);
    return context;
  }

  private Scope scope(Map<String, Object> sent, Map<String, Object> shown) {
    return new Scope(sent, shown, outside, Map.of(), context(shown), "", "");
  }

  private void walk(List<Component> components, Scope scope) {
    for (Component component : components) {
      if (holds(component.hide(), scope)) {
        continue;
      }
      if (component.is("group")) {
        walk(component.children(), scope.group(component));
      } else if (component.repeats()) {
        rows(component, scope);
      } else if (component.is("expression")) {
        put(component, scope, feel.value(component.text("expression"), scope.context()));
      } else if (component.keyed()) {
        field(component, scope);
      }
    }
  }

  /** Many fields hang on one condition; it is worked out once for what it is asked of. */
  private boolean holds(String expression, Scope scope) {
    return !expression.isEmpty()
        && known
            .computeIfAbsent(scope.context(), context -> new HashMap<>())
            .computeIfAbsent(expression, e -> feel.holds(e, scope.context()));
  }

  private void field(Component component, Scope scope) {
    boolean readOnly =
        component.disabled()
            || component.alwaysReadOnly()
            || holds(component.readOnlyWhen(), scope);
    Object value = Paths.get(scope.sent(), component.path());
    if (settling) {
      put(component, scope, readOnly ? shownBy(component, scope) : value);
    } else if (!readOnly) {
      put(component, scope, rules.check(component, value, scope, faults));
    }
  }

  /**
   * A read-only field shows what the server says, or else its default; what the browser sends for
   * it is nothing.
   */
  private static Object shownBy(Component component, Scope scope) {
    Object fact = Paths.get(scope.outside(), component.path());
    return fact == null ? Values.of(component.json().get("defaultValue")) : fact;
  }

  private void rows(Component list, Scope scope) {
    Object value = Paths.get(scope.sent(), list.path());
    List<Object> taken = new ArrayList<>();
    if (value instanceof List<?> rows) {
      for (int i = 0; i < rows.size(); i++) {
        Map<String, Object> row = new LinkedHashMap<>();
        walk(list.children(), scope.row(list, i, row));
        taken.add(row);
      }
    }
    put(list, scope, taken);
    if (!settling) {
      rules.checkRows(list, value, scope, faults);
    }
  }

  private static void put(Component component, Scope scope, Object value) {
    if (value != null) {
      Paths.put(scope.taken(), component.path(), value);
    }
  }
}
