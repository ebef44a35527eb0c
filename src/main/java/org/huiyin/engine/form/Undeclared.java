package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;

/**
 * Finds what was sent and the form does not have, at the top, in groups and in the rows of lists.
 */
final class Undeclared {

  private static final int NAME_SHOWN = 40;

  private final List<Fault> faults = new ArrayList<>();

  private Undeclared() {}

  static List<Fault> in(Form form, Map<String, Object> sent) {
    Undeclared undeclared = new Undeclared();
    undeclared.compare(tree(form.components(), new LinkedHashMap<>()), sent, "");
    return undeclared.faults;
  }

  /** By name: a component that holds a value, or the names below it. */
  private static Map<String, Object> tree(List<Component> components, Map<String, Object> into) {
    for (Component component : components) {
      if (component.keyed() || component.repeats()) {
        Paths.put(into, component.path(), component);
      } else if (component.is("group")) {
        tree(component.children(), Paths.mapMadeAt(into, component.path()));
      }
    }
    return into;
  }

  private void compare(Map<String, Object> declared, Map<String, Object> sent, String prefix) {
    sent.forEach((name, value) -> compare(declared.get(name), name, value, prefix));
  }

  private void compare(Object declared, String name, Object value, String prefix) {
    String field = prefix + shown(name);
    if (declared instanceof Component component) {
      if (component.repeats() && value instanceof List<?> rows) {
        Map<String, Object> inRow = tree(component.children(), new LinkedHashMap<>());
        for (int i = 0; i < rows.size(); i++) {
          compare(inRow, Paths.asMap(rows.get(i)), field + "[" + i + "].");
        }
      }
    } else if (declared == null) {
      faults.add(Fault.at(field, "form.undeclared", field));
    } else if (value instanceof Map<?, ?>) {
      compare(Paths.asMap(declared), Paths.asMap(value), field + ".");
    } else if (value != null) {
      faults.add(Fault.at(field, "form.wrongType", field));
    }
  }

  /**
   * A name that nobody declared may hold anything; it is shown short and without what does not
   * print.
   */
  private static String shown(String name) {
    String printable = name.replaceAll("[^\\p{L}\\p{N}_.\\- ]", "?");
    return printable.length() <= NAME_SHOWN ? printable : printable.substring(0, NAME_SHOWN) + "…";
  }
}
