package org.huiyin.reception.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;
import org.huiyin.organisation.Actors;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.ReceptionWords;
import org.huiyin.reception.SessionDoor;
import org.huiyin.reception.Sessions;

/** A step of {@code reception-day}: only who keeps the session's log comes near it. */
abstract class SessionStep implements StepOwner {

  private final String stepKey;
  private final Sessions sessions;
  private final SessionDoor door;
  private final ReceptionWords words;
  private final Actors actors;

  SessionStep(
      String stepKey, Sessions sessions, SessionDoor door, ReceptionWords words, Actors actors) {
    this.stepKey = stepKey;
    this.sessions = sessions;
    this.door = door;
    this.words = words;
    this.actors = actors;
  }

  @Override
  public final String processKey() {
    return ReceptionSession.KEY;
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
    ReceptionDay day = day(step);
    door.enter(actor(step), day);
    Map<String, Object> shown = new HashMap<>();
    shown.put(
        "sessionText", day.day() + " " + ReceptionWords.weekday(day.day()) + " " + words.kind(day));
    shown.put("placeText", words.place(day.place()));
    shown.put("onDutyText", words.withPost(day.person()));
    shown.putAll(prefilled(step, day));
    return shown;
  }

  @Override
  public final Taken take(Step step, Map<String, Object> content) {
    Actor by = actor(step);
    door.enter(by, day(step));
    take(day(step), new Content(content), by);
    return new Taken();
  }

  @Override
  public final String subject(Step step, Taken taken) {
    return "reception-day:" + step.variables().get(ReceptionSession.RECEPTION_DAY_ID);
  }

  final ReceptionDay day(Step step) {
    return sessions.get((Long) step.variables().get(ReceptionSession.RECEPTION_DAY_ID));
  }

  final Actor actor(Step step) {
    return actors.actor(step.userId());
  }

  /** What the form shows and starts with. */
  abstract Map<String, Object> prefilled(Step step, ReceptionDay day);

  /** Stores the step, as {@link StepOwner#take}. */
  abstract void take(ReceptionDay day, Content form, Actor by);
}
