package org.huiyin.reception.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.Rota;
import org.huiyin.reception.Rotas;
import org.huiyin.reception.Sessions;
import org.huiyin.reception.Tier;

/**
 * Walks a month's rotas and its sessions as the people of 青山乡 would. Every submit passes the gate.
 */
final class ReceptionWalk {

  static final String CLERK = "clerk";
  static final String LEADER = "leader-g01";
  static final String GROUP = "G01";

  private final ProcessEngine engine;
  private final Organisation organisation;
  private final Actors actors;
  private final Rotas rotas;
  private final Sessions sessions;
  private final Clock clock;
  private final YearMonth month;

  ReceptionWalk(
      ProcessEngine engine,
      Organisation organisation,
      Actors actors,
      Rotas rotas,
      Sessions sessions,
      Clock clock,
      YearMonth month) {
    this.engine = engine;
    this.organisation = organisation;
    this.actors = actors;
    this.rotas = rotas;
    this.sessions = sessions;
    this.clock = clock;
    this.month = month;
  }

  YearMonth month() {
    return month;
  }

  /** By the office's button. */
  ReceptionWalk begin() {
    as(
        CLERK,
        () -> {
          rotas.begin(month.toString(), actors.actor(CLERK));
          return null;
        });
    return this;
  }

  Rota rota(String owner) {
    return rotas.get(owner, month);
  }

  List<ReceptionDay> days(String owner) {
    return rotas.daysOf(rota(owner).id());
  }

  /** The first session of a tier that is held. */
  ReceptionDay day(Tier tier) {
    return days(tier == Tier.GROUP ? GROUP : "OFFICE").stream()
        .filter(day -> day.tier() == tier && day.state() != ReceptionDay.State.CANCELLED)
        .findFirst()
        .orElseThrow();
  }

  ReceptionDay again(ReceptionDay day) {
    return sessions.get(day.id());
  }

  ReceptionWalk publish() {
    return publish("OFFICE", CLERK).publish(GROUP, LEADER);
  }

  ReceptionWalk publish(String owner, String user) {
    return submit(user, rotaTask(owner), Map.of("rotaStep", "PUBLISH"));
  }

  Task rotaTask(String owner) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processDefinitionKey(ReceptionRota.KEY)
        .processInstanceBusinessKey(month.toString())
        .list()
        .stream()
        .filter(task -> owner.equals(variable(task, ReceptionRota.OWNER)))
        .findFirst()
        .orElseThrow();
  }

  private Object variable(Task task, String name) {
    return engine.getTaskService().getVariable(task.getId(), name);
  }

  String instance(ReceptionDay day) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(ReceptionSession.KEY)
        .variableValueEquals(ReceptionSession.RECEPTION_DAY_ID, day.id())
        .singleResult()
        .getId();
  }

  boolean runs(ReceptionDay day) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey(ReceptionSession.KEY)
            .variableValueEquals(ReceptionSession.RECEPTION_DAY_ID, day.id())
            .count()
        > 0;
  }

  Task task(ReceptionDay day, String step) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance(day))
        .taskDefinitionKey(step)
        .singleResult();
  }

  /** Who is on duty signs in at nine. */
  ReceptionWalk open(ReceptionDay day, String user) {
    return submit(user, task(day, ReceptionSession.OPEN_SESSION), signedIn(day));
  }

  Map<String, Object> signedIn(ReceptionDay day) {
    Map<String, Object> form = new HashMap<>();
    form.put("sessionStep", "OPEN");
    form.put("person", String.valueOf(day.person()));
    form.put("signedInAt", "08:50");
    return form;
  }

  ReceptionWalk close(ReceptionDay day, String user, boolean nobodyCame) {
    return submit(
        user,
        task(day, ReceptionSession.CLOSE_SESSION),
        nobodyCame ? Map.of("nobodyCame", true, "remark", "秩序良好。") : Map.of("remark", "秩序良好。"));
  }

  ReceptionWalk submit(String user, Task task, Map<String, Object> content) {
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

  <T> T as(String user, Callable<T> act) {
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

  long person(String user) {
    return organisation.personOf(user).orElseThrow().id();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
