package org.huiyin.petition.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.organisation.Chart;
import org.huiyin.organisation.Memberships;
import org.huiyin.organisation.OrganisationFollower;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * No task stays with somebody who has left, or who has lost the right by which he took it: it goes
 * back to its groups, and to the chair where it has none. What is offered only to people who are
 * all gone goes to the chair too.
 */
@Component
@Order(30)
class TasksOfTheGone implements OrganisationFollower {

  private final TaskService tasks;
  private final AuthorizationService rights;
  private final OrphanedTasks orphans;
  private final Clock clock;

  TasksOfTheGone(
      TaskService tasks, AuthorizationService rights, OrphanedTasks orphans, Clock clock) {
    this.tasks = tasks;
    this.rights = rights;
    this.orphans = orphans;
    this.clock = clock;
  }

  @Override
  public void organisationChanged(Chart chart) {
    Memberships now = chart.memberships(LocalDate.now(clock));
    Map<String, List<Authorization>> byTask = new HashMap<>();
    // Who may only look at a task cannot go on with it.
    rights.createAuthorizationQuery().resourceType(Resources.TASK).list().stream()
        .filter(OfficePrepares::isToWork)
        .forEach(
            right ->
                byTask.computeIfAbsent(right.getResourceId(), id -> new ArrayList<>()).add(right));
    // Offered to nobody: a right that was left behind shows the task in no list.
    Set<String> unoffered = new HashSet<>();
    tasks
        .createTaskQuery()
        .taskUnassigned()
        .withoutCandidateGroups()
        .withoutCandidateUsers()
        .list()
        .forEach(task -> unoffered.add(task.getId()));
    for (Task task : tasks.createTaskQuery().list()) {
      List<Authorization> of = byTask.getOrDefault(task.getId(), List.of());
      String holder = task.getAssignee();
      boolean lost =
          holder == null
              ? unoffered.contains(task.getId()) || nobodySees(of, chart, now)
              : cannotGoOn(holder, of, chart, now);
      if (lost) {
        orphans.takeCareOf(task, gone(of, holder, chart, now));
      }
    }
  }

  private static boolean nobodySees(List<Authorization> of, Chart chart, Memberships now) {
    return of.stream().allMatch(r -> r.getGroupId() == null && isGone(r.getUserId(), chart, now));
  }

  private static boolean cannotGoOn(
      String holder, List<Authorization> of, Chart chart, Memberships now) {
    if (!chart.hasAccount(holder)) {
      return false;
    }
    Set<String> groups = now.groupsOf(holder).orElse(Set.of());
    return groups.isEmpty() || of.stream().noneMatch(right -> isHis(right, holder, groups));
  }

  /**
   * A right is a user's or a group's; the other is null, which no immutable set may be asked for.
   */
  private static boolean isHis(Authorization right, String user, Set<String> groups) {
    return right.getGroupId() == null
        ? user.equals(right.getUserId())
        : groups.contains(right.getGroupId());
  }

  private static Set<String> gone(
      List<Authorization> of, String holder, Chart chart, Memberships now) {
    Set<String> gone = new HashSet<>();
    of.stream().map(Authorization::getUserId).filter(u -> u != null).forEach(gone::add);
    if (holder != null) {
      gone.add(holder);
    }
    gone.removeIf(user -> !isGone(user, chart, now));
    return gone;
  }

  /** Accounts that the organisation does not know are the administrators' to watch. */
  private static boolean isGone(String user, Chart chart, Memberships now) {
    return chart.hasAccount(user) && now.groupsOf(user).orElse(Set.of()).isEmpty();
  }
}
