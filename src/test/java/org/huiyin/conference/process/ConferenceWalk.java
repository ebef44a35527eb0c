package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;

/**
 * Walks a conference through its steps as the people of 青山乡 would, each form filled rightly unless
 * a test changes it. Every submit passes the gate.
 */
final class ConferenceWalk {

  static final String CLERK = "clerk";
  static final String COLLEAGUE = "clerk2";
  static final String CHAIR = "chair";
  static final String UNIT = "head-housing";
  static final String SUPERVISOR = "vicechair";

  private final ProcessEngine engine;
  private final Organisation organisation;
  private final Actors actors;
  private final Clock clock;
  private ProcessInstance started;

  ConferenceWalk(ProcessEngine engine, Organisation organisation, Actors actors, Clock clock) {
    this.engine = engine;
    this.organisation = organisation;
    this.actors = actors;
    this.clock = clock;
  }

  /** By the clerk, from Tasklist. */
  ConferenceWalk start() {
    started =
        as(CLERK, () -> engine.getRuntimeService().startProcessInstanceByKey(JointConference.KEY));
    return this;
  }

  /** The one that is in preparation, started by the house. */
  ConferenceWalk inPreparation() {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processDefinitionKey(JointConference.KEY)
            .taskDefinitionKey(JointConference.PREPARE_CONFERENCE)
            .list()
            .get(0);
    started =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    return this;
  }

  ProcessInstance process() {
    return started;
  }

  String instance() {
    return started.getId();
  }

  long id() {
    return (Long) engine.getRuntimeService().getVariable(instance(), JointConference.CONFERENCE_ID);
  }

  Task task(String step) {
    List<Task> tasks = tasks(step);
    assertThat(tasks).as("open task " + step).hasSize(1);
    return tasks.get(0);
  }

  List<Task> tasks(String step) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance())
        .taskDefinitionKey(step)
        .orderByTaskCreateTime()
        .asc()
        .list();
  }

  boolean waitsAt(String step) {
    return !tasks(step).isEmpty();
  }

  /** The task of one decision, by its position in the minutes. */
  Task itemTask(String step, long itemId) {
    return tasks(step).stream()
        .filter(
            task ->
                Long.valueOf(itemId)
                    .equals(
                        engine.getTaskService().getVariable(task.getId(), JointConference.ITEM_ID)))
        .findFirst()
        .orElseThrow();
  }

  ConferenceWalk submit(String user, String step, Map<String, Object> content) {
    return submit(user, task(step), content);
  }

  ConferenceWalk submit(String user, Task task, Map<String, Object> content) {
    as(
        user,
        () -> {
          if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), user);
          }
          engine.getFormService().submitTaskForm(task.getId(), content);
          return null;
        });
    return this;
  }

  Map<String, Object> look(String user, Task task) {
    return as(
        user, () -> new HashMap<>(engine.getFormService().getTaskFormVariables(task.getId())));
  }

  private <T> T as(String user, Callable<T> act) {
    engine.getIdentityService().setAuthentication(user, List.copyOf(actors.actor(user).groups()));
    try {
      return act.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** The clerk prepares it, the chair signs the invitations, and they go out. */
  ConferenceWalk call(Map<String, Object> plan) {
    return submit(CLERK, JointConference.PREPARE_CONFERENCE, plan)
        .submit(CHAIR, JointConference.APPROVE_INVITATIONS, Map.of("approval", "APPROVE"));
  }

  /** In three days, called by the presidium: housing and the village are asked to come. */
  Map<String, Object> called(long... cases) {
    Map<String, Object> form = new HashMap<>();
    form.put("preparation", "INVITE");
    form.put("convener", "PRESIDIUM");
    form.put("heldOn", today().plusDays(3).toString());
    form.put("startsAt", "09:00");
    form.put("place", "乡政府二楼会议室");
    form.put(
        "agenda",
        java.util.Arrays.stream(cases)
            .mapToObj(
                caseId ->
                    Map.of(
                        "caseId", String.valueOf(caseId),
                        "topic", "宅基地纠纷",
                        "organs", List.of("HOUSING", "V02")))
            .toList());
    form.put("guests", List.of(Map.of("name", "县法律援助中心")));
    form.put("approvedBy", CHAIR);
    form.put("contact", "唐晓梅 0855-1234567");
    return form;
  }

  Map<String, Object> minutes(List<Map<String, Object>> decisions) {
    Map<String, Object> form = new HashMap<>();
    form.put("conferenceStep", "HELD");
    form.put("heldOn", today().toString());
    form.put("chairedBy", "陆怀远");
    form.put("attendees", "陆怀远、葛新民、石守信");
    form.put("reports", "村镇建设办公室汇报了现场丈量情况。");
    form.put("discussion", "会议认为应当恢复原界址。");
    form.put("decisions", decisions);
    return form;
  }

  /** Housing leads, the group helps, the vice-chair supervises; thirty days. */
  Map<String, Object> decision(long caseId) {
    Map<String, Object> row = new HashMap<>();
    row.put("caseId", String.valueOf(caseId));
    row.put("wording", "组织双方按原界址恢复，并埋设界石。");
    row.put("leadUnit", "HOUSING");
    row.put("coUnits", List.of("G05"));
    row.put("person", personId("head-housing"));
    row.put("dueOn", today().plusDays(30).toString());
    row.put("supervisor", SUPERVISOR);
    return row;
  }

  String personId(String userId) {
    return String.valueOf(organisation.personOf(userId).orElseThrow().id());
  }

  Map<String, Object> carriedOut() {
    return Map.of("doneOn", today().toString(), "result", "界石已经埋设，双方签字确认。");
  }

  Map<String, Object> struckOff() {
    return Map.of("verdict", "ACCEPT", "finding", "现场查看，已经落实。");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
