package org.huiyin.reception.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.organisation.Actors;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.ReceptionWords;
import org.huiyin.reception.SessionDoor;
import org.huiyin.reception.Sessions;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code openSession}: who is there signs in, or it is not held. */
@Component
class OpenSessionStep extends SessionStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("sessionStep", "OPEN", "NOT_HELD")
          .needed()
          .picked("receptionists", "person")
          .neededWhen("sessionStep", "OPEN")
          .text("signedInAt")
          .neededWhen("sessionStep", "OPEN")
          .text("substituteReason")
          .text("reason")
          .neededWhen("sessionStep", "NOT_HELD")
          .build();

  private final Sessions sessions;
  private final ReceptionWords words;

  OpenSessionStep(Sessions sessions, SessionDoor door, ReceptionWords words, Actors actors) {
    super(ReceptionSession.OPEN_SESSION, sessions, door, words, actors);
    this.sessions = sessions;
    this.words = words;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return Map.of(
        "receptionists",
        sessions.candidates(day(step)).stream()
            .map(id -> new Option(String.valueOf(id), words.withPost(id)))
            .toList());
  }

  @Override
  Map<String, Object> prefilled(Step step, ReceptionDay day) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("person", day.person() == null ? null : String.valueOf(day.person()));
    return shown;
  }

  @Override
  void take(ReceptionDay day, Content form, Actor by) {
    if ("OPEN".equals(form.text("sessionStep"))) {
      sessions.signIn(
          day.id(), form.id("person"), form.text("signedInAt"), form.text("substituteReason"), by);
    } else {
      sessions.notHeld(day.id(), form.text("reason"), by);
    }
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
