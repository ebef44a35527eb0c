package org.huiyin.conference.process;

import org.huiyin.audit.Actor;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItemTexts;
import org.huiyin.conference.ActionItems;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code strikeOff}: done, back to work, or to another conference. */
@Component
class StrikeOffStep extends ActionItemStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("verdict", "ACCEPT", "RETURN", "CONFERENCE")
          .needed()
          .text("verdictReason")
          .neededWhen("verdict", "RETURN", "CONFERENCE")
          .text("finding")
          .neededWhen("verdict", "ACCEPT")
          .build();

  private final ActionItems items;

  StrikeOffStep(ConferenceFacts facts, ActionItemTexts texts, ActionItems items) {
    super(JointConference.STRIKE_OFF, facts, texts);
    this.items = items;
  }

  @Override
  Taken take(ActionItem item, Content form, Actor by) {
    switch (form.text("verdict")) {
      case "ACCEPT" -> items.strikeOff(item.id(), form.text("finding"), by);
      case "RETURN" -> items.sendBack(item.id(), form.text("verdictReason"), by);
      default -> items.passOn(item.id(), form.text("verdictReason"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
