package org.huiyin.engine.form;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Carries a submit through the gate in one engine command: the check, the capability's rows and the
 * engine's step commit or roll back together.
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

  /**
   * Completes a task, whatever door the submit came through.
   *
   * @param returning whether the caller wants the engine's variables afterwards; otherwise {@code
   *     null} comes back
   */
  VariableMap pass(
      CommandExecutor executor,
      String taskId,
      Map<String, ?> sent,
      boolean returning,
      boolean deserialize) {
    try {
      return executor.execute(context -> complete(context, taskId, sent, returning, deserialize));
    } catch (RuntimeException e) {
      throw answer(e);
    }
  }

  private VariableMap complete(
      CommandContext context,
      String taskId,
      Map<String, ?> sent,
      boolean returning,
      boolean deserialize) {
    TaskAtTheGate task = toWork(context, taskId);
    try {
      // The right to work on the task has just been asked for; the engine's own command would ask
      // once more.
      return context.runWithoutAuthorization(
          () -> {
            VariableMap accepted = gate.accept(task, sent == null ? Map.of() : sent);
            return unlogged(context, new CompleteTaskCmd(taskId, accepted, returning, deserialize));
          });
    } catch (RuntimeException e) {
      throw quietly(answers.to(e, Optional.ofNullable(task.form())));
    }
  }

  private TaskAtTheGate toWork(CommandContext context, String taskId) {
    try {
      return new OpenTask(taskId, true, forms).execute(context);
    } catch (AuthorizationException e) {
      throw onlyToLook(context, taskId, e);
    }
  }

  /** Gives a task from the pool to a person, who must have the right to work on it. */
  void take(CommandExecutor executor, String taskId, String userId) {
    try {
      executor.execute(
          context -> {
            try {
              return unlogged(context, new ClaimTaskCmd(taskId, userId));
            } catch (AuthorizationException e) {
              throw onlyToLook(context, taskId, e);
            }
          });
    } catch (BadUserRequestException e) {
      throw answer(e);
    }
  }

  /** Who may look and no more is told why, where the step has a word for it. */
  private RuntimeException onlyToLook(
      CommandContext context, String taskId, AuthorizationException refused) {
    TaskAtTheGate seen = new OpenTask(taskId, false, forms).execute(context);
    return gate.onlyToLook(seen.step())
        .<RuntimeException>map(why -> new BadUserRequestException(why.getMessage(), why))
        .orElse(refused);
  }

  /**
   * What a person has filled in so far of a form that somebody else will send, checked; or every
   * fault in it.
   */
  Object unfinished(CommandExecutor executor, String taskId, Map<String, ?> sent) {
    return executor.execute(
        context -> {
          TaskAtTheGate task = new OpenTask(taskId, false, forms).execute(context);
          return context.runWithoutAuthorization(
              () -> {
                try {
                  return gate.unfinished(task, sent);
                } catch (Refusal faults) {
                  // Thrown from in here the engine would log it as an error of its own.
                  return faults;
                }
              });
        });
  }

  /** Who took a step and who did it is told by the step journal; the engine need not tell again. */
  private static <T> T unlogged(CommandContext context, Command<T> command) {
    context.disableUserOperationLog();
    try {
      return command.execute(context);
    } finally {
      context.enableUserOperationLog();
    }
  }

  /**
   * The engine logs what leaves a command as an error with its stack, unless it is the caller's
   * mistake.
   */
  private static RuntimeException quietly(RuntimeException raised) {
    return raised instanceof RefusedSubmit
        ? new BadUserRequestException(raised.getMessage(), raised)
        : raised;
  }

  VariableMap show(
      CommandExecutor executor,
      String taskId,
      Collection<String> names,
      Supplier<VariableMap> stored) {
    try {
      return executor.execute(
          context -> {
            TaskAtTheGate task = new OpenTask(taskId, false, forms).execute(context);
            return context.runWithoutAuthorization(
                () -> {
                  VariableMap variables = stored.get();
                  shownForms.addTo(variables, task, names);
                  return variables;
                });
          });
    } catch (RuntimeException e) {
      throw answer(e);
    }
  }

  RuntimeException answer(RuntimeException raised) {
    return answers.to(raised, Optional.empty());
  }
}
