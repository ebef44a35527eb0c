package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huiyin.engine.form.ContractField.Kind;
import org.huiyin.engine.form.ContractField.When;
import org.huiyin.engine.guard.FormAtTask;
import org.huiyin.refusal.Fault;

/** One form beside what its step needs: everything that does not fit, named by file and field. */
final class FormFit {

  private final FormAtTask at;
  private final StepContract contract;
  private final Feel feel;
  private final Map<String, PlacedComponent> placed;
  private final List<Fault> faults = new ArrayList<>();

  FormFit(FormAtTask at, Form form, StepContract contract, Feel feel) {
    this.at = at;
    this.contract = contract;
    this.feel = feel;
    this.placed = PlacedComponent.of(form);
  }

  List<Fault> faults() {
    contract.fields().forEach(this::check);
    placed.values().forEach(this::list);
    return faults;
  }

  private void check(ContractField field) {
    PlacedComponent found = placed.get(field.path());
    if (found == null) {
      if (field.needed() && isListThere(field)) {
        faults.add(fault(field.path(), field.path(), "form.fit.missing", at.taskName()));
      }
      return;
    }
    if (!field.kind().fits(found.component())) {
      add(found, "form.fit.type." + field.kind());
      return;
    }
    switch (field.kind()) {
      case CHOICE -> options(field, found);
      case PICKED, SEVERAL -> fromList(field, found);
      default -> {
        // Any value that its component lets through will do.
      }
    }
    if (field.needed()) {
      needed(field, found);
    }
  }

  /** Without its list there are no rows to lack it. */
  private boolean isListThere(ContractField field) {
    int rows = field.path().lastIndexOf("[].");
    return rows < 0 || placed.containsKey(field.path().substring(0, rows));
  }

  private void options(ContractField field, PlacedComponent found) {
    Component component = found.component();
    boolean own =
        component.text("valuesKey").isEmpty() && component.text("valuesExpression").isEmpty();
    if (!own) {
      add(found, "form.fit.type.CHOICE");
      return;
    }
    component
        .json()
        .path("values")
        .forEach(
            option -> {
              String value = option.isValueNode() ? option.asText() : option.path("value").asText();
              if (!field.values().contains(value)) {
                add(
                    found,
                    "form.fit.option",
                    value,
                    at.taskName(),
                    String.join("、", field.values()));
              }
            });
  }

  private void fromList(ContractField field, PlacedComponent found) {
    if (!field.values().contains(found.component().text("valuesKey"))) {
      add(found, "form.fit.fromList", String.join("、", field.values()));
    }
    if (field.judged() && found.component().forEngine()) {
      add(found, "form.fit.judged");
    }
  }

  private void needed(ContractField field, PlacedComponent found) {
    Component component = found.component();
    boolean asked =
        field.kind() == Kind.ROWS
            ? component.hasFixedRows() || !component.property("minRows").matches("0*")
            : component.required();
    if (!asked) {
      add(
          found,
          field.kind() == Kind.ROWS ? "form.fit.noRows" : "form.fit.optional",
          at.taskName());
    } else if (component.mayBeReadOnly()) {
      add(found, "form.fit.readOnly", at.taskName());
    } else if (mayBeHidden(field, found)) {
      add(found, "form.fit.hidden", at.taskName());
    }
  }

  private boolean mayBeHidden(ContractField field, PlacedComponent found) {
    return field.when().isEmpty()
        ? !found.hides().isEmpty()
        : cases(field.when(), Map.of()).stream()
            .anyMatch(facts -> found.hides().stream().anyMatch(hide -> feel.holds(hide, facts)));
  }

  /** Every way in which all of it can hold, with what else is asked for unknown. */
  private static List<Map<String, Object>> cases(List<When> when, Map<String, Object> so) {
    if (when.isEmpty()) {
      return List.of(so);
    }
    List<Map<String, Object>> all = new ArrayList<>();
    for (Object value : when.get(0).values()) {
      Map<String, Object> facts = new HashMap<>(so);
      facts.put(when.get(0).field(), value);
      all.addAll(cases(when.subList(1, when.size()), facts));
    }
    return all;
  }

  /** A list that its step does not give offers nothing, and lets nothing through. */
  private void list(PlacedComponent found) {
    String list = found.component().chooses() ? found.component().text("valuesKey") : "";
    if (!list.isEmpty() && !contract.lists().contains(list)) {
      if (contract.lists().isEmpty()) {
        add(found, "form.fit.noList", list, at.taskName());
      } else {
        add(
            found,
            "form.fit.unknownList",
            list,
            at.taskName(),
            String.join("、", new TreeSet<>(contract.lists())));
      }
    }
  }

  private void add(PlacedComponent found, String messageKey, Object... more) {
    faults.add(fault(found.path(), found.component().label(), messageKey, more));
  }

  private Fault fault(String path, String label, String messageKey, Object... more) {
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = at.file();
    arguments[1] = label.isBlank() ? path : label;
    arguments[2] = path;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Fault.at(path, messageKey, arguments);
  }
}
