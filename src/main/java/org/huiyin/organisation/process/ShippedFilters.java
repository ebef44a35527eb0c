package org.huiyin.organisation.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huiyin.organisation.Memberships;
import org.huiyin.organisation.Seat.Body;
import org.springframework.stereotype.Component;

/**
 * The task lists that Huiyin ships. Their expressions are forms that Tasklist itself offers; the
 * engine's door lets no others pass. Which tasks a list then holds is a matter of authorization.
 */
@Component
class ShippedFilters {

  /**
   * One list.
   *
   * @param key of its name in the message files
   * @param priority lists are shown in this order
   * @param groups who sees it
   * @param forOrgans whether units and deputy groups see it too
   */
  record Shipped(
      String key,
      int priority,
      String color,
      TaskQuery query,
      List<String> groups,
      boolean forOrgans) {}

  private static final List<String> WHO_WORKS =
      List.of(
          Body.PETITION_OFFICE.group(),
          Memberships.CHAIR,
          Body.PRESIDIUM.group(),
          Body.LEADING_GROUP.group(),
          Body.PARTY_COMMITTEE.group(),
          Memberships.DEPUTIES);

  private final TaskService tasks;

  ShippedFilters(TaskService tasks) {
    this.tasks = tasks;
  }

  List<Shipped> all() {
    return List.of(
        forAll("mine", 10, "#2f6fb0", dueFirst(query().taskAssigneeExpression("${currentUser()}"))),
        // By user, not by groups: it finds the groups' tasks and those that name the person (sealed
        // cases) alike.
        forAll(
            "toTake",
            20,
            "#3d8b5f",
            dueFirst(query().taskCandidateUserExpression("${currentUser()}"))),
        // A term ends at the end of its day: four times 24 hours from any hour of today reach
        // past the end of the third day from now and never past the end of the fourth.
        forAll(
            "dueSoon",
            30,
            "#c77700",
            dueFirst(
                query()
                    .dueAfterExpression("${now()}")
                    .dueBeforeExpression("${dateTime().plusDays(4)}"))),
        forAll("overdue", 40, "#b3261e", dueFirst(query().dueBeforeExpression("${now()}"))),
        new Shipped(
            "toDeliberate",
            50,
            "#6b4fa0",
            dueFirst(query().taskDefinitionKey("deliberate")),
            List.of(Body.PETITION_OFFICE.group(), Body.PRESIDIUM.group(), Memberships.CHAIR),
            false),
        new Shipped(
            "toSign",
            60,
            "#8a3b52",
            dueFirst(
                query()
                    .taskDefinitionKeyIn(
                        "approveNotice",
                        "approveReply",
                        "approveHandlingExtension",
                        "approveReferral",
                        "approveExtension",
                        "decideObjection",
                        "signSupervisionNotice",
                        "approveInvitations",
                        "approveMinutes")),
            List.of(Memberships.CHAIR),
            false));
  }

  private TaskQuery query() {
    return tasks.createTaskQuery();
  }

  private static TaskQuery dueFirst(TaskQuery query) {
    return query.orderByDueDate().asc().orderByTaskCreateTime().asc();
  }

  private static Shipped forAll(String key, int priority, String color, TaskQuery query) {
    return new Shipped(key, priority, color, query, WHO_WORKS, true);
  }
}
