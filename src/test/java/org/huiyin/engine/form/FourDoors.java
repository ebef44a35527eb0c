package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.engine.form.OwnedProbe.Door;

/** One person of the sample township at both doors of a task, at both REST roots. */
public final class FourDoors {

  private final HttpStaff web;
  private final HttpStaff rest;

  public FourDoors(int port, String user) {
    web = HttpStaff.loggedIn(port, user, OwnedProbe.PASSWORD);
    rest = HttpStaff.withBasic(port, user, OwnedProbe.PASSWORD);
  }

  /** What each says to the same content; a task that one lets through is gone for the next. */
  public List<Answer> send(String taskId, Map<String, Object> content) {
    List<Answer> answers = new ArrayList<>();
    for (Door door : Door.values()) {
      HttpStaff staff = door.name().startsWith("WEB") ? web : rest;
      answers.add(
          staff.engine("POST", NastySubmits.path(door, taskId), NastySubmits.body(content)));
    }
    return answers;
  }
}
