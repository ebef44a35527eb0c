package org.huiyin.conference.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.conference.Conference;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;

/** A step of {@code joint-conference} on a conference: who looks is let in by its doors. */
abstract class ConferenceStep implements StepOwner {

  private final String stepKey;
  private final ConferenceFacts facts;

  ConferenceStep(String stepKey, ConferenceFacts facts) {
    this.stepKey = stepKey;
    this.facts = facts;
  }

  @Override
  public final String processKey() {
    return JointConference.KEY;
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
    Conference conference = facts.enter(step, "READ_STEP");
    Map<String, Object> shown = new HashMap<>();
    shown.put("number", conference == null ? "" : conference.number());
    shown.put("dueText", conference == null ? "" : facts.until(conference.heldOn()));
    shown.putAll(prefilled(step, conference));
    return shown;
  }

  @Override
  public final Taken take(Step step, Map<String, Object> content) {
    return take(step, facts.enter(step, "TAKE_STEP"), new Content(content), facts.actor(step));
  }

  @Override
  public final String subject(Step step, Taken taken) {
    Object id =
        taken
            .kept()
            .getOrDefault(
                JointConference.CONFERENCE_ID, step.variables().get(JointConference.CONFERENCE_ID));
    return id == null ? null : "conference:" + id;
  }

  /**
   * What the form shows and starts with.
   *
   * @param conference {@code null} before there is one
   */
  abstract Map<String, Object> prefilled(Step step, Conference conference);

  /** Stores the step, as {@link StepOwner#take}. */
  abstract Taken take(Step step, Conference conference, Content form, Actor by);
}
