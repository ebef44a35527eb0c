package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("L2022-30")
@Tag("R48")
@Tag("R49")
class BarredTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whoIsComplainedOfAndWhatHeBelongsToIsKeptAway(
      String what,
      Set<Long> persons,
      Set<String> organs,
      Set<String> groups,
      Set<String> accounts) {
    Barred barred = new Barred(Charts.township(), persons, organs);

    assertThat(barred.engineGroups()).isEqualTo(groups);
    assertThat(barred.accounts()).isEqualTo(accounts);
  }

  static Stream<Arguments> whoIsComplainedOfAndWhatHeBelongsToIsKeptAway() {
    Set<String> ofGroup1 = Set.of("leader1", "vicechair");
    Set<String> ofGroup2 = Set.of("leader2", "former2", "cadre2");
    Set<String> ofLand = Set.of("head-land", "staff-land");
    return Stream.of(
        row("nobody", Set.of(), Set.of(), Set.of(), Set.of()),
        row(
            "a village cadre without an account shuts out the village's group",
            Set.of(Charts.ACCOUNTANT_1),
            Set.of(),
            Set.of("group-G01"),
            ofGroup1),
        row(
            "a cadre who is not in the group shuts it out all the same",
            Set.of(Charts.CADRE_OUTSIDE_GROUP_2),
            Set.of(),
            Set.of("group-G02"),
            ofGroup2),
        row(
            "a cadre who has left still has colleagues there",
            Set.of(Charts.FORMER_ACCOUNTANT_2),
            Set.of(),
            Set.of("group-G02"),
            ofGroup2),
        row(
            "a deputy shuts out the group",
            Set.of(Charts.LEADER_2),
            Set.of(),
            Set.of("group-G02"),
            ofGroup2),
        row(
            "a village's committee shuts out the group that looks after it",
            Set.of(),
            Set.of("V01"),
            Set.of("group-G01"),
            ofGroup1),
        row(
            "a unit shuts out everybody in it",
            Set.of(),
            Set.of("LAND"),
            Set.of("unit-LAND"),
            ofLand),
        row(
            "one of a unit shuts out the unit",
            Set.of(Charts.LAND_STAFF),
            Set.of(),
            Set.of("unit-LAND", "unit-CLOSED"),
            ofLand),
        row(
            "who heads a unit shuts it out",
            Set.of(Charts.MAYOR),
            Set.of(),
            Set.of("unit-GOV"),
            Set.of("mayor")),
        row(
            "one of the presidium's own office is kept away alone",
            Set.of(Charts.CLERK),
            Set.of(),
            Set.of(),
            Set.of("clerk")),
        row(
            "the office itself, when it is complained of",
            Set.of(),
            Set.of("CONGRESS"),
            Set.of("unit-CONGRESS"),
            Set.of("chair", "vicechair", "clerk")),
        row(
            "several at once",
            Set.of(Charts.ACCOUNTANT_1, Charts.MAYOR),
            Set.of("LAND"),
            Set.of("group-G01", "unit-GOV", "unit-LAND"),
            Set.of("leader1", "vicechair", "mayor", "head-land", "staff-land")));
  }

  private static Arguments row(
      String what,
      Set<Long> persons,
      Set<String> organs,
      Set<String> groups,
      Set<String> accounts) {
    return Arguments.of(what, persons, organs, groups, accounts);
  }
}
