package org.huiyin.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * What form and contract say to a submit of one open task, worked out beside the gate; what the
 * capability would say after them is not asked.
 */
final class ExpectedFaults {

  private final Form form;
  private final StepContract contract;
  private final Map<String, List<Option>> lists;
  private final Map<String, Object> outside;
  private final Feel feel;
  private final Clock clock;

  private ExpectedFaults(TaskAtTheGate task, Optional<StepOwner> owner, Feel feel, Clock clock) {
    this.feel = feel;
    this.clock = clock;
    form = task.form();
    contract = owner.map(StepOwner::contract).orElse(StepContract.NONE);
    // A live list is made when somebody looks into it; here that is now.
    lists = owner.map(o -> Map.copyOf(o.lists(task.step()))).orElse(Map.of());
    outside = new HashMap<>(task.step().variables());
    Set<String> missing = new HashSet<>(form.outsideNames());
    missing.removeAll(outside.keySet());
    missing.removeAll(lists.keySet());
    if (!missing.isEmpty()) {
      owner.ifPresent(o -> outside.putAll(o.asked(task.step())));
    }
  }

  /** At the task as the person sees it who is known to the engine now, and whose task it is. */
  static ExpectedFaults at(
      String taskId, ProcessEngine engine, StepOwners owners, Feel feel, Clock clock) {
    return at(taskId, true, engine, owners, feel, clock);
  }

  /** The same for who may look at it only. */
  static ExpectedFaults lookedAt(
      String taskId, ProcessEngine engine, StepOwners owners, Feel feel, Clock clock) {
    return at(taskId, false, engine, owners, feel, clock);
  }

  private static ExpectedFaults at(
      String taskId,
      boolean toWork,
      ProcessEngine engine,
      StepOwners owners,
      Feel feel,
      Clock clock) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              TaskAtTheGate task =
                  new OpenTask(taskId, toWork, new ConcurrentHashMap<>()).execute(context);
              return context.runWithoutAuthorization(
                  () -> new ExpectedFaults(task, owners.of(task.step()), feel, clock));
            });
  }

  Form form() {
    return form;
  }

  /** Its live lists. */
  Map<String, List<Option>> lists() {
    return lists;
  }

  /** Empty for what only the capability could refuse. */
  List<Fault> of(Map<String, Object> sent) {
    try {
      if (Values.json(sent).length() > FormGate.LONGEST_SUBMIT) {
        return List.of(Fault.of("form.submitTooLong"));
      }
      return ContractCheck.faults(contract, form, accepted(sent), outside);
    } catch (Refusal refusal) {
      return refusal.faults();
    }
  }

  /** The same for what goes on unfinished to somebody else. */
  List<Fault> ofUnfinished(Map<String, Object> sent) {
    try {
      if (Values.json(sent).length() > FormGate.LONGEST_SUBMIT) {
        return List.of(Fault.of("form.submitTooLong"));
      }
      check().acceptUnfinished(sent);
      return List.of();
    } catch (Refusal refusal) {
      return refusal.faults();
    }
  }

  /**
   * Whether the capability, or the form before it, gets to see the value; what is hidden it does
   * not.
   */
  boolean isLookedAt(Map<String, Object> sent, String value) {
    try {
      return Values.json(accepted(sent)).contains("\"" + value + "\"");
    } catch (Refusal refusal) {
      return true;
    }
  }

  /** What the capability gets of it. */
  Map<String, Object> accepted(Map<String, Object> sent) {
    return check().accept(sent);
  }

  private FormCheck check() {
    FieldRules rules =
        new FieldRules(
            feel, new Choices(lists, outside, feel, contract.judged()), LocalDate.now(clock));
    return new FormCheck(form, feel, rules, outside);
  }
}
