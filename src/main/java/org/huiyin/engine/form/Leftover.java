package org.huiyin.engine.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.engine.journal.EnteredField;

/**
 * What is left of an accepted submit when the capability has taken what it has columns for, also
 * inside of the rows of its lists: with the labels that the form gave it.
 */
final class Leftover {

  private final Form form;
  private final StepContract contract;
  private final Choices choices;
  private final Map<String, Object> outside;
  private final ZoneId zone;

  /**
   * @param outside facts and engine variables, for choices that an expression names
   */
  Leftover(
      Form form, StepContract contract, Choices choices, Map<String, Object> outside, ZoneId zone) {
    this.form = form;
    this.contract = contract;
    this.choices = choices;
    this.outside = outside;
    this.zone = zone;
  }

  /** In the order in which the form has the fields; a list without rows is left out. */
  List<EnteredField> of(Map<String, Object> content) {
    Map<String, Object> context = new HashMap<>(outside);
    context.putAll(content);
    List<EnteredField> left = new ArrayList<>();
    collect(form.components(), new Level(content, context, "", ""), left);
    return List.copyOf(left);
  }

  /**
   * @param list path of the list in whose rows it is, with {@code [].} at its end; or empty
   * @param group path of the group in which it is, with a dot at its end; or empty
   */
  private record Level(
      Map<String, Object> content, Map<String, Object> context, String list, String group) {

    String key(Component component) {
      return group + String.join(".", component.path());
    }

    String path(Component component) {
      return list + key(component);
    }

    Level within(Component component) {
      return component.path().isEmpty()
          ? this
          : new Level(Paths.mapAt(content, component.path()), context, list, key(component) + ".");
    }

    Level row(Component component, Map<String, Object> row) {
      Map<String, Object> below = new HashMap<>(context);
      below.put("this", row);
      below.put("parent", context);
      return new Level(row, below, path(component) + "[].", "");
    }
  }

  private void collect(List<Component> components, Level level, List<EnteredField> left) {
    for (Component component : components) {
      if (component.is("group")) {
        collect(component.children(), level.within(component), left);
      } else if (component.repeats()) {
        rows(component, level, left);
      } else if (component.keyed() && !contract.knows(level.path(component))) {
        field(component, level, left);
      }
    }
  }

  private void field(Component component, Level level, List<EnteredField> left) {
    Object value = Paths.get(level.content(), component.path());
    boolean nothing = value == null || value instanceof List<?> chosen && chosen.isEmpty();
    if (!nothing) {
      left.add(
          EnteredField.of(
              level.key(component),
              component.label(),
              value,
              words(component, value, level.context())));
    }
  }

  private void rows(Component component, Level level, List<EnteredField> left) {
    List<List<EnteredField>> rows = new ArrayList<>();
    for (Object row : Paths.listAt(level.content(), component.path())) {
      List<EnteredField> ofRow = new ArrayList<>();
      collect(component.children(), level.row(component, Paths.asMap(row)), ofRow);
      rows.add(List.copyOf(ofRow));
    }
    if (rows.stream().anyMatch(row -> !row.isEmpty())) {
      left.add(EnteredField.list(level.key(component), component.label(), List.copyOf(rows)));
    }
  }

  private String words(Component component, Object value, Map<String, Object> context) {
    if (value instanceof Boolean && !component.chooses()) {
      return null;
    }
    if (component.is("datetime")) {
      return Moments.inWords(value.toString(), zone);
    }
    if (!component.chooses()) {
      return value.toString();
    }
    return value instanceof List<?> several
        ? String.join(
            "、", several.stream().map(one -> choices.label(component, one, context)).toList())
        : choices.label(component, value, context);
  }
}
