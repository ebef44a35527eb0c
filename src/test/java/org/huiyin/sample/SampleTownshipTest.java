package org.huiyin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Deputy;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Founding;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Unit;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuiyinTest
class SampleTownshipTest {

  @Autowired private SampleTownship sample;
  @Autowired private SampleAccounts accounts;
  @Autowired private Founding plan;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationChanges changes;
  @Autowired private Actors actors;
  @Autowired private IdentityService identities;
  @Autowired private JdbcClient jdbc;

  @Test
  @Tag("R27")
  @Tag("R66")
  void hasVillagesUnitsGroupsAndDeputiesEachWithAConstituency() {
    assertThat(organisation.township().orElseThrow().name()).isEqualTo("青山乡");
    assertThat(organisation.villages())
        .hasSize(8)
        .allSatisfy(v -> assertThat(v.villagerGroups()).isNotEmpty());
    assertThat(organisation.units()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(organisation.units())
        .filteredOn(u -> u.belongsTo() == Unit.BelongsTo.COUNTY_STATION)
        .extracting(Unit::code)
        .containsExactlyInAnyOrder("LAND", "JUSTICE", "POLICE");
    assertThat(organisation.deputyGroups()).hasSize(7);
    assertThat(organisation.deputies()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(organisation.deputies())
        .filteredOn(d -> d.level() == Deputy.Level.COUNTY)
        .hasSize(2);
    assertThat(organisation.deputies())
        .allSatisfy(d -> assertThat(organisation.village(d.village())).isPresent());
  }

  @Test
  @Tag("R3")
  @Tag("R6")
  @Tag("R26")
  void hasAPresidiumOfNineAnOfficeOfThreeAndALeadingGroupWithAHead() {
    assertThat(organisation.presidiumMembers())
        .hasSize(9)
        .first()
        .isEqualTo(organisation.chair().orElseThrow());
    assertThat(organisation.viceChairs()).extracting(Person::userId).containsExactly("vicechair");
    assertThat(organisation.staff())
        .extracting(Person::userId)
        .containsExactly("clerk", "clerk2", "clerk3");
    assertThat(organisation.staff()).allSatisfy(p -> assertThat(p.since()).isNotNull());
    assertThat(organisation.members(Body.LEADING_GROUP).get(0).userId()).isEqualTo("chair");
  }

  @Test
  @Tag("R47")
  @Tag("R48")
  @Tag("R49")
  void aVillageGroupIsLedByItsDeputyGroupsLeaderAndHasDeputiesCadresAndAuxiliaries() {
    for (DeputyGroup group : organisation.deputyGroups()) {
      assertThat(group.members())
          .filteredOn(m -> m.person() == group.leader())
          .singleElement()
          .satisfies(leader -> assertThat(leader.kind()).isEqualTo(DeputyGroup.Kind.DEPUTY));
      if (!group.villages().isEmpty()) {
        assertThat(group.members())
            .extracting(DeputyGroup.Member::kind)
            .contains(DeputyGroup.Kind.values());
      }
    }
    assertThat(organisation.villages())
        .allSatisfy(v -> assertThat(organisation.groupOfVillage(v.code())).isPresent());
  }

  @Test
  void everyAccountLogsInWithThePasswordThatIsShown() {
    assertThat(accounts.list()).hasSizeGreaterThan(50);
    for (SampleAccount account : accounts.list()) {
      assertThat(identities.checkPassword(account.userId(), account.password())).isTrue();
    }
    User clerk = identities.createUserQuery().userId("clerk").singleResult();
    assertThat(clerk.getFirstName() + clerk.getLastName()).isEqualTo("唐晓梅");
    assertThat(clerk.getEmail()).isEqualTo("clerk@qingshan.example");
  }

  @Test
  void theEnginesGroupsAreThoseOfTheOrganisation() {
    for (SampleAccount account : accounts.list()) {
      Set<String> inEngine =
          identities.createGroupQuery().groupMember(account.userId()).list().stream()
              .map(g -> g.getId())
              .collect(Collectors.toSet());
      assertThat(inEngine)
          .as(account.userId())
          .isEqualTo(actors.actor(account.userId()).groups())
          .isNotEmpty();
    }
    assertThat(actors.actor("chair").groups())
        .contains("chair", "presidium", "leading-group", "deputies", "group-G02");
    assertThat(actors.actor("vicechair").groups()).contains("presidium").doesNotContain("chair");
    assertThat(actors.actor("clerk").groups()).contains("petition-office", "unit-CONGRESS");
    assertThat(actors.actor("head-land").groups()).containsExactly("unit-LAND");
    assertThat(actors.actor("admin").groups()).containsExactly("camunda-admin");
    assertThat(actors.actor("nobody").groups()).isEmpty();
  }

  @Test
  void aSecondStartChangesNothing() {
    String before = picture();

    sample.foundOnce();
    changes.bringFollowersInStep();

    assertThat(picture()).isEqualTo(before);
  }

  @Test
  void aTownshipIsNotFoundedTwice() {
    String before = picture();

    assertThatThrownBy(() -> changes.found(plan, Actor.MACHINE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("organisation.founded");

    assertThat(picture()).isEqualTo(before);
  }

  private String picture() {
    return jdbc.sql(
            """
            SELECT (SELECT version FROM huiyin.organisation_version) || ' '
              || (SELECT string_agg(p::text, ';' ORDER BY id) FROM huiyin.person p)
              || (SELECT string_agg(u.id_ || u.rev_ || u.pwd_, ';' ORDER BY id_) FROM camunda.act_id_user u)
              || (SELECT string_agg(m::text, ';' ORDER BY m::text) FROM camunda.act_id_membership m)
              || (SELECT string_agg(g::text, ';' ORDER BY id_) FROM camunda.act_id_group g)
              || (SELECT string_agg(f::text, ';' ORDER BY id_) FROM camunda.act_ru_filter f)
              || (SELECT count(*) FROM camunda.act_ru_authorization)
              || (SELECT count(*) FROM huiyin.audit_entry)
            """)
        .query(String.class)
        .single();
  }
}
