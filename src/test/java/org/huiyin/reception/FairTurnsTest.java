package org.huiyin.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R35")
@Tag("R50")
class FairTurnsTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  private static List<Long> members(int number) {
    return LongStream.rangeClosed(1, number).boxed().toList();
  }

  private static List<Long> dealt(FairTurns turns, List<LocalDate> days) {
    List<Long> dealt = new ArrayList<>();
    for (LocalDate day : days) {
      long person = turns.next(day).orElseThrow();
      turns.took(person, day);
      dealt.add(person);
    }
    return dealt;
  }

  @Test
  void goRoundInTheOrderOfTheList() {
    FairTurns turns = new FairTurns(members(3), (person, day) -> true);

    assertThat(dealt(turns, NEW_YEAR.datesUntil(NEW_YEAR.plusDays(5)).toList()))
        .containsExactly(1L, 2L, 3L, 1L, 2L);
  }

  @Test
  void goOnInTheNewYearWhereTheOldOneStopped() {
    FairTurns turns = new FairTurns(members(3), (person, day) -> true);
    turns.tookBefore(1, NEW_YEAR.minusDays(20));
    turns.tookBefore(2, NEW_YEAR.minusDays(40));
    turns.tookBefore(3, NEW_YEAR.minusDays(30));

    assertThat(dealt(turns, NEW_YEAR.datesUntil(NEW_YEAR.plusDays(3)).toList()))
        .containsExactly(2L, 3L, 1L);
  }

  @Test
  void passOverWhoIsAwayAndLetNobodyMakeUpForIt() {
    FairTurns turns =
        new FairTurns(members(3), (person, day) -> person != 1 || day.getDayOfYear() > 60);
    List<Long> away = dealt(turns, NEW_YEAR.datesUntil(NEW_YEAR.plusDays(60)).toList());
    assertThat(away).doesNotContain(1L);

    List<Long> back =
        dealt(turns, NEW_YEAR.plusDays(60).datesUntil(NEW_YEAR.plusDays(66)).toList());

    assertThat(back.stream().filter(one -> one == 1)).hasSize(2);
  }

  @Test
  void areNobodysWhereNobodyIsThere() {
    assertThat(new FairTurns(List.of(), (person, day) -> true).next(NEW_YEAR)).isEmpty();
    assertThat(new FairTurns(members(3), (person, day) -> false).next(NEW_YEAR)).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  /** Any number of members and sessions, any absences, people who come and go. */
  @ParameterizedTest
  @MethodSource("seeds")
  void giveNobodyMoreThanOneTurnMoreThanAnotherWhoWasThereTheWholeYear(long seed) {
    Random chance = new Random(seed);
    int number = 2 + chance.nextInt(12);
    int whole = 2 + chance.nextInt(number - 1);
    Map<Long, List<LocalDate[]>> away = new HashMap<>();
    for (long person = whole + 1; person <= number; person++) {
      for (int i = 0; i <= chance.nextInt(4); i++) {
        LocalDate from = NEW_YEAR.plusDays(chance.nextInt(365));
        away.computeIfAbsent(person, id -> new ArrayList<>())
            .add(new LocalDate[] {from, from.plusDays(chance.nextInt(120))});
      }
    }
    FairTurns turns =
        new FairTurns(
            members(number),
            (person, day) ->
                away.getOrDefault(person, List.of()).stream()
                    .noneMatch(span -> !day.isBefore(span[0]) && !day.isAfter(span[1])));
    Map<Long, Integer> counts = new HashMap<>();
    for (LocalDate day = NEW_YEAR;
        day.getYear() == 2027;
        day = day.plusDays(1 + chance.nextInt(12))) {
      long person = turns.next(day).orElseThrow();
      turns.took(person, day);
      counts.merge(person, 1, Integer::sum);

      List<Integer> present =
          members(whole).stream().map(one -> counts.getOrDefault(one, 0)).sorted().toList();
      assertThat(present.get(whole - 1) - present.get(0)).as("on %s", day).isLessThanOrEqualTo(1);
    }
  }
}
