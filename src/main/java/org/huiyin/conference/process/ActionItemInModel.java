package org.huiyin.conference.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItemWorkers;
import org.huiyin.conference.ActionItems;
import org.huiyin.conference.Conferences;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** What the model asks of the decisions of a conference, as {@code actionItem}. */
@ForModels
@Component("actionItem")
public class ActionItemInModel {

  private final Conferences conferences;
  private final ActionItems items;
  private final ActionItemWorkers workers;
  private final Clock clock;

  ActionItemInModel(
      Conferences conferences, ActionItems items, ActionItemWorkers workers, Clock clock) {
    this.conferences = conferences;
    this.items = items;
    this.workers = workers;
    this.clock = clock;
  }

  /** Their ids: each is worked on by itself. */
  public Collection<Long> ofConference(Long conferenceId) {
    return List.copyOf(
        items.of(conferences.get(conferenceId)).stream().map(ActionItem::id).toList());
  }

  public Long caseOf(Long itemId) {
    return items.get(itemId).caseId();
  }

  /** The engine groups that report on it, with commas between. */
  public String workers(Long itemId) {
    return workers.groups(items.get(itemId));
  }

  /** The accounts that may strike it off. */
  public Collection<String> supervisors(Long itemId) {
    return items.supervisors(itemId);
  }

  /** For a task: the last second of the due day. */
  public Date due(Long itemId) {
    return date(items.get(itemId).dueOn().plusDays(1).atStartOfDay().minusSeconds(1));
  }

  /** For a timer: 24:00 of the due day, the first moment that is too late. */
  public Date passed(Long itemId) {
    return date(items.get(itemId).dueOn().plusDays(1).atStartOfDay());
  }

  private Date date(LocalDateTime moment) {
    return Date.from(moment.atZone(clock.getZone()).toInstant());
  }
}
