package org.huiyin.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("own-jvm")
@HuiyinTest
class TasklistFiltersTest {

  @Autowired private FilterService filters;
  @Autowired private IdentityService identities;
  @Autowired private TaskService tasks;
  @Autowired private RepositoryService repository;
  @Autowired private Actors actors;
  @Autowired private Clock clock;

  private final List<String> made = new ArrayList<>();

  @AfterEach
  void removeTasks() {
    identities.clearAuthentication();
    tasks.deleteTasks(made, true);
  }

  @ParameterizedTest
  @CsvSource({
    "clerk,     我的待办 本组待领 三日内到期 已超期 待研究",
    "chair,     我的待办 本组待领 三日内到期 已超期 待研究 待签批",
    "member1,   我的待办 本组待领 三日内到期 已超期 待研究",
    "head-land, 我的待办 本组待领 三日内到期 已超期",
    "leader-g03,我的待办 本组待领 三日内到期 已超期",
    "cadre-v04, 我的待办 本组待领 三日内到期 已超期",
    "secretary, 我的待办 本组待领 三日内到期 已超期"
  })
  void eachRoleFindsItsListsAtTheFirstLoginInThisOrder(String userId, String names) {
    become(userId);

    assertThat(namesInOrder()).containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyst", "manager"})
  void whoIsInNoWorkingGroupSeesNone(String userId) {
    become(userId);

    assertThat(actors.actor(userId).groups()).isNotEmpty();
    assertThat(namesInOrder()).isEmpty();
  }

  @Test
  void eachListHoldsWhatItsNameSays() {
    task("mine", t -> t.setAssignee("clerk"), null);
    task("group's", t -> {}, "petition-office");
    task("other group's", t -> {}, "unit-LAND");
    task("other's", t -> t.setAssignee("clerk2"), null);
    task("named", t -> {}, null);
    tasks.addCandidateUser(idOf("named"), "clerk");
    task("today", t -> t.setDueDate(endOfDay(0)), "petition-office");
    task("soon", t -> t.setDueDate(endOfDay(3)), "petition-office");
    task("later", t -> t.setDueDate(endOfDay(4)), "petition-office");
    task("late", t -> t.setDueDate(in(Duration.ofHours(-1))), "petition-office");

    become("clerk");

    assertThat(titles("我的待办")).containsExactly("mine");
    assertThat(titles("本组待领"))
        .containsExactlyInAnyOrder("group's", "named", "today", "soon", "later", "late");
    assertThat(titles("三日内到期")).containsExactly("today", "soon");
    assertThat(titles("已超期")).containsExactly("late");
  }

  /** On one list to sign, as rules.md has it; what a sitting decides is on another. */
  @Test
  void theChairsListToSignHoldsEverySignatureOfTheShippedModels() {
    Set<String> shipped = new TreeSet<>();
    for (ProcessDefinition model :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      repository.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class).stream()
          .filter(step -> step.getId().matches("approve.*|sign.*Notice|decide.*"))
          .forEach(step -> shipped.add(step.getId()));
    }
    become("chair");
    Filter toSign = filters.createTaskFilterQuery().filterName("待签批").singleResult();
    TaskQueryImpl listed = toSign.getQuery();

    assertThat(listed.getKeys()).containsExactlyInAnyOrderElementsOf(shipped);
    assertThat(toSign.getProperties().get("description").toString())
        .contains("交办函", "异议", "督办函", "会议通知", "纪要");
  }

  private void become(String userId) {
    identities.setAuthentication(userId, List.copyOf(actors.actor(userId).groups()));
  }

  private List<String> namesInOrder() {
    return filters.createTaskFilterQuery().list().stream()
        .sorted((a, b) -> Integer.compare(priority(a), priority(b)))
        .map(Filter::getName)
        .toList();
  }

  private static int priority(Filter filter) {
    return (Integer) filter.getProperties().get("priority");
  }

  private List<String> titles(String name) {
    Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
    return filters.<Task>list(filter.getId()).stream().map(Task::getName).toList();
  }

  private void task(String name, java.util.function.Consumer<Task> set, String group) {
    Task task = tasks.newTask(name.replaceAll("[^a-z]", "-"));
    task.setName(name);
    set.accept(task);
    tasks.saveTask(task);
    made.add(task.getId());
    if (group != null) {
      tasks.addCandidateGroup(task.getId(), group);
    }
  }

  private String idOf(String name) {
    return name.replaceAll("[^a-z]", "-");
  }

  /** When a term of so many days from today ends. */
  private Date endOfDay(int days) {
    return Date.from(
        LocalDate.now(clock).plusDays(days).atTime(23, 59, 59).atZone(clock.getZone()).toInstant());
  }

  private Date in(Duration duration) {
    return Date.from(Instant.now(clock).plus(duration));
  }
}
