package org.huiyin.referral.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralTasks;
import org.springframework.stereotype.Component;

/**
 * Finds a referral's instance by its number. Of a guarded case the office's people are offered the
 * step by name, none of those kept out.
 */
@Component
class EngineReferralTasks implements ReferralTasks {

  private static final String OFFICE = "petition-office";
  private static final List<String> WAITS_FOR_ITS_DAY =
      List.of(ReferralModel.OVERDUE, ReferralModel.DAY_SET_ANEW);

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final InOwnRight inOwnRight;
  private final CaseTeam team;

  EngineReferralTasks(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService jobs,
      InOwnRight inOwnRight,
      CaseTeam team) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.jobs = jobs;
    this.inOwnRight = inOwnRight;
    this.team = team;
  }

  @Override
  public boolean offerToOffice(Referral referral) {
    return inOwnRight.ask(
        () -> {
          boolean anew = false;
          for (ProcessInstance instance : instances(referral)) {
            anew |= offer(instance.getId(), referral.caseId());
          }
          return anew;
        });
  }

  /** By the wait that the model has for a day set anew, unless one is waited for still. */
  @Override
  public void awaitDay(Referral referral) {
    inOwnRight.run(
        () -> {
          for (ProcessInstance instance : instances(referral)) {
            if (WAITS_FOR_ITS_DAY.stream().noneMatch(event -> waitsAt(instance, event))) {
              runtime
                  .createProcessInstanceModification(instance.getId())
                  .startBeforeActivity(ReferralModel.DAY_SET_ANEW)
                  .execute();
            }
          }
        });
  }

  private boolean waitsAt(ProcessInstance instance, String event) {
    return jobs.createJobQuery().processInstanceId(instance.getId()).activityId(event).count() > 0;
  }

  /** By the end of the part that the model has, as if its receiver had come there. */
  @Override
  public void end(Referral referral) {
    inOwnRight.run(
        () ->
            instances(referral)
                .forEach(
                    instance ->
                        runtime
                            .createProcessInstanceModification(instance.getId())
                            .startBeforeActivity(ReferralModel.DONE)
                            .execute()));
  }

  private List<ProcessInstance> instances(Referral referral) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ReferralModel.KEY)
        .variableValueEquals(ReferralModel.REFERRAL_ID, referral.id())
        .list();
  }

  private boolean offer(String instance, long caseId) {
    boolean guarded = Boolean.TRUE.equals(runtime.getVariable(instance, PetitionHandling.GUARDED));
    boolean anew = false;
    for (String step : List.of(ReferralModel.SIGN, ReferralModel.WORK, ReferralModel.REPORT)) {
      for (Task task :
          tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).list()) {
        anew |= guarded ? offer(task, team.office(caseId)) : offer(task);
      }
    }
    return anew;
  }

  private boolean offer(Task task) {
    boolean anew = !offered(task).contains(OFFICE);
    if (anew) {
      tasks.addCandidateGroup(task.getId(), OFFICE);
    }
    return anew;
  }

  private boolean offer(Task task, Set<String> people) {
    Set<String> more = new HashSet<>(people);
    more.removeAll(offered(task));
    more.forEach(user -> tasks.addCandidateUser(task.getId(), user));
    return !more.isEmpty();
  }

  /** Users and groups to whom the task is offered already: the engine would note them twice. */
  private Set<String> offered(Task task) {
    Set<String> offered = new HashSet<>();
    for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
      if (IdentityLinkType.CANDIDATE.equals(link.getType())) {
        offered.add(link.getGroupId() == null ? link.getUserId() : link.getGroupId());
      }
    }
    return offered;
  }
}
