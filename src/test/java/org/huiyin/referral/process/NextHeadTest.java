package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Appointments;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.organisation.Unit;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.EnteringFromPaper;
import org.huiyin.referral.Referral;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A unit's head leaves, the unit is closed: the part stays workable, who heads it now is told.
 * Leaves another township behind.
 */
@Tag("own-jvm")
@Tag("R91")
@DirtiesContext
@Tag("thorough")
class NextHeadTest extends ReferralSituation {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));
  private static final String CULTURE = "unit-CULTURE";

  @Autowired private OrganisationChanges changes;
  @Autowired private Appointments appointments;
  @Autowired private CaseActs acts;
  @Autowired private EnteringFromPaper paper;

  @BeforeEach
  void aUnitWithAHead() {
    if (organisation.unit("CULTURE").isEmpty()) {
      changes.addUnit(
          new UnitPlan("CULTURE", "文化站", Unit.BelongsTo.TOWNSHIP, Unit.Kind.OFFICE, "云溪县人民政府"),
          ADMIN);
    }
  }

  private void head(String name, String userId) {
    appointments.appoint(
        new PersonPlan(
            name,
            "文化站站长",
            "CULTURE",
            true,
            null,
            userId,
            MONDAY.minusYears(1),
            null,
            null,
            false,
            List.of(),
            List.of(),
            null),
        ADMIN);
  }

  private void leaves(String userId, LocalDate lastDay) {
    appointments.leave(organisation.personOf(userId).orElseThrow().id(), lastDay, ADMIN, "调离");
  }

  @Test
  void whoHeadsItNowIsToldAndDoesTheWorkAndAPartOfNobodyIsTheOfficesToEnter() {
    head("甲", "head-culture");
    walk.register();
    parts.refer(List.of(parts.part(CULTURE, true, 30)));
    parts.out(CULTURE);
    told("signForReferral", "head-culture");

    leaves("head-culture", MONDAY.minusDays(1));
    head("乙", "head-culture2");
    parts.signed("head-culture2", CULTURE);
    long caseId = parts.caseId();
    walk.does(CaseWalk.CLERK, clerk -> acts.urge(caseId, "请抓紧。", clerk));
    assertThat(onRecord().messages("urging"))
        .contains("NORMAL head-culture2")
        .doesNotContain("NORMAL head-culture");

    parts.submit(
        "head-culture2",
        CULTURE,
        "workOnReferral",
        Map.of("workStep", "EXTEND", "extensionDays", 5, "extensionReason", "人员调整。"));
    leaves("head-culture2", MONDAY.minusDays(1));
    parts.submit(
        CaseWalk.CHAIR,
        CULTURE,
        "approveExtension",
        Map.of("approval", "APPROVE", "days", 5, "reason", "同意。"));
    assertThat(officesTasks())
        .as("nobody is left in the unit")
        .extracting(Task::getId)
        .contains(parts.task(CULTURE, "workOnReferral").getId());
  }

  @Test
  void aUnitThatIsClosedWhileItWorksLeavesItsPartToTheOfficeAndALetterToItDoesNotGo() {
    head("丙", "head-culture3");
    walk.register();
    parts.refer(List.of(parts.part(CULTURE, true, 30)));
    parts.out(CULTURE).signed("head-culture3", CULTURE);
    String working = parts.task(CULTURE, "workOnReferral").getId();
    ReferralWalk atWork = parts;
    CaseWalk atWorkOn = walk;
    walk = anotherCase();
    anotherWalk();
    walk.register();
    parts.refer(List.of(parts.part(CULTURE, true, 30)));
    assertThat(officesTasks()).extracting(Task::getId).doesNotContain(working);

    changes.closeUnit("CULTURE", MONDAY.minusDays(1), ADMIN, "机构改革，并入宣传办。");

    assertThat(officesTasks()).extracting(Task::getId).contains(working);
    assertThat(referral().state())
        .as("the letter that was not signed")
        .isEqualTo(Referral.State.FAILED);
    assertThat(parts.instances()).isEmpty();
    assertThat(walk.waitsAt("deliberate")).isTrue();
    told("receiverClosed", "chair");

    walk = atWorkOn;
    parts = atWork;
    told("receiverGone", "clerk", "clerk2", "clerk3");
    long id = referral().id();
    walk.does(CaseWalk.CLERK, clerk -> paper.take(id, clerk));
    parts.worked(CaseWalk.CLERK, CULTURE);
    assertThat(parts.waitsAt(CULTURE, "reportResult")).as("the office works on for it").isTrue();
  }

  /** Its last day is over at midnight, and the hourly look comes later. */
  @Test
  void aLetterToAUnitClosedSinceTheSittingIsNotSigned() {
    changes.addUnit(
        new UnitPlan("SPORTS", "体育站", Unit.BelongsTo.TOWNSHIP, Unit.Kind.OFFICE, "云溪县人民政府"), ADMIN);
    walk.register();
    parts.refer(List.of(parts.part("unit-SPORTS", true, 30)));
    changes.closeUnit("SPORTS", MONDAY, ADMIN, "机构改革。");
    assertThat(referral().state()).as("on its last day").isEqualTo(Referral.State.DRAFTED);

    at(MONDAY.plusDays(1), 0, 1);
    assertThat(refusal(() -> parts.out("unit-SPORTS"))).contains("体育站已经撤销");
    assertThat(referral().letterNumber()).isNull();
    changes.bringFollowersInStep();

    assertThat(referral().state()).isEqualTo(Referral.State.FAILED);
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  private List<Task> officesTasks() {
    return parts.as(
        CaseWalk.CLERK,
        () -> engine.getTaskService().createTaskQuery().taskCandidateUser(CaseWalk.CLERK).list());
  }
}
