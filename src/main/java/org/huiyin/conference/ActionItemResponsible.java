package org.huiyin.conference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.deadline.Responsible;
import org.springframework.stereotype.Component;

/** Tells the reminders who works on a decision, and who supervises it once its work is reported. */
@Component
class ActionItemResponsible implements Responsible {

  private static final String CLOCK = "ACTION_ITEM/";

  private final ActionItems items;
  private final ActionItemWorkers workers;

  ActionItemResponsible(ActionItems items, ActionItemWorkers workers) {
    this.items = items;
    this.workers = workers;
  }

  @Override
  public Map<RunningClock, Reminded> of(Collection<RunningClock> clocks) {
    Map<RunningClock, Reminded> reminded = new HashMap<>();
    for (RunningClock clock : clocks) {
      if (clock.clock().startsWith(CLOCK)) {
        ActionItem item = items.get(Long.parseLong(clock.clock().substring(CLOCK.length())));
        reminded.put(clock, reminded(item));
      }
    }
    return reminded;
  }

  private Reminded reminded(ActionItem item) {
    if (item.state().equals("REPORTED")) {
      return new Reminded(item.number(), "strikeOff", items.supervisors(item.id()));
    }
    return new Reminded(item.number(), "workOnActionItem", workers.people(item));
  }
}
