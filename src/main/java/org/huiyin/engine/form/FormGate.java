package org.huiyin.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.engine.journal.EnteredField;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * The one way for content into a task. What the form does not allow is refused; what it allows goes
 * to the capability that owns the step, the rest of it to the step's own row, and to the engine
 * only what the form marks for it.
 */
@Component
class FormGate {

  /** The id of the step's row, for the next delegate; transient. */
  private static final String SUBMISSION = "submission";

  /** More than the longest letter with all its requests; a bigger submit is no form. */
  static final int LONGEST_SUBMIT = 200_000;

  private final StepOwners owners;
  private final StepJournal journal;
  private final Feel feel;
  private final Clock clock;

  FormGate(StepOwners owners, StepJournal journal, Feel feel, Clock clock) {
    this.owners = owners;
    this.journal = journal;
    this.feel = feel;
    this.clock = clock;
  }

  /**
   * Checks and stores a submit.
   *
   * @return what the engine is to know
   * @throws Refusal with every fault
   */
  VariableMap accept(TaskAtTheGate task, Map<String, ?> sent) {
    Step step = task.step();
    Map<String, Object> values = Values.of(sent);
    tooLong(values);
    Optional<StepOwner> owner = owners.of(step);
    Accepted accepted =
        task.form() == null ? formless(values) : new Desk(task, owner).accept(values);
    Map<String, Object> content = accepted.content();
    long submission =
        journal
            .done(step.taskId(), step.userId(), accepted.leftover())
            .orElseThrow(() -> new Refusal(Fault.of(SubmitAnswers.GONE)));
    Taken taken = owner.map(o -> o.take(step, content)).orElseGet(Taken::new);
    Long madeCase =
        step.caseId() == null && taken.kept().get("caseId") instanceof Long id ? id : null;
    String subject = owner.map(o -> o.subject(step, taken)).orElse(null);
    if (madeCase != null || subject != null) {
      journal.belongsTo(submission, madeCase, subject);
    }
    return forEngine(task, content, taken, submission);
  }

  /**
   * Checks what has been filled in of a form that goes on to somebody else; nothing is stored here.
   *
   * @throws Refusal with every fault; that something is missing is none
   */
  Map<String, Object> unfinished(TaskAtTheGate task, Map<String, ?> sent) {
    Map<String, Object> values = Values.of(sent);
    tooLong(values);
    return task.form() == null
        ? Map.of()
        : new Desk(task, owners.of(task.step())).unfinished(values);
  }

  /** What who may look, and no more, is told when he takes or sends the task. */
  Optional<Refusal> onlyToLook(Step step) {
    return owners.of(step).flatMap(StepOwner::onlyToLook).map(Refusal::new);
  }

  private static void tooLong(Map<String, Object> values) {
    if (Values.json(values).length() > LONGEST_SUBMIT) {
      throw new Refusal(Fault.of("form.submitTooLong", LONGEST_SUBMIT));
    }
  }

  /** A task without a form declares nothing, so nothing can be sent with it. */
  private static Accepted formless(Map<String, Object> values) {
    if (!values.isEmpty()) {
      throw new Refusal(
          values.keySet().stream().map(name -> Fault.at(name, "form.undeclared", name)).toList());
    }
    return new Accepted(Map.of(), List.of());
  }

  /**
   * @param content for the capability
   * @param leftover what it has no column for
   */
  private record Accepted(Map<String, Object> content, List<EnteredField> leftover) {}

  /** One form with all that one submit of it is held against. */
  private final class Desk {

    private final Form form;
    private final StepContract contract;
    private final Map<String, Object> outside;
    private final Choices choices;

    private Desk(TaskAtTheGate task, Optional<StepOwner> owner) {
      Step step = task.step();
      form = task.form();
      contract = owner.map(StepOwner::contract).orElse(StepContract.NONE);
      Map<String, List<Option>> lists =
          owner.isPresent() && !form.listNames().isEmpty() ? owner.get().lists(step) : Map.of();
      outside = new HashMap<>(step.variables());
      Set<String> missing = new HashSet<>(form.outsideNames());
      missing.removeAll(outside.keySet());
      missing.removeAll(lists.keySet());
      if (owner.isPresent() && !missing.isEmpty()) {
        outside.putAll(owner.get().asked(step));
      }
      choices = new Choices(lists, outside, feel, contract.judged());
    }

    private FormCheck check() {
      FieldRules rules = new FieldRules(feel, choices, LocalDate.now(clock));
      return new FormCheck(form, feel, rules, outside);
    }

    private Map<String, Object> unfinished(Map<String, Object> values) {
      return check().acceptUnfinished(values);
    }

    private Accepted accept(Map<String, Object> values) {
      Map<String, Object> content = check().accept(values);
      List<Fault> faults = ContractCheck.faults(contract, form, content, outside);
      if (!faults.isEmpty()) {
        throw new Refusal(faults);
      }
      return new Accepted(
          content, new Leftover(form, contract, choices, outside, clock.getZone()).of(content));
    }
  }

  private static VariableMap forEngine(
      TaskAtTheGate task, Map<String, Object> content, Taken taken, long submission) {
    VariableMap variables = Variables.createVariables();
    Set<String> marked = task.form() == null ? Set.of() : task.form().engineNames();
    for (String name : marked) {
      // What an earlier round decided and this one left empty must not decide again.
      if (content.get(name) != null || task.step().variables().containsKey(name)) {
        variables.putValue(name, content.get(name));
      }
    }
    taken.kept().forEach(variables::putValue);
    taken
        .passed()
        .forEach(
            (name, value) -> variables.putValueTyped(name, Variables.untypedValue(value, true)));
    variables.putValueTyped(SUBMISSION, Variables.longValue(submission, true));
    return variables;
  }
}
