package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a draft, or of what somebody has prepared, may stand in a form: only what a person may
 * type, so that an old one cannot overlay a fact, in a row neither.
 */
final class Typable {

  private final Form form;
  private final Map<String, Object> facts;

  Typable(Form form, Map<String, Object> facts) {
    this.form = form;
    this.facts = facts;
  }

  Map<String, Object> of(Map<String, Object> values) {
    Map<String, Object> typable = new HashMap<>(values);
    typable.keySet().retainAll(form.draftNames());
    for (Component list : form.listsWithFixedRows()) {
      typable.computeIfPresent(list.path().get(0), (name, rows) -> rows(list, rows));
    }
    return typable;
  }

  /** {@code null} where the rows are not the server's any more: a form filled so cannot be sent. */
  private List<Object> rows(Component list, Object given) {
    List<?> shown =
        Paths.get(facts, list.path()) instanceof List<?> said
            ? said
            : Collections.nCopies(list.rowsByDefault(), Map.of());
    if (!(given instanceof List<?> rows) || rows.size() != shown.size()) {
      return null;
    }
    List<Object> merged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> typed = new HashMap<>(Paths.asMap(rows.get(i)));
      typed.keySet().retainAll(Form.typableIn(list));
      Map<String, Object> row = new LinkedHashMap<>(Paths.asMap(shown.get(i)));
      row.putAll(typed);
      merged.add(row);
    }
    return merged;
  }
}
