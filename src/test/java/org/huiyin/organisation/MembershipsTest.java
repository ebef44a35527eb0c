package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class MembershipsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void theViceChairActsOnlyWhileTheChairIsAway() {
    Chart chart = Charts.township(new Absence(Charts.CHAIR, DAY, DAY.plusDays(4), null));

    assertThat(chairs(chart, DAY.minusDays(1))).containsExactly("chair");
    assertThat(chairs(chart, DAY)).containsExactly("vicechair");
    assertThat(chairs(chart, DAY.plusDays(4))).containsExactly("vicechair");
    assertThat(chairs(chart, DAY.plusDays(5))).containsExactly("chair");
  }

  @Test
  void theViceChairActsWhereTheChairIsRecused() {
    assertThat(Memberships.actingChairs(Charts.township(), DAY, Set.of(Charts.CHAIR)))
        .extracting(Person::userId)
        .containsExactly("vicechair");
    assertThat(
            Memberships.actingChairs(
                Charts.township(), DAY, Set.of(Charts.CHAIR, Charts.VICE_CHAIR)))
        .isEmpty();
  }

  @Test
  void whoHasLeftIsInNoGroupFromTheNextDayOn() {
    LocalDate lastDay = LocalDate.of(2025, 6, 30);

    assertThat(Charts.township().memberships(lastDay).groupsOf("former2"))
        .hasValue(Set.of("group-G02"));
    assertThat(Charts.township().memberships(lastDay.plusDays(1)).groupsOf("former2")).isEmpty();
  }

  @Test
  void aClosedUnitsGroupStaysAndIsEmpty() {
    Memberships lastDay = Charts.township().memberships(LocalDate.of(2025, 12, 31));
    Memberships after = Charts.township().memberships(LocalDate.of(2026, 1, 1));

    assertThat(lastDay.accountsByGroup().get("unit-CLOSED")).containsExactly("staff-land");
    assertThat(after.accountsByGroup().get("unit-CLOSED")).isEmpty();
  }

  @Test
  void aHeadIsInTheGroupOfTheUnitThatHeHeads() {
    assertThat(Charts.township().memberships(DAY).accountsByGroup())
        .containsEntry("unit-LAND", Set.of("head-land", "staff-land"))
        .containsEntry("petition-office", Set.of("clerk"))
        .containsEntry("presidium", Set.of("chair", "vicechair"))
        .containsEntry("deputies", Set.of("leader1"));
  }

  private static Set<String> chairs(Chart chart, LocalDate day) {
    return chart.memberships(day).accountsByGroup().get("chair");
  }
}
