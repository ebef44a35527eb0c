package org.huiyin.conference.process;

import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItemTexts;
import org.huiyin.conference.ActionItems;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Taken;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code workOnActionItem}: the lead unit says what was carried out. */
@Component
class WorkOnActionItemStep extends ActionItemStep {

  private final ActionItems items;

  WorkOnActionItemStep(ConferenceFacts facts, ActionItemTexts texts, ActionItems items) {
    super(JointConference.WORK_ON_ACTION_ITEM, facts, texts);
    this.items = items;
  }

  @Override
  Taken take(ActionItem item, Content form, Actor by) {
    items.report(item.id(), form.date("doneOn"), form.text("result"), by);
    return new Taken();
  }

  @Override
  public Set<String> knownKeys() {
    return Set.of("doneOn", "result");
  }
}
