package org.huiyin.conference.process;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ConferenceProcess;
import org.huiyin.engine.InOwnRight;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts conferences and finds the cases that wait for them by their register number. Whether the
 * person may, has been asked before; the house does it on its own account.
 */
@Component
class StartedConferenceProcess implements ConferenceProcess {

  private static final String OFFICE = "petition-office";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final CaseTeam team;
  private final Organisation organisation;
  private final InOwnRight inOwnRight;
  private final JdbcClient jdbc;

  StartedConferenceProcess(
      RuntimeService runtime,
      TaskService tasks,
      CaseTeam team,
      Organisation organisation,
      InOwnRight inOwnRight,
      JdbcClient jdbc) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.team = team;
    this.organisation = organisation;
    this.inOwnRight = inOwnRight;
    this.jdbc = jdbc;
  }

  /**
   * Asks the journal of steps, which knows of a task from the moment it is there until it is done.
   */
  @Override
  public void beginPreparation() {
    if (inPreparation() == 0) {
      inOwnRight.run(() -> runtime.startProcessInstanceByKey(JointConference.KEY));
    }
  }

  @Override
  public boolean isAnotherInPreparation() {
    return inPreparation() > 1;
  }

  private int inPreparation() {
    return jdbc.sql(
            """
            SELECT count(*) FROM huiyin.step
            WHERE process_key = ? AND step_key = ? AND done_at IS NULL AND cancelled_at IS NULL
            """)
        .params(JointConference.KEY, JointConference.PREPARE_CONFERENCE)
        .query(Integer.class)
        .single();
  }

  @Override
  public void minutesApproved(String caseNumber) {
    inOwnRight.run(
        () ->
            runtime
                .createMessageCorrelation(JointConference.MINUTES_APPROVED)
                .processInstanceBusinessKey(caseNumber)
                .setVariable(JointConference.OPEN_ACTION_ITEMS, true)
                .correlateWithResult());
  }

  @Override
  public void deliberateAgain(String caseNumber) {
    inOwnRight.run(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(PetitionHandling.KEY)
                .processInstanceBusinessKey(caseNumber)
                .activityIdIn(JointConference.MINUTES_APPROVED)
                .list()
                .forEach(
                    instance ->
                        runtime
                            .createProcessInstanceModification(instance.getId())
                            .startBeforeActivity(PetitionHandling.DELIBERATE)
                            .cancelAllForActivity(JointConference.MINUTES_APPROVED)
                            .execute()));
  }

  @Override
  public void offerToOffice(ActionItem item) {
    inOwnRight.run(
        () ->
            tasks
                .createTaskQuery()
                .processDefinitionKey(JointConference.KEY)
                .processInstanceBusinessKey(item.conferenceNumber())
                .taskDefinitionKey(JointConference.WORK_ON_ACTION_ITEM)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> isOn(task, item))
                .forEach(task -> offer(task, item.caseId())));
  }

  private boolean isOn(String task, ActionItem item) {
    return Long.valueOf(item.id()).equals(tasks.getVariable(task, JointConference.ITEM_ID));
  }

  /** To the office as a whole, or by name to those of it who are not kept from the case. */
  private void offer(String task, long caseId) {
    Set<String> office = team.office(caseId);
    Set<String> whole = organisation.memberships().accountsByGroup().getOrDefault(OFFICE, Set.of());
    if (office.containsAll(whole)) {
      tasks.addCandidateGroup(task, OFFICE);
    } else {
      office.forEach(user -> tasks.addCandidateUser(task, user));
    }
  }

  @Override
  public void allStruckOff(String caseNumber) {
    inOwnRight.run(
        () -> {
          ProcessInstance instance =
              runtime
                  .createProcessInstanceQuery()
                  .processDefinitionKey(PetitionHandling.KEY)
                  .processInstanceBusinessKey(caseNumber)
                  .singleResult();
          if (instance != null) {
            runtime.removeVariable(instance.getId(), JointConference.OPEN_ACTION_ITEMS);
          }
        });
  }
}
