package org.huiyin.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.refusal.Fault;

/**
 * The part of a capability that stands behind one user task: it shows the facts its form needs and
 * takes what a person enters. The gate calls it inside the engine's transaction, after the form
 * itself has been enforced. A task without an owner is enforced all the same; its content goes to
 * the step's own row whole.
 */
public interface StepOwner {

  /** Key of the process, e.g. {@code petition-handling}. */
  String processKey();

  /** Element id of the user task, e.g. {@code deliberate}. */
  String stepKey();

  /**
   * Live lists for the {@code valuesKey} of selects, checklists, radios and taglists: each a list
   * of {@code {value, label}}. Used to show the form and again to check what comes back.
   */
  Map<String, List<Option>> lists(Step step);

  /**
   * The other virtual variables of the form: facts to show, values to prefill. Nothing of it is
   * stored by the engine. A person who must not see the case is refused; that somebody looked is
   * recorded by the owner.
   */
  Map<String, Object> facts(Step step);

  /**
   * What somebody has prepared for those whose step it is. It fills only what a person may type,
   * and a draft of one's own goes before it.
   */
  default Map<String, Object> prepared(Step step) {
    return Map.of();
  }

  /**
   * What is said to a person who may look at the task and wants to take or to send it; without it
   * he is told that he has no right to.
   */
  default Optional<Fault> onlyToLook() {
    return Optional.empty();
  }

  /**
   * Those of the facts that the form's conditions ask for when it is sent. Nothing of them is
   * shown, so an owner that has them for less than all the facts says so here.
   */
  default Map<String, Object> asked(Step step) {
    return facts(step);
  }

  /**
   * Stores what was entered in the capability's own tables.
   *
   * @param content checked values by the form's keys, JSON types only (String, Boolean, Integer,
   *     Double, List, Map); hidden and read-only keys are gone
   * @return what the engine may know
   * @throws org.huiyin.refusal.Refusal with every reason, when the domain says no
   */
  Taken take(Step step, Map<String, Object> content);

  /**
   * What the step takes from its form. All other fields go to the step's own row, where case file
   * and export find them.
   */
  StepContract contract();

  /**
   * What the step is on where that is no case, e.g. {@code conference:12}, as the audit trail names
   * it; {@code null} where it is on a case or on nothing yet.
   */
  default String subject(Step step, Taken taken) {
    return null;
  }
}
