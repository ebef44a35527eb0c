package org.huiyin.conference.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.ActionItemWorkers;
import org.huiyin.conference.ActionItems;
import org.huiyin.conference.Conferences;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.KeptOut;
import org.springframework.stereotype.Component;

/** Who may do the steps of a conference today, without those kept out of a case that they touch. */
@Component
class StepHolders {

  private static final String OFFICE = "petition-office";

  private final TaskService tasks;
  private final Conferences conferences;
  private final ConferenceInModel inModel;
  private final MinutesApprovers approvers;
  private final ActionItems items;
  private final ActionItemWorkers workers;
  private final Organisation organisation;
  private final KeptOut keptOut;
  private final CaseTeam team;

  StepHolders(
      TaskService tasks,
      Conferences conferences,
      ConferenceInModel inModel,
      MinutesApprovers approvers,
      ActionItems items,
      ActionItemWorkers workers,
      Organisation organisation,
      KeptOut keptOut,
      CaseTeam team) {
    this.tasks = tasks;
    this.conferences = conferences;
    this.inModel = inModel;
    this.approvers = approvers;
    this.items = items;
    this.workers = workers;
    this.organisation = organisation;
    this.keptOut = keptOut;
    this.team = team;
  }

  /**
   * Of one step.
   *
   * @param barred accounts that may not, whatever their group
   * @param groups engine groups whose other members may
   * @param people accounts that may, those members included
   * @param alone whether nobody else may; else the model may offer it to more
   */
  record Holders(Set<String> barred, Set<String> groups, Set<String> people, boolean alone) {

    boolean mayKeep(String userId) {
      return !barred.contains(userId) && (!alone || people.contains(userId));
    }

    boolean mayKeepGroup(String group) {
      return !alone || groups.contains(group);
    }
  }

  /**
   * Accounts kept out of what the step touches: the case of one decision, else the whole agenda.
   */
  Set<String> barred(VariableScope task) {
    return task.getVariable("caseId") instanceof Long caseId
        ? keptOut.usersOf(caseId)
        : keptOut.usersOf(conferences.get(JointConference.conferenceId(task)).cases());
  }

  Holders of(Task task) {
    return tasks.getVariable(task.getId(), JointConference.ITEM_ID) instanceof Long item
        ? ofItem(task, items.get(item))
        : ofConference(task, (Long) tasks.getVariable(task.getId(), JointConference.CONFERENCE_ID));
  }

  private Holders ofItem(Task task, ActionItem item) {
    List<Long> cases = List.of(item.caseId());
    return task.getTaskDefinitionKey().equals(JointConference.STRIKE_OFF)
        ? holders(cases, Set.of(), items.supervisors(item.id()), true)
        : holders(cases, Set.of(workers.groups(item).split(",")), Set.of(), true);
  }

  private Holders ofConference(Task task, Long conferenceId) {
    List<Long> cases = conferences.get(conferenceId).cases();
    return switch (task.getTaskDefinitionKey()) {
      case JointConference.APPROVE_INVITATIONS ->
          holders(cases, Set.of("chair"), inModel.signers(conferenceId), false);
      case JointConference.APPROVE_MINUTES ->
          holders(
              cases,
              Set.of(approvers.groups(conferenceId).split(",")),
              approvers.users(conferenceId),
              false);
      default -> holders(cases, Set.of(OFFICE), Set.of(), false);
    };
  }

  private Holders holders(
      List<Long> cases, Set<String> groups, Collection<String> named, boolean alone) {
    Set<String> people = new HashSet<>(named);
    groups.forEach(group -> people.addAll(members(group, cases)));
    Set<String> barred = keptOut.usersOf(cases);
    people.removeAll(barred);
    return new Holders(barred, groups, people, alone);
  }

  private Set<String> members(String group, List<Long> cases) {
    return group.equals(OFFICE)
        ? team.office(cases)
        : organisation.memberships().accountsByGroup().getOrDefault(group, Set.of());
  }
}
