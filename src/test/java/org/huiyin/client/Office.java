package org.huiyin.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All accounts of an office at their task lists, and one matter worked off from its start. A {@link
 * Workday} works off many at once.
 */
public final class Office {

  private final URI base;
  private final String password;
  private final WebAppSession overseer;
  private final Map<String, WebAppSession> sessions = new TreeMap<>();
  private final Conditions conditions = new Conditions();

  /**
   * @param overseer account that sees running processes, in Cockpit
   */
  public Office(URI base, String password, String overseer) {
    this.base = base;
    this.password = password;
    this.overseer = WebAppSession.logIn(base, "cockpit", overseer, password);
  }

  public WebAppSession as(String user) {
    return sessions.computeIfAbsent(
        user, account -> WebAppSession.logIn(base, "tasklist", account, password));
  }

  /** The account that sees running processes and moves the sample's time. */
  public WebAppSession overseer() {
    return overseer;
  }

  /**
   * Starts a process and goes on with it to its end, or to where the scenario has enough.
   *
   * @param today day for fields of which the scenario says nothing
   * @param seed of everything that is left to chance
   */
  public Walk walk(String process, Scenario scenario, LocalDate today, long seed) {
    String instance =
        as(scenario.staff().get(0))
            .post("/process-definition/key/" + process + "/start", Map.of())
            .path("id")
            .asText();
    return goOn(instance, scenario, today, seed);
  }

  private Walk goOn(String instance, Scenario scenario, LocalDate today, long seed) {
    String number = null;
    List<Walk.Done> done = new ArrayList<>();
    while (!scenario.enough(done.stream().map(Walk.Done::step).collect(Collectors.toSet()))) {
      Listed next = next(instance, scenario.staff());
      if (next == null) {
        if (isRunning(instance)) {
          throw new IllegalStateException(
              "Nobody sees the next task of " + instance + " after " + done);
        }
        return new Walk(instance, number, done, true);
      }
      done.add(work(next, turn(next, number, today, done), scenario, seed));
      number = number == null ? numbers(List.of(instance)).get(instance) : number;
    }
    return new Walk(instance, number, done, !isRunning(instance));
  }

  static Turn turn(Listed task, String number, LocalDate today, List<Walk.Done> done) {
    return new Turn(
        task.process(),
        task.step(),
        number,
        task.user(),
        today,
        task.created(),
        task.due(),
        List.copyOf(done));
  }

  /** What is on somebody's own list already, or else on his group's. */
  private Listed next(String instance, List<String> staff) {
    return staff.stream()
        .flatMap(user -> list(user, "&processInstanceId=" + instance).stream())
        .findFirst()
        .orElse(null);
  }

  /**
   * A person's list of tasks: first the own ones, then those that can be taken.
   *
   * @param filter more of the query, each part with its {@code &}
   */
  List<Listed> list(String user, String filter) {
    List<Listed> tasks = new ArrayList<>();
    for (String whose : List.of("assignee", "candidateUser")) {
      String query = "/task?sortBy=created&sortOrder=asc&" + whose + "=" + user + filter;
      for (JsonNode task : as(user).get(query)) {
        tasks.add(Listed.read(task, user, whose.equals("assignee")));
      }
    }
    return tasks;
  }

  Walk.Done work(Listed task, Turn turn, Scenario scenario, long seed) {
    return new FormWork(as(task.user()), new FieldValues(turn.today(), seed), conditions)
        .done(task, turn, scenario);
  }

  private boolean isRunning(String instance) {
    return !overseer.get("/process-instance?processInstanceIds=" + instance).isEmpty();
  }

  /** The business keys of those instances that have one, by instance. */
  Map<String, String> numbers(Collection<String> instances) {
    Map<String, String> numbers = new HashMap<>();
    if (!instances.isEmpty()) {
      for (JsonNode instance :
          overseer.get("/process-instance?processInstanceIds=" + String.join(",", instances))) {
        if (instance.path("businessKey").isTextual()) {
          numbers.put(instance.path("id").asText(), instance.path("businessKey").asText());
        }
      }
    }
    return numbers;
  }
}
