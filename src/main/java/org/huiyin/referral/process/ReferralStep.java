package org.huiyin.referral.process;

import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;
import org.huiyin.referral.Referral;

/** A step of {@code referral}: who looks is let in by the referral's doors. */
abstract class ReferralStep implements StepOwner {

  private final String stepKey;
  private final ReferralFacts facts;

  ReferralStep(String stepKey, ReferralFacts facts) {
    this.stepKey = stepKey;
    this.facts = facts;
  }

  @Override
  public final String processKey() {
    return ReferralModel.KEY;
  }

  @Override
  public final String stepKey() {
    return stepKey;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return Map.of();
  }

  final Actor actor(Step step) {
    return facts.actor(step);
  }

  final Referral referral(Step step) {
    return facts.referral(step);
  }

  /** The papers that the person can name in this step. */
  final List<Option> papers(Step step) {
    return facts.papers(step);
  }

  @Override
  public final Map<String, Object> facts(Step step) {
    Referral referral = facts.referral(step);
    Map<String, Object> shown = facts.of(step, referral);
    shown.putAll(prefilled(referral));
    return shown;
  }

  /** What the form starts with. */
  Map<String, Object> prefilled(Referral referral) {
    return Map.of();
  }

  @Override
  public final Taken take(Step step, Map<String, Object> content) {
    Actor by = facts.actor(step);
    Referral referral = facts.referral(step);
    facts.admit(step, referral, by);
    return take(referral, new Content(content), by);
  }

  /** Stores the step, as {@link StepOwner#take}. */
  abstract Taken take(Referral referral, Content form, Actor by);
}
