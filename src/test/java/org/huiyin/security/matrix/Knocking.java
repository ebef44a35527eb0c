package org.huiyin.security.matrix;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.security.matrix.Door.Root;
import org.huiyin.security.matrix.Verdict.Call;

/** Calls doors with ids of nothing, so that a call that passes changes nothing. */
final class Knocking {

  static final String NEVER = "11111111-2222-3333-4444-555555555555";
  private static final String NO_NUMBER = "987654321";
  private static final String BOUNDARY = "huiyin-matrix";
  private static final String FILE =
      """
      --%1$s\r
      Content-Disposition: form-data; name="title"\r
      \r
      x\r
      --%1$s\r
      Content-Disposition: form-data; name="file"; filename="paper"\r
      Content-Type: text/plain\r
      \r
      x\r
      --%1$s--\r
      """
          .formatted(BOUNDARY)
          .replace("\r\n", "\n")
          .replace("\n", "\r\n");

  /** What stands in the place of a parameter that is no id. */
  private static final Map<String, String> WORDS =
      Map.of(
          "engine", "default",
          "processEngineName", "default",
          "appName", "welcome",
          "taskId", NEVER,
          "paper", "slip",
          "year", "2031",
          "notice", "1",
          "file", "no-such.js");

  private final Function<String, HttpStaff> staff;

  /**
   * @param staff at the web apps, by account
   */
  Knocking(Function<String, HttpStaff> staff) {
    this.staff = staff;
  }

  /** Through each root of the door. */
  static List<Call> calls(DoorRow row, Door door, Map<String, String> ids) {
    if (door == null) {
      String path = row.sample() == null ? row.pattern() : row.sample();
      return List.of(new Call(row.method(), path));
    }
    if (row.sample() != null) {
      return List.of(new Call(row.method(), row.sample()));
    }
    Map<String, String> values = new HashMap<>(WORDS);
    if (door.root() == Root.HOUSE) {
      values.put("name", "no-such-name");
      values.put("code", "NOSUCH");
    } else {
      values.put(
          "name", door.pattern().startsWith("/metrics") ? "activity-instance-start" : "other");
    }
    if (door.pattern().startsWith("/group/{id}/members/")) {
      // The only group whose members the engine's calls may change.
      values.put("id", "camunda-admin");
    }
    values.putAll(ids);
    String below = door.path(values, door.root() == Root.HOUSE ? NO_NUMBER : NEVER);
    List<Call> calls = new ArrayList<>();
    for (String root : door.root().paths()) {
      calls.add(new Call(row.method(), root + below));
    }
    return calls;
  }

  Answer knock(Call call, Door door, String user) {
    return knock(staff.apply(user), call, door, user);
  }

  static Answer knock(HttpStaff staff, Call call, Door door, String user) {
    if (call.method().equals("GET") || call.method().equals("DELETE")) {
      return staff.send(call.method(), call.path(), BodyPublishers.noBody(), null);
    }
    String wants = door == null || door.consumes() == null ? "application/json" : door.consumes();
    return switch (wants) {
      case "multipart/form-data" ->
          staff.send(
              call.method(),
              call.path(),
              BodyPublishers.ofString(FILE),
              wants + "; boundary=" + BOUNDARY);
      case "*/*" -> staff.send(call.method(), call.path(), body(call, user), "application/json");
      default -> staff.send(call.method(), call.path(), body(call, user), wants);
    };
  }

  private static BodyPublisher body(Call call, String user) {
    String text = "{}";
    if (call.path().endsWith("/claim")) {
      text = "{\"userId\": \"" + user + "\"}";
    } else if (call.path().contains("/mappings/")) {
      text = "no mapping";
    } else if (call.path().equals("/api/password")) {
      // A wrong password that can be read counts as guessing, and the next log-in waits.
      text = "no JSON";
    }
    return BodyPublishers.ofString(text);
  }
}
