package org.huiyin.conference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huiyin.deadline.Responsible;
import org.springframework.stereotype.Component;

/** Tells the reminders who works on a decision, and who supervises it once its work is reported. */
@Component
class ActionItemResponsible implements Responsible {

  private static final String CLOCK = "ACTION_ITEM/";

  private final ActionItems items;

  ActionItemResponsible(ActionItems items) {
    this.items = items;
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
    Set<String> people = new HashSet<>(items.leadPeople(item));
    return new Reminded(item.number(), "workOnActionItem", people);
  }
}
