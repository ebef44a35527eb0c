package org.huiyin.conference.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.Card;
import org.huiyin.casefile.OtherCards;
import org.huiyin.casefile.TaskPages;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItems;
import org.huiyin.conference.Conference;
import org.huiyin.conference.ConferenceDoors;
import org.huiyin.conference.Conferences;
import org.huiyin.conference.WaitingCases;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** From an open step of a conference to its page and its card, for those whose it is. */
@Component
class ConferenceOfTask implements TaskPages, OtherCards {

  private static final List<String> IDS =
      List.of(JointConference.CONFERENCE_ID, JointConference.ITEM_ID);

  private final TaskService tasks;
  private final InOwnRight inOwnRight;
  private final Conferences conferences;
  private final ActionItems items;
  private final ConferenceDoors doors;
  private final WaitingCases waiting;
  private final ConferenceFacts facts;
  private final CodeTexts codes;
  private final Clock clock;

  ConferenceOfTask(
      TaskService tasks,
      InOwnRight inOwnRight,
      Conferences conferences,
      ActionItems items,
      ConferenceDoors doors,
      WaitingCases waiting,
      ConferenceFacts facts,
      CodeTexts codes,
      Clock clock) {
    this.tasks = tasks;
    this.inOwnRight = inOwnRight;
    this.conferences = conferences;
    this.items = items;
    this.doors = doors;
    this.waiting = waiting;
    this.facts = facts;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public Optional<String> page(String taskId, Actor reader) {
    return Optional.ofNullable(idsOf(List.of(taskId)).get(taskId))
        .flatMap(ids -> page(ids, reader));
  }

  private Optional<String> page(Map<String, Object> ids, Actor reader) {
    if (ids.get(JointConference.ITEM_ID) instanceof Long item) {
      return Optional.of(items.get(item))
          .filter(one -> doors.mayRead(reader, one))
          .map(one -> "/action-items/" + one.id());
    }
    if (isInPreparation(ids)) {
      return doors.maySeePreparation(reader)
          ? Optional.of("/conferences/preparation")
          : Optional.empty();
    }
    return conference(ids)
        .filter(one -> doors.maySeeAll(reader, one))
        .map(one -> "/conferences/" + one.id());
  }

  /** It has neither day nor number yet. */
  private static boolean isInPreparation(Map<String, Object> ids) {
    return ids.isEmpty();
  }

  private Optional<Conference> conference(Map<String, Object> ids) {
    return ids.get(JointConference.CONFERENCE_ID) instanceof Long id
        ? Optional.of(conferences.get(id))
        : Optional.empty();
  }

  @Override
  public Map<String, Card> of(Collection<String> taskIds, Actor reader) {
    Map<String, Card> cards = new HashMap<>();
    idsOf(taskIds).forEach((task, ids) -> card(ids, reader).ifPresent(c -> cards.put(task, c)));
    return cards;
  }

  private Optional<Card> card(Map<String, Object> ids, Actor reader) {
    if (ids.get(JointConference.ITEM_ID) instanceof Long item) {
      return Optional.of(items.get(item)).filter(one -> doors.mayRead(reader, one)).map(this::card);
    }
    if (isInPreparation(ids)) {
      return doors.maySeePreparation(reader) ? Optional.of(preparation(reader)) : Optional.empty();
    }
    return conference(ids).filter(one -> doors.maySeeAll(reader, one)).map(this::card);
  }

  private Card preparation(Actor reader) {
    String heading =
        codes.of("conferenceCard", "WAITING").formatted(waiting.readableBy(reader).size());
    return new Card(
        codes.of("conferenceCard", "PREPARATION"), heading, null, null, null, List.of());
  }

  /** Several decisions of one case differ by their number and their day. */
  private Card card(ActionItem item) {
    return card(
        item.number(),
        item.caseNumber() + " · " + facts.matter(item.category(), item.village()),
        item.dueOn());
  }

  private Card card(Conference conference) {
    return card(
        conference.number(),
        codes.of("convener", conference.convener().name()) + " · " + conference.place(),
        conference.heldOn());
  }

  private Card card(String number, String heading, LocalDate on) {
    long left = ChronoUnit.DAYS.between(LocalDate.now(clock), on);
    return new Card(number, heading, null, left, on, List.of());
  }

  private Map<String, Map<String, Object>> idsOf(Collection<String> taskIds) {
    Map<String, Map<String, Object>> found = new HashMap<>();
    inOwnRight.run(
        () -> {
          for (Task task : conferenceTasks(taskIds)) {
            found.put(task.getId(), tasks.getVariables(task.getId(), IDS));
          }
        });
    return found;
  }

  private List<Task> conferenceTasks(Collection<String> taskIds) {
    return tasks
        .createTaskQuery()
        .taskIdIn(taskIds.toArray(String[]::new))
        .processDefinitionKey(JointConference.KEY)
        .list();
  }
}
