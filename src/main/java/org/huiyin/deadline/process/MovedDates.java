package org.huiyin.deadline.process;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.huiyin.deadline.DeadlineMoved;
import org.huiyin.deadline.WorkingDaysChanged;
import org.huiyin.engine.InOwnRight;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a due day moves, or the working days before it, the tasks and timers of the running
 * instances that asked for that clock move with it, in the same transaction: screen, timer and
 * record know one day.
 */
@Component
class MovedDates {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final Clocks clocks;
  private final InOwnRight inOwnRight;

  MovedDates(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      RepositoryService repository,
      Clocks clocks,
      InOwnRight inOwnRight) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.clocks = clocks;
    this.inOwnRight = inOwnRight;
  }

  @EventListener
  void moved(DeadlineMoved moved) {
    askAgain(moved.caseId(), moved.clock());
  }

  /** The day stands; the one question that counts back from it in working days is asked again. */
  @EventListener
  void workingDaysChanged(WorkingDaysChanged changed) {
    if (changed.clock().equals(Clocks.NOTICE)) {
      askAgain(changed.caseId(), changed.clock());
    }
  }

  private void askAgain(long caseId, String clock) {
    inOwnRight.run(
        () ->
            runtime
                .createProcessInstanceQuery()
                .variableValueEquals("caseId", caseId)
                .active()
                .list()
                .forEach(instance -> askAgain(instance, caseId, clock)));
  }

  private void askAgain(ProcessInstance instance, long caseId, String clock) {
    BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
    Function<String, Object> numberOf = name -> runtime.getVariable(instance.getId(), name);
    for (Task task : tasks.createTaskQuery().processInstanceId(instance.getId()).list()) {
      UserTask element = model.getModelElementById(task.getTaskDefinitionKey());
      asked(element == null ? null : element.getCamundaDueDate(), clock, numberOf)
          .ifPresent(asked -> tasks.setDueDate(task.getId(), asked.answer(clocks, caseId, clock)));
    }
    for (Job job :
        management.createJobQuery().processInstanceId(instance.getId()).timers().list()) {
      asked(timerOf(job, model), clock, numberOf)
          .ifPresent(
              asked -> management.setJobDuedate(job.getId(), asked.answer(clocks, caseId, clock)));
    }
  }

  private static Optional<AskedClock> asked(
      String expression, String clock, Function<String, Object> numberOf) {
    return AskedClock.in(expression).filter(asked -> asked.isFor(clock, numberOf));
  }

  private String timerOf(Job job, BpmnModelInstance model) {
    String activityId =
        management
            .createJobDefinitionQuery()
            .jobDefinitionId(job.getJobDefinitionId())
            .singleResult()
            .getActivityId();
    ModelElementInstance element = model.getModelElementById(activityId);
    return element instanceof BaseElement event
        ? event.getChildElementsByType(TimerEventDefinition.class).stream()
            .filter(timer -> timer.getTimeDate() != null)
            .map(timer -> timer.getTimeDate().getTextContent())
            .findFirst()
            .orElse(null)
        : null;
  }
}
