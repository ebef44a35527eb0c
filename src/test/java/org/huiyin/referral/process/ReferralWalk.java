package org.huiyin.referral.process;

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
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referrals;

/** Walks the parts of a referred case, each form filled rightly unless a test changes it. */
public final class ReferralWalk {

  private final ProcessEngine engine;
  private final Actors actors;
  private final Clock clock;
  private final CaseWalk walk;
  private final Referrals referrals;

  public ReferralWalk(
      ProcessEngine engine, Actors actors, Clock clock, CaseWalk walk, Referrals referrals) {
    this.referrals = referrals;
    this.engine = engine;
    this.actors = actors;
    this.clock = clock;
    this.walk = walk;
  }

  /** A sitting that refers to these parts. */
  public ReferralWalk refer(List<Map<String, Object>> parts) {
    return refer(Map.of(), parts);
  }

  ReferralWalk refer(Map<String, Object> changes, List<Map<String, Object>> parts) {
    return referAs(CaseWalk.MEMBER, changes, parts);
  }

  ReferralWalk referAs(String user, Map<String, Object> changes, List<Map<String, Object>> parts) {
    Map<String, Object> form = new HashMap<>(walk.sitting());
    form.put("route", "REFER");
    form.put("legalRoute", "ART_31_6");
    form.put("handlingOpinion", "交由有权处理的单位限期办理。");
    form.put("referrals", parts);
    form.put("letterContact", "唐晓梅 0855-1234567");
    form.putAll(changes);
    walk.submit(user, "deliberate", form);
    return this;
  }

  /** One part; the first of several leads. */
  public Map<String, Object> part(String to, boolean lead, int days) {
    Map<String, Object> part = new HashMap<>();
    part.put("to", to);
    part.put("lead", lead);
    part.put("kind", "ASSIGN");
    part.put("part", "核实建房是否越界，依法处理并答复信访人。");
    part.put("dueOn", LocalDate.now(clock).plusDays(days).toString());
    return part;
  }

  static Map<String, Object> with(Map<String, Object> form, Map<String, Object> changes) {
    return CaseWalk.with(form, changes);
  }

  long caseId() {
    return walk.caseId();
  }

  /** The open part of a unit or group. */
  ProcessInstance instance(String to) {
    return instances().stream()
        .filter(i -> to.equals(engineGroup(i.getId())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no open part of " + to));
  }

  List<ProcessInstance> instances() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .superProcessInstanceId(walk.instance())
        .list();
  }

  private String engineGroup(String instance) {
    long id = id(instance);
    return referrals.of(walk.caseId()).stream()
        .filter(r -> r.id() == id)
        .findFirst()
        .orElseThrow()
        .engineGroup();
  }

  long id(String instance) {
    return (Long) engine.getRuntimeService().getVariable(instance, "referralId");
  }

  public long idOf(String to) {
    return id(instance(to).getId());
  }

  public Task task(String to, String step) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance(to).getId())
            .taskDefinitionKey(step)
            .singleResult();
    assertThat(task).as("open step " + step + " of " + to).isNotNull();
    return task;
  }

  public boolean waitsAt(String to, String step) {
    return engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance(to).getId())
            .taskDefinitionKey(step)
            .count()
        == 1;
  }

  public ReferralWalk submit(String user, String to, String step, Map<String, Object> content) {
    Task task = task(to, step);
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

  Map<String, Object> look(String user, String to, String step) {
    Task task = task(to, step);
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

  public ReferralWalk out(String to) {
    return submit(CaseWalk.CHAIR, to, "approveReferral", Map.of("approval", "APPROVE"));
  }

  public ReferralWalk signed(String user, String to) {
    return submit(
        user,
        to,
        "signForReferral",
        Map.of("signing", "SIGNED", "receivedOn", today(), "signedBy", "葛新民"));
  }

  Map<String, Object> report(long answer) {
    Map<String, Object> form = new HashMap<>();
    form.put("basicFacts", "邻居翻建房屋，反映越界。");
    form.put("investigation", "现场丈量，越界二十八厘米。");
    form.put("opinion", "责令恢复原界址，依据《民法典》第二百八十八条。");
    form.put("issuedBy", "葛新民");
    form.put("reportedOn", today());
    form.put("answerNumber", "青建答〔2026〕3号");
    form.put("answerServedOn", today());
    form.put("answerDocument", String.valueOf(answer));
    return form;
  }

  ReferralWalk worked(String user, String to) {
    return submit(user, to, "workOnReferral", Map.of("workStep", "REPORT"));
  }

  String today() {
    return LocalDate.now(clock).toString();
  }
}
