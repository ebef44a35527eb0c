package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.engine.form.OwnedProbe.Door;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the lists of one case's steps offer, sent at the same steps of another case where they do
 * not offer it: papers, requests, reports, agendas by their true ids. The first walk is listened
 * to, the second one attacked.
 */
public final class OtherCasesIds implements BeforeSubmit.Act {

  private final ProcessEngine engine;
  private final JdbcClient jdbc;
  private final StepOwners owners;
  private final Feel feel;
  private final Clock clock;
  private final int port;
  private final Map<String, Map<String, List<Option>>> offered = new HashMap<>();
  private final TreeSet<String> tried = new TreeSet<>();
  private boolean attacks;

  public OtherCasesIds(ApplicationContext application, int port) {
    engine = application.getBean(ProcessEngine.class);
    jdbc = application.getBean(JdbcClient.class);
    owners = application.getBean(StepOwners.class);
    feel = application.getBean(Feel.class);
    clock = application.getBean(Clock.class);
    this.port = port;
  }

  /** From now on what was offered before is sent. */
  public void attack() {
    attacks = true;
  }

  /** Lists of which an id of another case was sent. */
  public TreeSet<String> tried() {
    return tried;
  }

  @Override
  public void before(String taskId, Map<String, Object> right) {
    ExpectedFaults here = ExpectedFaults.at(taskId, engine, owners, feel, clock);
    String form = here.form().id();
    if (!attacks) {
      here.lists()
          .forEach(
              (name, list) ->
                  offered
                      .computeIfAbsent(form, key -> new HashMap<>())
                      .merge(name, list, OtherCasesIds::joined));
      return;
    }
    String user = engine.getIdentityService().getCurrentAuthentication().getUserId();
    HttpStaff staff = HttpStaff.withBasic(port, user, OwnedProbe.PASSWORD);
    staff.engine("GET", "/task/" + taskId, null);
    String before = EveryRow.of(jdbc);
    offered
        .getOrDefault(form, Map.of())
        .forEach(
            (name, list) -> {
              List<Option> foreign = new ArrayList<>(list);
              here.lists()
                  .getOrDefault(name, List.of())
                  .forEach(own -> foreign.removeIf(one -> one.value().equals(own.value())));
              foreign.stream()
                  .limit(2)
                  .forEach(
                      option ->
                          withChoice(here.form(), right, name, option.value()).stream()
                              .filter(content -> here.isLookedAt(content, option.value()))
                              .forEach(content -> refused(staff, taskId, form, name, content)));
            });
    assertThat(EveryRow.of(jdbc)).as(form).isEqualTo(before);
  }

  private void refused(
      HttpStaff staff, String taskId, String form, String list, Map<String, Object> content) {
    for (Door door : List.of(Door.REST_SUBMIT, Door.REST_COMPLETE)) {
      Answer answer =
          staff.engine("POST", NastySubmits.path(door, taskId), NastySubmits.body(content));
      assertThat(answer.status()).as(form + " " + list + content + answer.body()).isEqualTo(400);
    }
    tried.add(form + " " + list);
  }

  /** The right content with another choice, once for each field that has the list. */
  private static List<Map<String, Object>> withChoice(
      Form form, Map<String, Object> right, String list, Object value) {
    List<Map<String, Object>> contents = new ArrayList<>();
    for (Component component : form.components()) {
      choose(component, List.of(), list, value, right, contents);
    }
    return contents;
  }

  private static void choose(
      Component component,
      List<String> rows,
      String list,
      Object value,
      Map<String, Object> right,
      List<Map<String, Object>> contents) {
    if (component.chooses() && list.equals(component.text("valuesKey")) && component.mayBeTyped()) {
      Map<String, Object> content = Mutants.copy(right);
      Map<String, Object> level = content;
      for (String row : rows) {
        if (!(level.get(row) instanceof List<?> some) || some.isEmpty()) {
          return;
        }
        level = Paths.asMap(some.get(0));
      }
      boolean several = Component.MULTIPLE_CHOICES.contains(component.type());
      Paths.put(level, component.path(), several ? List.of(value) : value);
      contents.add(content);
    }
    List<String> below = new ArrayList<>(rows);
    if (component.repeats()) {
      below.add(String.join(".", component.path()));
    }
    component.children().forEach(child -> choose(child, below, list, value, right, contents));
  }

  private static List<Option> joined(List<Option> one, List<Option> other) {
    Map<Object, Option> all = new LinkedHashMap<>();
    one.forEach(option -> all.put(option.value(), option));
    other.forEach(option -> all.put(option.value(), option));
    return List.copyOf(all.values());
  }
}
