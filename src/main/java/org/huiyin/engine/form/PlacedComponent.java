package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A component with its place in the form.
 *
 * @param path rows as {@code requests[].wording}
 * @param hides the conditions, with their {@code =}, that hide it: its own and those of the groups
 *     around it, inside of a list up to the row
 */
record PlacedComponent(Component component, String path, List<String> hides) {

  /** All components of a form that hold a value, by path. */
  static Map<String, PlacedComponent> of(Form form) {
    Map<String, PlacedComponent> found = new LinkedHashMap<>();
    collect(form.components(), "", List.of(), found);
    return found;
  }

  private static void collect(
      List<Component> components,
      String prefix,
      List<String> around,
      Map<String, PlacedComponent> found) {
    for (Component component : components) {
      List<String> hides = new ArrayList<>(around);
      if (!component.hide().isEmpty()) {
        hides.add(component.hide());
      }
      String path = prefix + String.join(".", component.path());
      boolean named = !component.path().isEmpty();
      if (named) {
        found.put(path, new PlacedComponent(component, path, List.copyOf(hides)));
      }
      String below = !named ? prefix : path + (component.repeats() ? "[]." : ".");
      collect(component.children(), below, component.repeats() ? List.of() : hides, found);
    }
  }
}
