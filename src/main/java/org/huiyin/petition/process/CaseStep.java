package org.huiyin.petition.process;

import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;

/**
 * A step of {@code petition-handling} on a case that is registered: who looks is let in by its
 * doors.
 */
public abstract class CaseStep implements StepOwner {

  private final String stepKey;
  private final CaseFacts facts;

  protected CaseStep(String stepKey, CaseFacts facts) {
    this.stepKey = stepKey;
    this.facts = facts;
  }

  @Override
  public final String processKey() {
    return PetitionHandling.KEY;
  }

  @Override
  public final String stepKey() {
    return stepKey;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return Map.of();
  }

  @Override
  public final Map<String, Object> facts(Step step) {
    Map<String, Object> shown = facts.of(step);
    shown.putAll(prefilled(step));
    return shown;
  }

  /** What the form starts with. */
  protected Map<String, Object> prefilled(Step step) {
    return Map.of();
  }

  @Override
  public final Taken take(Step step, Map<String, Object> content) {
    Actor by = facts.actor(step);
    facts.admit(step, by);
    return take(step, new Content(content), by);
  }

  /** Stores the step, as {@link StepOwner#take}. */
  protected abstract Taken take(Step step, Content form, Actor by);
}
