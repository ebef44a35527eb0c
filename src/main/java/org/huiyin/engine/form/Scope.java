package org.huiyin.engine.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the components at one level of the form have around them: the form itself, a group, or one
 * row of a list.
 *
 * @param sent what came for this level
 * @param shown what a person sees here: what came without what is hidden, and the facts of
 *     read-only fields
 * @param outside what the server shows at this level: facts and prefilled values
 * @param taken filled with what is accepted
 * @param context what expressions may ask for
 * @param field prefix of the fields here, e.g. {@code requests[0].}
 * @param label prefix of their labels, e.g. {@code 诉求 1：}
 */
record Scope(
    Map<String, Object> sent,
    Map<String, Object> shown,
    Map<String, Object> outside,
    Map<String, Object> taken,
    Map<String, Object> context,
    String field,
    String label) {

  Place place(Component component) {
    return new Place(field + String.join(".", component.path()), label + component.label());
  }

  /** The same place, filled anew. */
  Scope into(Map<String, Object> fresh) {
    return new Scope(sent, shown, outside, fresh, context, field, label);
  }

  Scope group(Component group) {
    if (group.path().isEmpty()) {
      return this;
    }
    return new Scope(
        Paths.mapAt(sent, group.path()),
        Paths.mapAt(shown, group.path()),
        Paths.mapAt(outside, group.path()),
        Paths.mapMadeAt(taken, group.path()),
        context,
        field + String.join(".", group.path()) + ".",
        label);
  }

  Scope row(Component list, int index, Map<String, Object> takenRow) {
    Map<String, Object> rowContext = new HashMap<>(context);
    rowContext.put("this", rowAt(shown, list, index));
    rowContext.put("parent", context);
    return new Scope(
        rowAt(sent, list, index),
        rowAt(shown, list, index),
        rowAt(outside, list, index),
        takenRow,
        rowContext,
        field + String.join(".", list.path()) + "[" + index + "].",
        label + list.label() + " " + (index + 1) + "：");
  }

  private static Map<String, Object> rowAt(Map<String, Object> from, Component list, int index) {
    List<Object> rows = Paths.listAt(from, list.path());
    return index < rows.size() ? Paths.asMap(rows.get(index)) : Map.of();
  }
}
