package org.huiyin.conference;

import java.util.HashSet;
import java.util.Set;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.petition.CaseTeam;
import org.springframework.stereotype.Component;

/** What those who carry a decision out, who supervises it and the chair are told of it. */
@Component
class ActionItemMessages {

  private final ActionItemWorkers workers;
  private final Supervisors supervisors;
  private final CaseTeam team;
  private final Outbox outbox;

  ActionItemMessages(
      ActionItemWorkers workers, Supervisors supervisors, CaseTeam team, Outbox outbox) {
    this.workers = workers;
    this.supervisors = supervisors;
    this.team = team;
    this.outbox = outbox;
  }

  /** The decision is out: told to all who carry it out, and to who supervises it. */
  void charged(ActionItem item) {
    Set<String> supervisor = new HashSet<>(supervisors.of(item));
    Set<String> people = workers.people(item);
    supervisor.removeAll(people);
    tell(item, "workOnActionItem", people, "charged");
    tell(item, "superviseActionItem", supervisor, "supervised");
  }

  /**
   * @param notes how many there are on the item by now: it may be reported more than once
   */
  void reported(ActionItem item, int notes) {
    tell(item, "strikeOff", supervisors.of(item), "reported:" + notes);
  }

  /** As {@link #reported}. */
  void returned(ActionItem item, int notes) {
    tell(item, "workOnActionItem", workers.people(item), "returned:" + notes);
  }

  void late(ActionItem item) {
    Set<String> people = new HashSet<>(workers.people(item));
    people.addAll(supervisors.of(item));
    tell(item, "actionItemLate", people, "late");
  }

  /**
   * Somebody more is kept from its case: told to the chair where one of the organs that carry it
   * out has no part in the case any more, and to who supervises it instead of who was named.
   */
  void guarded(ActionItem item) {
    if (workers.hasLost(item)) {
      tell(item, "actionItemUnitOut", team.chair(item.caseId()), "unit-out");
    }
    if (!supervisors.named(item)) {
      boolean reported = item.state().equals("REPORTED");
      String step = reported ? "strikeOff" : "superviseActionItem";
      tell(item, step, supervisors.of(item), "supervised-instead");
    }
  }

  private void tell(ActionItem item, String step, Set<String> people, String what) {
    outbox.put(
        new Message(
                item.caseId(),
                item.number(),
                step,
                item.dueOn(),
                people,
                Urgency.NORMAL,
                "action-item:" + item.id() + ":" + what)
            .about(null, "/action-items/" + item.id()));
  }
}
