package org.huiyin.conference.process;

import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItemTexts;
import org.huiyin.conference.ActionItems;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.LiveLists;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code workOnActionItem}: the lead unit says what was carried out. */
@Component
class WorkOnActionItemStep extends ActionItemStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .date("doneOn")
          .needed()
          .text("result")
          .needed()
          .picked("papers", "scan")
          .build();

  private final ConferenceFacts facts;
  private final ActionItems items;

  WorkOnActionItemStep(ConferenceFacts facts, ActionItemTexts texts, ActionItems items) {
    super(JointConference.WORK_ON_ACTION_ITEM, facts, texts);
    this.facts = facts;
    this.items = items;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return new LiveLists().list("papers", () -> papers(facts.enterItem(step, "READ_STEP")));
  }

  private List<Option> papers(ActionItem item) {
    return items.papers(item.id()).entrySet().stream()
        .map(paper -> new Option(String.valueOf(paper.getKey()), paper.getValue()))
        .toList();
  }

  @Override
  Taken take(ActionItem item, Content form, Actor by) {
    items.report(item.id(), form.date("doneOn"), form.text("result"), form.id("scan"), by);
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
