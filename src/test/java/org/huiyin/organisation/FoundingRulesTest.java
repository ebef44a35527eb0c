package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.organisation.Deputy.Level;
import org.huiyin.organisation.DeputyGroup.Kind;
import org.huiyin.organisation.Founding.GroupPlan;
import org.huiyin.organisation.Founding.MandatePlan;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.SeatPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.organisation.Founding.VillagePlan;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Seat.Role;
import org.huiyin.refusal.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FoundingRulesTest {

  private static final LocalDate SINCE = Charts.TERM;
  private static final Township TOWNSHIP = Charts.township().township().orElseThrow();
  private static final List<VillagePlan> VILLAGES =
      List.of(new VillagePlan("V01", "东村", List.of()));
  private static final List<UnitPlan> UNITS =
      List.of(new UnitPlan("GOV", "乡政府", Unit.BelongsTo.TOWNSHIP, Unit.Kind.GOVERNMENT, null));
  private static final List<GroupPlan> GROUPS =
      List.of(new GroupPlan("G01", "东村小组", "东村接访室", List.of("V01")));

  @Test
  void aSoundPlanHasNoFault() {
    assertThat(faults(VILLAGES, UNITS, GROUPS, chair(null), leader(Kind.DEPUTY, Level.TOWNSHIP)))
        .isEmpty();
  }

  @Test
  void everyFaultIsToldAtOnceWithItsField() {
    List<VillagePlan> twice = List.of(VILLAGES.get(0), new VillagePlan("V01", " ", List.of()));
    List<UnitPlan> badUnit = List.of(new UnitPlan("乡政府", "乡政府", null, Unit.Kind.GOVERNMENT, null));

    assertThat(faults(twice, badUnit, List.of(), stranger()))
        .containsExactlyInAnyOrder(
            "villages[1].code organisation.codeTaken",
            "villages[1].name organisation.nameMissing",
            "units[0].code organisation.badCode",
            "units[0].kind organisation.kindMissing",
            "people[0].unit organisation.unknownUnit",
            "people[0].village organisation.unknownVillage",
            "people[0].since organisation.sinceMissing",
            "people[0].userId organisation.badAccount",
            "people organisation.oneChair");
  }

  @Test
  @Tag("R47")
  void aGroupIsLedByExactlyOneOfItsDeputies() {
    assertThat(faults(VILLAGES, UNITS, GROUPS, chair(null)))
        .containsExactly("groups[0].leader organisation.oneLeader");
    assertThat(
            faults(
                VILLAGES, UNITS, GROUPS, chair(null), leader(Kind.VILLAGE_CADRE, Level.TOWNSHIP)))
        .containsExactly("people[1].leadsGroup organisation.leaderIsDeputy");
    assertThat(faults(VILLAGES, UNITS, GROUPS, chair(null), leader(Kind.DEPUTY, null)))
        .containsExactly("people[1].inGroupAs organisation.memberWithoutMandate");
  }

  @Test
  @Tag("R49")
  void aVillageBelongsToOneGroup() {
    List<GroupPlan> two = List.of(GROUPS.get(0), new GroupPlan("G02", "又一组", "室", List.of("V01")));

    assertThat(faults(VILLAGES, UNITS, two, chair(null), leader(Kind.DEPUTY, Level.TOWNSHIP)))
        .contains("groups[1].villages organisation.villageOfTwoGroups");
  }

  @Test
  void theChairHoldsNoAdministrativePost() {
    assertThat(faults(VILLAGES, UNITS, GROUPS, chair("GOV"), leader(Kind.DEPUTY, Level.TOWNSHIP)))
        .containsExactly("people[0].seats organisation.chairHoldsPost");
  }

  private static List<String> faults(
      List<VillagePlan> villages,
      List<UnitPlan> units,
      List<GroupPlan> groups,
      PersonPlan... people) {
    return FoundingRules.faultsOf(new Founding(TOWNSHIP, villages, units, groups, List.of(people)))
        .stream()
        .map(FoundingRulesTest::words)
        .toList();
  }

  private static String words(Fault fault) {
    return fault.field() + " " + fault.messageKey();
  }

  private static PersonPlan chair(String unit) {
    return new PersonPlan(
        "主席",
        "主席",
        unit,
        false,
        null,
        "chair",
        SINCE,
        null,
        null,
        false,
        List.of(new MandatePlan(Level.TOWNSHIP, "V01")),
        List.of(new SeatPlan(Body.PRESIDIUM, Role.CHAIR)));
  }

  private static PersonPlan leader(Kind kind, Level mandate) {
    List<MandatePlan> mandates = mandate == null ? null : List.of(new MandatePlan(mandate, "V01"));
    return new PersonPlan(
        "组长", "组长", null, false, null, "leader", SINCE, "G01", kind, true, mandates, null);
  }

  private static PersonPlan stranger() {
    return new PersonPlan(
        "某人", "职务", "NONE", false, "V99", "某人", null, null, null, false, null, null);
  }
}
