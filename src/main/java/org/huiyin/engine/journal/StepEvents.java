package org.huiyin.engine.journal;

import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.huiyin.audit.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Hears of every user task in every model, without a word in the model, and notes it. The
 * completion is not heard here: the form gate notes it together with what was entered, in one
 * statement.
 */
@Component
class StepEvents {

  private final StepJournal journal;

  /**
   * Task and assignee just written by the insert: the engine reports the assignment once more right
   * after it.
   */
  private final ThreadLocal<String> written = new ThreadLocal<>();

  StepEvents(StepJournal journal) {
    this.journal = journal;
  }

  @EventListener
  void heard(DelegateTask task) {
    if (task.getProcessInstanceId() == null) {
      return;
    }
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> created(task);
      case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task);
      case TaskListener.EVENTNAME_DELETE -> journal.cancelled(task.getId());
      default -> {}
    }
  }

  private void created(DelegateTask task) {
    journal.created(
        new StepCreated(
            processKey(task),
            task.getProcessInstanceId(),
            task.getId(),
            task.getTaskDefinitionKey(),
            caseId(task),
            task.getAssignee()));
    if (task.getAssignee() != null) {
      written.set(task.getId() + task.getAssignee());
    }
  }

  private void assigned(DelegateTask task) {
    boolean known = Objects.equals(written.get(), task.getId() + task.getAssignee());
    written.remove();
    if (!known) {
      journal.taken(task.getId(), task.getAssignee(), present());
    }
  }

  /** Whose request this is; where the house acts on its own account for him, it is his act. */
  private static Actor present() {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person == null
        ? Actor.MACHINE
        : new Actor(
            person.getName(),
            person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet()));
  }

  private static Long caseId(DelegateTask task) {
    return task.getExecution().getVariable("caseId") instanceof Number id
        ? (Long) id.longValue()
        : null;
  }

  /**
   * The engine's definition ids are {@code key:version:id}, or a bare id where that would be too
   * long.
   */
  private static String processKey(DelegateTask task) {
    String id = task.getProcessDefinitionId();
    int colon = id.indexOf(':');
    return colon < 0 ? keyInModel(task) : id.substring(0, colon);
  }

  private static String keyInModel(DelegateTask task) {
    ModelElementInstance element = task.getBpmnModelElementInstance();
    while (!(element instanceof Process)) {
      element = element.getParentElement();
    }
    return ((Process) element).getId();
  }
}
