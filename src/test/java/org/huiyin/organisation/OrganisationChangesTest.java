package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Leaves another township behind, so nobody else uses its database. */
@Tag("own-jvm")
@HuiyinTest
@DirtiesContext
class OrganisationChangesTest {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));

  @Autowired private OrganisationChanges changes;
  @Autowired private Appointments appointments;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private IdentityService identities;
  @Autowired private FilterService filters;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void nobodyActs() {
    identities.clearAuthentication();
  }

  @Test
  void aNewUnitIsOfferedAndHasItsGroupAndTaskListsAtOnce() {
    changes.addUnit(unit("CULTURE", "文化站"), ADMIN);

    assertThat(organisation.units()).extracting(Unit::code).contains("CULTURE");
    assertThat(identities.createGroupQuery().groupId("unit-CULTURE").singleResult().getName())
        .isEqualTo("文化站");
    identities.setAuthentication("newcomer", List.of("unit-CULTURE"));
    assertThat(filters.createTaskFilterQuery().count()).isEqualTo(4);
  }

  @Test
  void aUnitOfTheSameCodeOrNameIsRefused() {
    assertThatThrownBy(() -> changes.addUnit(unit("LAND", "财政所"), ADMIN))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("code:organisation.codeTaken")
        .hasMessageContaining("name:organisation.nameTaken");
  }

  @Test
  void aClosedUnitIsNotOfferedButStillKnown() {
    changes.addUnit(unit("TOURISM", "旅游办"), ADMIN);
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);

    changes.closeUnit("TOURISM", yesterday, ADMIN, "机构改革");

    assertThat(organisation.units()).extracting(Unit::code).doesNotContain("TOURISM");
    assertThat(organisation.unit("TOURISM").orElseThrow().name()).isEqualTo("旅游办");
    assertThatThrownBy(() -> changes.closeUnit("TOURISM", yesterday, ADMIN, " "))
        .hasMessageContaining("organisation.closedAlready")
        .hasMessageContaining("organisation.reasonMissing");
  }

  @Test
  @Tag("R6")
  void whoLeavesLosesTheAccountsGroupsAndTheFileKeepsTheName() {
    Person leaving = organisation.personOf("clerk3").orElseThrow();

    appointments.leave(leaving.id(), LocalDate.now(clock).minusDays(1), ADMIN, "调离");

    assertThat(organisation.staff())
        .extracting(Person::userId)
        .contains("clerk", "clerk2")
        .doesNotContain("clerk3");
    assertThat(organisation.person(leaving.id()).orElseThrow().name()).isEqualTo(leaving.name());
    assertThat(groupsInEngine("clerk3")).isEmpty();
    assertThat(actors.actor("clerk3").groups()).isEmpty();
  }

  @Test
  void whileTheChairIsAwayTheViceChairIsInTheGroupOfTheChair() {
    Person chair = organisation.chair().orElseThrow();
    LocalDate today = LocalDate.now(clock);

    changes.beAway(chair.id(), today, today, ADMIN);

    assertThat(groupsInEngine("vicechair")).contains("chair");
    assertThat(groupsInEngine("chair")).doesNotContain("chair").contains("presidium");
    assertThat(organisation.actingChairs(Set.of()))
        .extracting(Person::userId)
        .containsExactly("vicechair");
  }

  @Test
  void anAppointmentIsCheckedAndAudited() {
    PersonPlan clerk4 =
        new PersonPlan(
            "新同事",
            "信访专干",
            "CONGRESS",
            false,
            null,
            "clerk4",
            LocalDate.now(clock),
            null,
            null,
            false,
            null,
            List.of(new Founding.SeatPlan(Seat.Body.PETITION_OFFICE, Seat.Role.MEMBER)));

    appointments.appoint(clerk4, ADMIN);

    assertThat(actors.actor("clerk4").groups())
        .containsExactlyInAnyOrder("petition-office", "unit-CONGRESS");
    assertThat(acts()).contains("FOUND_ORGANISATION", "APPOINT_PERSON");
    assertThatThrownBy(() -> appointments.appoint(clerk4, ADMIN))
        .hasMessageContaining("organisation.accountTaken");
  }

  @Test
  void aRefusedChangeLeavesEverythingAsItWas() {
    long version = organisation.chart().version();

    assertThatThrownBy(() -> changes.addUnit(unit("土地", " "), ADMIN)).isInstanceOf(Refusal.class);

    assertThat(
            jdbc.sql("SELECT version FROM huiyin.organisation_version").query(Long.class).single())
        .isEqualTo(version);
  }

  @Test
  void anotherNodesChangeIsSeen() {
    jdbc.sql("UPDATE huiyin.unit SET name = '自然资源中心所' WHERE code = 'LAND'").update();
    jdbc.sql("UPDATE huiyin.organisation_version SET version = version + 1").update();

    organisation.followOtherNodes();

    assertThat(organisation.unit("LAND").orElseThrow().name()).isEqualTo("自然资源中心所");
  }

  private static UnitPlan unit(String code, String name) {
    return new UnitPlan(code, name, Unit.BelongsTo.TOWNSHIP, Unit.Kind.OFFICE, "云溪县人民政府");
  }

  private Set<String> groupsInEngine(String userId) {
    return identities.createGroupQuery().groupMember(userId).list().stream()
        .map(g -> g.getId())
        .collect(Collectors.toSet());
  }

  private List<String> acts() {
    return jdbc.sql("SELECT act FROM huiyin.audit_entry").query(String.class).list();
  }
}
