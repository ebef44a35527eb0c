package org.huiyin.reception;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Whose turn it is. Of those who are there the one with the fewest turns this year, then the one
 * whose last turn is longest ago. Who was away, or came later, does not make up for it: his count
 * rises with the lowest of the others. So nobody has more than one turn more than another who was
 * there the whole year.
 */
final class FairTurns {

  private final Set<Long> members;
  private final BiPredicate<Long, LocalDate> present;
  private final Map<Long, Integer> turns = new HashMap<>();
  private final Map<Long, LocalDate> last = new HashMap<>();

  /**
   * @param members everybody who may have a turn at some time of the year, in the order of the list
   * @param present whether one of them can take a turn on a day
   */
  FairTurns(List<Long> members, BiPredicate<Long, LocalDate> present) {
    this.members = new LinkedHashSet<>(members);
    this.present = present;
  }

  /** A turn of an earlier year: it counts for nothing but whose last turn is longest ago. */
  void tookBefore(long person, LocalDate day) {
    last.merge(person, day, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** A turn of this year; they are told in the order of their days. */
  void took(long person, LocalDate day) {
    turns.merge(person, 1, Integer::sum);
    tookBefore(person, day);
    int lowest =
        members.stream()
            .filter(one -> present.test(one, day))
            .mapToInt(this::count)
            .min()
            .orElse(0);
    members.stream()
        .filter(one -> !present.test(one, day) && count(one) < lowest)
        .forEach(one -> turns.put(one, lowest));
  }

  /** Who takes the turn of a day; empty where nobody is there. */
  Optional<Long> next(LocalDate day) {
    return members.stream()
        .filter(one -> present.test(one, day))
        .min(
            Comparator.comparingInt(this::count)
                .thenComparing(one -> last.getOrDefault(one, LocalDate.MIN)));
  }

  private int count(Long person) {
    return turns.getOrDefault(person, 0);
  }
}
