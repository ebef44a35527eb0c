package org.huiyin.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everybody's task lists, worked off until nobody has anything left to do: of many matters at once,
 * each by its own scenario.
 */
public final class Workday {

  /** By which scenario a matter is handled. */
  public interface Assignment {

    /**
     * @param process key of the task's process
     * @param number business key of its instance, {@code null} while it has none
     * @return the same object for all instances of one matter; empty to leave the task lying
     */
    Optional<? extends Scenario> of(String process, String instance, String number, Workplace here);
  }

  private final Office office;
  private final List<String> people;
  private final Assignment assignment;
  private final Map<String, String> numbers = new HashMap<>();
  private final Map<Scenario, List<Walk.Done>> done = new IdentityHashMap<>();

  /**
   * @param people whose lists are looked at
   */
  public Workday(Office office, List<String> people, Assignment assignment) {
    this.office = office;
    this.people = List.copyOf(people);
    this.assignment = assignment;
  }

  /**
   * @return how many tasks were done
   */
  public int workOff(LocalDate today) {
    int all = 0;
    for (int round = round(today); round > 0; round = round(today)) {
      all += round;
    }
    return all;
  }

  /** What was done in a matter, in its order. */
  public List<Walk.Done> done(Scenario scenario) {
    return List.copyOf(done.getOrDefault(scenario, List.of()));
  }

  /** Of each matter one task, for what is done with one may take away another. */
  private int round(LocalDate today) {
    Map<String, List<Listed>> tasks = lists();
    Set<Scenario> touched = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Listed> seen : tasks.values()) {
      scenario(seen.get(0))
          .filter(scenario -> !touched.contains(scenario))
          .filter(scenario -> isWorkedOn(seen, scenario, today))
          .ifPresent(touched::add);
    }
    return touched.size();
  }

  /** By task, everybody who sees it. */
  private Map<String, List<Listed>> lists() {
    Map<String, List<Listed>> tasks = new LinkedHashMap<>();
    for (String user : people) {
      for (Listed task : office.list(user, "")) {
        tasks.computeIfAbsent(task.taskId(), id -> new ArrayList<>()).add(task);
      }
    }
    Set<String> unknown =
        tasks.values().stream().map(seen -> seen.get(0).instance()).collect(Collectors.toSet());
    unknown.removeAll(numbers.keySet());
    numbers.putAll(office.numbers(new HashSet<>(unknown)));
    return tasks;
  }

  private Optional<? extends Scenario> scenario(Listed task) {
    return assignment.of(
        task.process(),
        task.instance(),
        numbers.get(task.instance()),
        new Workplace(office, task.user(), task.taskId()));
  }

  private boolean isWorkedOn(List<Listed> seen, Scenario scenario, LocalDate today) {
    List<Walk.Done> before = done.computeIfAbsent(scenario, none -> new ArrayList<>());
    Optional<Listed> mine =
        scenario.staff(seen.get(0).step()).stream()
            .flatMap(user -> seen.stream().filter(task -> task.user().equals(user)))
            .findFirst();
    if (mine.isEmpty()) {
      return false;
    }
    Listed task = mine.get();
    Turn turn = Office.turn(task, numbers.get(task.instance()), today, before);
    if (scenario.waits(turn)) {
      return false;
    }
    try {
      if (scenario.before(turn, new Workplace(office, task.user(), task.taskId()))) {
        before.add(office.work(task, turn, scenario, scenario.seed()));
      }
      return true;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "%s at %s of %s on %s, after %s"
              .formatted(
                  task.user(),
                  task.step(),
                  numbers.getOrDefault(task.instance(), task.instance()),
                  today,
                  before.stream().map(Walk.Done::step).toList()),
          e);
    }
  }
}
