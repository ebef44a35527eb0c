package org.huiyin.engine.form;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/**
 * Carries a submit through the gate in one engine command: the check, the capability's rows and the engine's step commit
 * or roll back together.
 */
@Component
class Passage {

  private final FormGate gate;
  private final ShownForms shownForms;
  private final SubmitAnswers answers;
  private final ConcurrentMap<String, Form> forms = new ConcurrentHashMap<>();

  Passage(FormGate gate, ShownForms shownForms, SubmitAnswers answers) {
    this.gate = gate;
    this.shownForms = shownForms;
    this.answers = answers;
  }

  /** @param complete the engine's own completion, with what the engine may know */
  <T> T pass(
      CommandExecutor executor,
      String taskId,
      Map<String, ?> sent,
      Function<Map<String, Object>, T> complete) {
    AtomicReference<Form> form = new AtomicReference<>();
    try {
      return executor.execute(
          context -> {
            TaskAtTheGate task = new OpenTask(taskId, true, forms).execute(context);
            form.set(task.form());
            VariableMap accepted =
                context.runWithoutAuthorization(() -> gate.accept(task, sent == null ? Map.of() : sent));
            return complete.apply(accepted);
          });
    } catch (RuntimeException e) {
      throw answers.to(e, Optional.ofNullable(form.get()));
    }
  }

  VariableMap show(
      CommandExecutor executor, String taskId, Collection<String> names, Supplier<VariableMap> stored) {
    try {
      return executor.execute(
          context -> {
            TaskAtTheGate task = new OpenTask(taskId, false, forms).execute(context);
            VariableMap variables = stored.get();
            context.runWithoutAuthorization(
                () -> {
                  shownForms.addTo(variables, task, names);
                  return null;
                });
            return variables;
          });
    } catch (RuntimeException e) {
      throw answer(e);
    }
  }

  RuntimeException answer(RuntimeException raised) {
    return answers.to(raised, Optional.empty());
  }
}
