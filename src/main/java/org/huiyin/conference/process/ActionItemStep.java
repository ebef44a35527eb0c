package org.huiyin.conference.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItemTexts;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;

/** A step of {@code joint-conference} on one decision: who looks is let in by its doors. */
abstract class ActionItemStep implements StepOwner {

  private final String stepKey;
  private final ConferenceFacts facts;
  private final ActionItemTexts texts;

  ActionItemStep(String stepKey, ConferenceFacts facts, ActionItemTexts texts) {
    this.stepKey = stepKey;
    this.facts = facts;
    this.texts = texts;
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
    ActionItem item = facts.enterItem(step, "READ_STEP");
    Map<String, Object> shown = new HashMap<>();
    shown.put("number", item.number());
    shown.put("dueText", facts.until(item.dueOn()));
    shown.put("matterText", facts.matter(item.caseNumber(), item.category(), item.village()));
    shown.put("wordingText", item.wording());
    shown.put("unitsText", texts.units(item));
    shown.put("supervisorText", texts.supervisor(item));
    shown.put("notesText", texts.notes(item));
    shown.put("resultText", texts.lastReport(item));
    shown.put("returnReason", texts.lastReturn(item));
    return shown;
  }

  @Override
  public final Taken take(Step step, Map<String, Object> content) {
    return take(facts.enterItem(step, "TAKE_STEP"), new Content(content), facts.actor(step));
  }

  /** Stores the step, as {@link StepOwner#take}. */
  abstract Taken take(ActionItem item, Content form, Actor by);
}
