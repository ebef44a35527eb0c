package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;

/**
 * Walks cases through their steps as the people of 青山乡 would, each form filled rightly unless a
 * test changes it. Every submit passes the gate.
 */
public final class CaseWalk {

  public static final String CLERK = "clerk";
  public static final String COLLEAGUE = "clerk2";
  public static final String CHAIR = "chair";
  public static final String MEMBER = "member1";

  private final ProcessEngine engine;
  private final Organisation organisation;
  private final Actors actors;
  private final Clock clock;
  private String instance;
  private ProcessInstance started;

  public CaseWalk(ProcessEngine engine, Organisation organisation, Actors actors, Clock clock) {
    this.engine = engine;
    this.organisation = organisation;
    this.actors = actors;
    this.clock = clock;
  }

  /** The empty start, by the clerk's own button. */
  public CaseWalk start() {
    started =
        as(CLERK, () -> engine.getRuntimeService().startProcessInstanceByKey(PetitionHandling.KEY));
    instance = started.getId();
    return this;
  }

  public String instance() {
    return instance;
  }

  /** The instance as it was started; for assertions also after its end. */
  public ProcessInstance process() {
    return started;
  }

  public ProcessInstance running() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceId(instance)
        .singleResult();
  }

  public long caseId() {
    return (Long) engine.getRuntimeService().getVariable(instance, PetitionHandling.CASE_ID);
  }

  public Task task(String step) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance)
            .taskDefinitionKey(step)
            .singleResult();
    assertThat(task).as("open task " + step).isNotNull();
    return task;
  }

  public boolean waitsAt(String step) {
    return engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance)
            .taskDefinitionKey(step)
            .count()
        == 1;
  }

  /** Takes the task and sends its form. */
  public CaseWalk submit(String user, String step, Map<String, Object> content) {
    Task task = task(step);
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

  /** What the form shows to a person. */
  public Map<String, Object> look(String user, String step) {
    Task task = task(step);
    return as(
        user, () -> new HashMap<>(engine.getFormService().getTaskFormVariables(task.getId())));
  }

  /** Something that a person does outside the forms. */
  public void does(String user, Consumer<Actor> act) {
    as(
        user,
        () -> {
          act.accept(actors.actor(user));
          return null;
        });
  }

  private <T> T as(String user, java.util.concurrent.Callable<T> act) {
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

  public CaseWalk register() {
    return register(Map.of());
  }

  /**
   * @param changes other values for some fields of the ordinary visit; {@code null} is not
   *     possible, use {@link #without}
   */
  public CaseWalk register(Map<String, Object> changes) {
    return start().submit(CLERK, PetitionHandling.REGISTER, with(visit(), changes));
  }

  public CaseWalk deliberate(Map<String, Object> changes) {
    return submit(CHAIR, PetitionHandling.DELIBERATE, with(direct(), changes));
  }

  public CaseWalk toReplyDraft() {
    return toReplyDraft(visit());
  }

  public CaseWalk toReplyDraft(Map<String, Object> visit) {
    return start()
        .submit(CLERK, PetitionHandling.REGISTER, visit)
        .deliberate(Map.of())
        .submit(MEMBER, PetitionHandling.HANDLE_DIRECTLY, handled())
        .submit(COLLEAGUE, PetitionHandling.REVIEW_RESULT, accepted());
  }

  public CaseWalk toServedReply() {
    return toReplyDraft()
        .submit(CLERK, PetitionHandling.DRAFT_REPLY, drafted("NOT_SUPPORTED"))
        .submit(CHAIR, PetitionHandling.APPROVE_REPLY, Map.of("approval", "APPROVE"))
        .submit(CLERK, PetitionHandling.SERVE_REPLY, served());
  }

  /** A visit by 李秀英 about a homestead. */
  public Map<String, Object> visit() {
    Map<String, Object> form = new HashMap<>();
    form.put("channel", "VISIT");
    form.put("source", "DIRECT");
    form.put("occurredOn", today());
    form.put("anonymous", false);
    form.put("petitionerName", "李秀英");
    form.put("village", "V01");
    form.put("address", "青山村三组12号");
    form.put("headcount", 1);
    form.put("title", "邻居建房越过宅基地界址");
    form.put("body", "邻居今年三月翻建房屋，\n\t越过原界址约三十厘米。");
    form.put("requests", List.of(Map.of("wording", "请求恢复原界址")));
    form.put("purpose", "REQUEST");
    form.put("category", "0101");
    form.put("placeOfIssue", "V01");
    form.put("earlier", "NEW");
    return form;
  }

  /** Chair, vice-chair and two members, whoever of them may be recused. */
  private List<String> attendees() {
    return Stream.of(CHAIR, "vicechair", MEMBER, "member2")
        .map(user -> String.valueOf(organisation.personOf(user).orElseThrow().id()))
        .toList();
  }

  /** Handled directly, by mediation, by member1. */
  public Map<String, Object> direct() {
    Map<String, Object> form = sitting();
    form.put("route", "DIRECT");
    form.put("ground", "MEDIATION_BY_CONSENT");
    form.put("responsiblePerson", MEMBER);
    form.put("legalRoute", "ART_31_6");
    return form;
  }

  public Map<String, Object> sitting() {
    String chair = String.valueOf(organisation.chair().orElseThrow().id());
    Map<String, Object> form = new HashMap<>();
    form.put("sitting", "NEW");
    form.put("sittingOn", today());
    form.put("sittingPlace", "乡人大会议室");
    form.put("chairedBy", chair);
    form.put("attendees", attendees());
    form.put("opinions", List.of(Map.of("member", chair, "opinion", "同意调解。")));
    form.put("requests", List.of(Map.of("lawful", "YES", "reasonable", "YES")));
    form.put("handlingOpinion", "由主席团组织双方丈量、调解。");
    return form;
  }

  public Map<String, Object> handled() {
    Map<String, Object> form = new HashMap<>();
    form.put(
        "investigations",
        List.of(
            Map.of("on", today(), "askedWhom", "双方当事人", "place", "现场", "findings", "越界二十八厘米。")));
    form.put("communications", List.of(Map.of("on", today(), "way", "PHONE", "text", "告知丈量时间。")));
    form.put("handlingStep", "FINISH");
    form.put("result", "经丈量、调解，双方确认界址。");
    return form;
  }

  public Map<String, Object> accepted() {
    return Map.of("verdict", "ACCEPT", "origin", "VILLAGER_GROUP", "resolutionLevel", "TOWNSHIP");
  }

  public Map<String, Object> drafted(String outcome) {
    Map<String, Object> form = new HashMap<>();
    form.put(
        "outcomes", List.of(Map.of("outcome", outcome, "explanation", "经丈量越界二十八厘米，双方已确认界址并签字。")));
    form.put("facts", "经现场丈量并询问双方，新房北墙越过原界址二十八厘米。");
    form.put("grounds", "双方在2008年登记时确认过界址。");
    form.put("article", "《中华人民共和国民法典》第二百八十八条");
    form.put("remedy", "可以自收到之日起三十日内请求复查。");
    form.put("remedyConfirmed", true);
    return form;
  }

  public Map<String, Object> served() {
    return Map.of("served", "SERVED", "serviceWay", "IN_PERSON", "servedOn", today());
  }

  public Map<String, Object> rated() {
    return Map.of("satisfaction", "SATISFIED", "ratedOn", today());
  }

  /** The chair signs the notice that the house has drafted. */
  public CaseWalk signNotice() {
    return submit(CHAIR, PetitionHandling.APPROVE_NOTICE, Map.of("approval", "APPROVE"));
  }

  public static Map<String, Object> with(Map<String, Object> form, Map<String, Object> changes) {
    Map<String, Object> changed = new HashMap<>(form);
    changed.putAll(changes);
    return changed;
  }

  public static Map<String, Object> without(Map<String, Object> form, String... keys) {
    Map<String, Object> changed = new HashMap<>(form);
    for (String key : keys) {
      changed.remove(key);
    }
    return changed;
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }
}
