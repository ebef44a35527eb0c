package org.huiyin.engine.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * The way back: live lists, facts and the person's own draft become virtual variables of the form;
 * nothing is stored.
 */
@Component
class ShownForms {

  private static final Set<String> OF_THE_HOUSE = Set.of("guarded", "submission");

  private final StepOwners owners;
  private final Drafts drafts;

  ShownForms(StepOwners owners, Drafts drafts) {
    this.owners = owners;
    this.drafts = drafts;
  }

  /**
   * @param names the variables that were asked for, {@code null} for all
   */
  void addTo(VariableMap variables, TaskAtTheGate task, Collection<String> names) {
    if (task.form() == null) {
      return;
    }
    // What an earlier round of the same step decided must not stand in the form as if decided
    // again.
    variables.keySet().removeAll(task.form().draftNames());
    // Whether somebody is kept from the case is not for whoever has a step of it.
    variables.keySet().removeAll(OF_THE_HOUSE);
    Step step = task.step();
    Optional<StepOwner> owner = owners.of(step);
    owner.ifPresent(o -> o.lists(step).forEach((name, list) -> put(variables, names, name, list)));
    Map<String, Object> facts = owner.map(o -> o.facts(step)).orElse(Map.of());
    facts.forEach((name, value) -> put(variables, names, name, value));
    Typable typable = new Typable(task.form(), facts);
    owner.ifPresent(
        o ->
            typable
                .of(o.prepared(step))
                .forEach((name, value) -> put(variables, names, name, value)));
    if (step.userId() != null) {
      typable
          .of(drafts.of(step.taskId(), step.userId()))
          .forEach((name, value) -> put(variables, names, name, value));
    }
  }

  private static void put(
      VariableMap variables, Collection<String> names, String name, Object value) {
    if (value != null && (names == null || names.contains(name))) {
      variables.putValueTyped(name, typed(value));
    }
  }

  private static TypedValue typed(Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?>
        ? SpinValues.jsonValue(Values.json(value)).create()
        : Variables.untypedValue(value);
  }
}
