package org.huiyin.signing.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huiyin.engine.form.RefusedSubmit;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.huiyin.signing.SigningTasks;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the engine in the person's own name, so that it shows and takes only what is his. */
@Component
class TasksToSign implements SigningTasks {

  private final TaskService tasks;
  private final FormService forms;
  private final StepJournal journal;
  private final TransactionTemplate each;
  private final Clock clock;

  TasksToSign(
      TaskService tasks,
      FormService forms,
      StepJournal journal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.tasks = tasks;
    this.forms = forms;
    this.journal = journal;
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public List<Waiting> mine(String userId, Collection<String> stepKeys) {
    return query(userId, stepKeys)
        .orderByDueDate()
        .asc()
        .orderByTaskCreateTime()
        .asc()
        .list()
        .stream()
        .flatMap(task -> journal.ofTask(task.getId()).map(step -> waiting(task, step)).stream())
        .toList();
  }

  @Override
  public int count(String userId, Collection<String> stepKeys) {
    return (int) query(userId, stepKeys).count();
  }

  private TaskQuery query(String userId, Collection<String> stepKeys) {
    return tasks
        .createTaskQuery()
        .active()
        .taskDefinitionKeyIn(stepKeys.toArray(String[]::new))
        .or()
        .taskAssignee(userId)
        .taskCandidateUser(userId)
        .endOr();
  }

  private Waiting waiting(Task task, StepRecord step) {
    Date due = task.getDueDate();
    return new Waiting(
        task.getId(),
        step.processKey(),
        step.stepKey(),
        step.processInstanceId(),
        step.caseId(),
        due == null ? null : LocalDate.ofInstant(due.toInstant(), clock.getZone()));
  }

  @Override
  public Optional<String> complete(Waiting task, Map<String, Object> content, String userId) {
    try {
      each.executeWithoutResult(
          status -> {
            tasks.claim(task.taskId(), userId);
            forms.submitTaskForm(task.taskId(), content);
          });
      return Optional.empty();
    } catch (RefusedSubmit refused) {
      return Optional.of(refused.sentence());
    }
  }
}
