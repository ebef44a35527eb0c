package org.huiyin.engine.form;

import java.util.List;
import java.util.Set;

/**
 * One field that a step takes from its form.
 *
 * @param path as in the form, a list's rows as {@code requests[].wording}
 * @param values of a {@link Kind#CHOICE} what may be chosen; of {@link Kind#PICKED} and {@link
 *     Kind#SEVERAL} the live list that it is chosen from; else empty
 * @param judged whether the owner itself says why something that is in no list cannot be chosen
 * @param needed whether the step cannot be recorded without it
 * @param when what must hold, all of it, for the field to be needed; nothing where it always is
 */
record ContractField(
    String path, Kind kind, Set<String> values, boolean judged, boolean needed, List<When> when) {

  private static final Set<String> TYPED =
      Set.of("textfield", "textarea", "select", "radio", "number", "datetime");

  /** How the capability reads it, and so which components may stand in its place. */
  enum Kind {
    TEXT(TYPED, ""),
    DATE(Set.of("datetime"), "date"),
    MOMENT(Set.of("datetime"), "datetime"),
    NUMBER(Set.of("number"), ""),
    YES(Set.of("checkbox"), ""),
    CHOICE(Component.SINGLE_CHOICES, ""),
    PICKED(Component.SINGLE_CHOICES, ""),
    SEVERAL(Component.MULTIPLE_CHOICES, ""),
    ROWS(Set.of("dynamiclist"), "");

    private final Set<String> types;
    private final String subtype;

    Kind(Set<String> types, String subtype) {
      this.types = types;
      this.subtype = subtype;
    }

    boolean fits(Component component) {
      return types.contains(component.type())
          && (subtype.isEmpty() || subtype.equals(component.text("subtype")));
    }
  }

  /**
   * @param field the other field, or a fact of the step
   * @param values with any of which it holds
   */
  record When(String field, Set<Object> values) {}

  boolean isInRows() {
    return path.contains("[].");
  }
}
