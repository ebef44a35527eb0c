package org.huiyin.engine.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.engine.form.ContractField.Kind;
import org.huiyin.engine.form.ContractField.When;
import org.huiyin.refusal.Fault;

/**
 * Holds what a form has let through against what its step needs. A form is looked at before it
 * comes in; what one field's conditions make of another only a submit tells, and a case that runs
 * may run on an older form.
 */
final class ContractCheck {

  private static final BigDecimal MOST = BigDecimal.valueOf(9999);

  private final Form form;
  private final Map<String, Object> content;
  private final Map<String, Object> known;
  private final List<Fault> faults = new ArrayList<>();

  private ContractCheck(Form form, Map<String, Object> content, Map<String, Object> outside) {
    this.form = form;
    this.content = content;
    this.known = new HashMap<>(outside);
    known.putAll(content);
  }

  /**
   * @param content what the form accepted
   * @param outside facts and engine variables
   */
  static List<Fault> faults(
      StepContract contract, Form form, Map<String, Object> content, Map<String, Object> outside) {
    ContractCheck check = new ContractCheck(form, content, outside);
    contract.fields().forEach(check::check);
    return check.faults;
  }

  private void check(ContractField field) {
    int rows = field.path().indexOf("[].");
    if (rows < 0) {
      check(field, field.path(), Paths.get(content, path(field.path())));
      return;
    }
    String list = field.path().substring(0, rows);
    String below = field.path().substring(rows + 3);
    List<Object> all = Paths.listAt(content, path(list));
    for (int i = 0; i < all.size(); i++) {
      check(field, list + "[" + i + "]." + below, Paths.get(Paths.asMap(all.get(i)), path(below)));
    }
  }

  private void check(ContractField field, String place, Object value) {
    boolean empty = value == null || value instanceof List<?> list && list.isEmpty();
    if (empty && field.needed() && field.when().stream().allMatch(this::holds)) {
      faults.add(Fault.at(place, "form.required", label(place)));
    } else if (!empty
        && field.kind() == Kind.CHOICE
        && !field.values().contains(String.valueOf(value))) {
      faults.add(Fault.at(place, "form.notInList", label(place)));
    } else if (!empty && field.kind() == Kind.NUMBER) {
      counted(place, value);
    }
  }

  private void counted(String place, Object value) {
    if (!(value instanceof Number)) {
      faults.add(Fault.at(place, "form.number", label(place)));
      return;
    }
    BigDecimal number = new BigDecimal(value.toString());
    if (number.stripTrailingZeros().scale() > 0) {
      faults.add(Fault.at(place, "form.wholeNumber", label(place)));
    } else if (number.compareTo(BigDecimal.ONE) < 0) {
      faults.add(Fault.at(place, "form.atLeast", label(place), "1"));
    } else if (number.compareTo(MOST) > 0) {
      faults.add(Fault.at(place, "form.atMost", label(place), MOST.toPlainString()));
    }
  }

  private boolean holds(When when) {
    Object value = Paths.get(known, path(when.field()));
    return value != null && when.values().contains(value);
  }

  private String label(String place) {
    return form.labelOf(place).orElse(place);
  }

  private static List<String> path(String dotted) {
    return List.of(dotted.split("\\."));
  }
}
