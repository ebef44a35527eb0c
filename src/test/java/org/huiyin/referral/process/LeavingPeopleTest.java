package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Appointments;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** What somebody who leaves had in hand. Leaves another township behind, so it has its own. */
@Tag("own-jvm")
@DirtiesContext
@Tag("thorough")
class LeavingPeopleTest extends ReferralSituation {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));

  @Autowired private Appointments appointments;
  @Autowired private OrganisationChanges changes;

  @Test
  void theHandlingOfWhoLeavesGoesToTheChairWhoIsTold() {
    walk.register().deliberate(Map.of("responsiblePerson", "member5"));
    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo("member5");

    leaves("member5");

    assertThat(walk.task("handleDirectly").getAssignee()).isNull();
    assertThat(candidates(walk.task("handleDirectly"))).containsExactly("chair");
    assertThat(onRecord().messages("taskGivenBack"))
        .contains("NORMAL chair", "NORMAL clerk")
        .doesNotContain("NORMAL member5");
    walk.submit(CaseWalk.CHAIR, "handleDirectly", walk.handled());
    assertThat(walk.waitsAt("reviewResult")).isTrue();
  }

  @Test
  void whatWasTakenFromAGroupGoesBackToIt() {
    walk.register().deliberate(Map.of()).signNotice();
    Task notice = walk.task("serveNotice");
    engine.getTaskService().claim(notice.getId(), "clerk3");

    leaves("clerk3");

    assertThat(walk.task("serveNotice").getAssignee()).isNull();
    assertThat(candidates(notice)).containsExactly("petition-office");
  }

  /** The building office has nobody but its head. */
  @Test
  void theTaskOfAUnitWhoseLastPersonLeavesIsOfferedToTheOfficeToo() {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, 30)));
    parts.out(HOUSING);
    Task signing = parts.task(HOUSING, "signForReferral");
    engine.getTaskService().claim(signing.getId(), HEAD);

    leaves(HEAD);
    changes.bringFollowersInStep();

    assertThat(parts.task(HOUSING, "signForReferral").getAssignee()).isNull();
    assertThat(candidates(signing))
        .as("once, however often is looked")
        .containsExactlyInAnyOrder(HOUSING, "petition-office");
    told("receiverGone", "clerk", "clerk2");
  }

  /** The land station has its head and one more. */
  @Test
  void theTaskOfAUnitInWhichSomebodyIsLeftStaysTheUnits() {
    walk.register(Map.of("category", "0101"));
    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 30), Map.of("kind", "REQUEST"))));
    parts.out(LAND);
    Task signing = parts.task(LAND, "signForReferral");
    engine.getTaskService().claim(signing.getId(), "head-land");

    leaves("head-land");

    assertThat(candidates(signing)).containsExactly(LAND);
    assertThat(onRecord().messages("receiverGone")).isEmpty();
  }

  @Test
  void aTaskThatIsNobodysAlreadyGoesToTheChairAtTheNextLook() {
    walk.register().deliberate(Map.of());
    Task handling = walk.task("handleDirectly");
    engine.getTaskService().setAssignee(handling.getId(), null);

    changes.bringFollowersInStep();

    assertThat(candidates(handling)).containsExactly("chair");
  }

  @Test
  void whoTookOverWhatAnotherHeldBeforeKeepsIt() {
    walk.register().deliberate(Map.of());
    Task handling = walk.task("handleDirectly");
    engine.getTaskService().setAssignee(handling.getId(), "member3");

    changes.bringFollowersInStep();

    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo("member3");
  }

  private void leaves(String userId) {
    long person = organisation.personOf(userId).orElseThrow().id();
    appointments.leave(person, MONDAY.minusDays(1), ADMIN, "调离");
  }

  private List<String> candidates(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(LeavingPeopleTest::name)
        .toList();
  }

  private static String name(IdentityLink link) {
    return link.getGroupId() == null ? link.getUserId() : link.getGroupId();
  }
}
