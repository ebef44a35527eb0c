package org.huiyin.conference.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.audit.Actor;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItems;
import org.huiyin.conference.Conference;
import org.huiyin.conference.Conference.AgendaItem;
import org.huiyin.conference.ConferenceDoors;
import org.huiyin.conference.Conferences;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.stereotype.Component;

/**
 * What the forms of a conference show. Looking is recorded; who must not look is refused. A case is
 * shown by number, category and village.
 */
@Component
class ConferenceFacts {

  private final Conferences conferences;
  private final ActionItems items;
  private final ConferenceDoors doors;
  private final Organisation organisation;
  private final Actors actors;
  private final FaultTexts texts;
  private final TaskService tasks;
  private final Clock clock;

  ConferenceFacts(
      Conferences conferences,
      ActionItems items,
      ConferenceDoors doors,
      Organisation organisation,
      Actors actors,
      FaultTexts texts,
      TaskService tasks,
      Clock clock) {
    this.conferences = conferences;
    this.items = items;
    this.doors = doors;
    this.organisation = organisation;
    this.actors = actors;
    this.texts = texts;
    this.tasks = tasks;
    this.clock = clock;
  }

  Actor actor(Step step) {
    return actors.actor(step.userId());
  }

  /** The conference of the step, {@code null} before there is one; nobody is asked for it here. */
  Conference of(Step step) {
    Long id = (Long) step.variables().get(JointConference.CONFERENCE_ID);
    return id == null ? null : step.once(Conference.class, () -> conferences.get(id));
  }

  /** The conference that an open task belongs to; nobody is asked for it here. */
  Conference ofTask(String taskId) {
    return conferences.get((Long) tasks.getVariable(taskId, JointConference.CONFERENCE_ID));
  }

  /**
   * Whether all of the task's conference is for this person; where it is, that he looks is
   * recorded.
   */
  boolean opensTo(Actor reader, String taskId) {
    Conference conference = ofTask(taskId);
    boolean opens = doors.maySeeAll(reader, conference);
    if (opens) {
      doors.enter(reader, conference, "READ_STEP");
    }
    return opens;
  }

  Conference enter(Step step, String act) {
    Conference conference = of(step);
    if (conference != null) {
      doors.enter(actor(step), conference, act);
    }
    return conference;
  }

  ActionItem enterItem(Step step, String act) {
    ActionItem item = step.once(ActionItem.class, () -> admitted(step));
    doors.note(actor(step), item, act);
    return item;
  }

  private ActionItem admitted(Step step) {
    // One of several at work in the same instance: its number is the task's own.
    ActionItem item = items.get((Long) tasks.getVariable(step.taskId(), JointConference.ITEM_ID));
    doors.admit(actor(step), item);
    return item;
  }

  /** How many days are left until a day, or how many have passed since. */
  String until(LocalDate day) {
    long left = ChronoUnit.DAYS.between(LocalDate.now(clock), day);
    return texts.sentence(
        left < 0
            ? Fault.of("petition.due.over", day.toString(), -left)
            : Fault.of("petition.due.left", day.toString(), left));
  }

  /** A case as it is shown below the office. */
  String matter(String number, String category, String village) {
    return number + " · " + matter(category, village);
  }

  /** Without its number. */
  String matter(String category, String village) {
    String kind = organisation.category(category).map(Category::name).orElse(category);
    return village == null
        ? kind
        : kind + " · " + organisation.village(village).map(Village::name).orElse(village);
  }

  List<Option> agenda(Conference conference) {
    return conference.agenda().stream()
        .map(
            item ->
                new Option(
                    String.valueOf(item.caseId()),
                    matter(item.number(), item.category(), item.village())))
        .toList();
  }

  String agendaText(Conference conference) {
    return conference.agenda().stream().map(item -> line(item)).collect(Collectors.joining("\n"));
  }

  private String line(AgendaItem item) {
    return item.position()
        + ". "
        + matter(item.number(), item.category(), item.village())
        + "："
        + item.topic();
  }
}
