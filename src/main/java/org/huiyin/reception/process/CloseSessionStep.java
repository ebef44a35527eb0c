package org.huiyin.reception.process;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.organisation.Actors;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.ReceptionWords;
import org.huiyin.reception.SessionDoor;
import org.huiyin.reception.Sessions;
import org.huiyin.reception.Visits;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code closeSession}: the log is complete. */
@Component
class CloseSessionStep extends SessionStep {

  private static final StepContract CONTRACT =
      StepContract.of().yes("nobodyCame").text("remark").build();

  private final Sessions sessions;
  private final Visits visits;
  private final ReceptionWords words;

  CloseSessionStep(
      Sessions sessions, Visits visits, SessionDoor door, ReceptionWords words, Actors actors) {
    super(ReceptionSession.CLOSE_SESSION, sessions, door, words, actors);
    this.sessions = sessions;
    this.visits = visits;
    this.words = words;
  }

  @Override
  Map<String, Object> prefilled(Step step, ReceptionDay day) {
    return Map.of(
        "signedInText", words.withPost(day.signedInId()),
        "visitCount", String.valueOf(visits.of(day, actor(step)).size()));
  }

  @Override
  void take(ReceptionDay day, Content form, Actor by) {
    sessions.close(day.id(), form.yes("nobodyCame"), form.text("remark"), by);
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
