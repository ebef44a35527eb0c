package org.huiyin.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A scenario as a table: for each step what is written the first time, the second time and so on,
 * who does it, on what it waits, what is done before it.
 */
public final class Script implements Scenario {

  private final long seed;
  private final List<String> staff;
  private final Map<String, List<Function<Turn, Map<String, Object>>>> lines = new HashMap<>();
  private final Map<String, List<String>> people = new HashMap<>();
  private final Map<String, Integer> pace = new HashMap<>();
  private final Map<String, Predicate<Turn>> waits = new HashMap<>();
  private final Map<String, BiPredicate<Turn, Workplace>> errands = new HashMap<>();
  private final Map<String, BiFunction<Turn, RefusedCall, Map<String, Object>>> others =
      new HashMap<>();

  public Script(long seed, List<String> staff) {
    this.seed = seed;
    this.staff = List.copyOf(staff);
  }

  /** The n-th time the n-th, after that the last again; in the place of what was said before. */
  @SafeVarargs
  public final Script on(String step, Function<Turn, Map<String, Object>>... nth) {
    lines.put(step, List.of(nth));
    return this;
  }

  public Script on(String step, Map<String, Object> always) {
    return on(step, turn -> always);
  }

  public Script by(String step, String... users) {
    people.put(step, List.of(users));
    return this;
  }

  /**
   * How long a step lies before somebody does it: by chance, up to so many days.
   *
   * @param mostDays by step; one that is not named is done at once
   */
  public Script pace(Map<String, Integer> mostDays) {
    pace.putAll(mostDays);
    return this;
  }

  public Script waiting(String step, Predicate<Turn> aslong) {
    waits.put(step, aslong);
    return this;
  }

  /** As {@link Scenario#before}. */
  public Script errand(String step, BiPredicate<Turn, Workplace> before) {
    errands.put(step, before);
    return this;
  }

  /** What is written instead when the server refuses. */
  public Script otherwise(String step, BiFunction<Turn, RefusedCall, Map<String, Object>> instead) {
    others.put(step, instead);
    return this;
  }

  @Override
  public List<String> staff() {
    return staff;
  }

  @Override
  public List<String> staff(String step) {
    return people.getOrDefault(step, staff);
  }

  @Override
  public Map<String, Object> hints(Turn turn) {
    List<Function<Turn, Map<String, Object>>> nth =
        lines.getOrDefault(turn.step(), List.of(nothing -> Map.of()));
    return nth.get(Math.min(turn.before(), nth.size() - 1)).apply(turn);
  }

  @Override
  public Map<String, Object> secondThoughts(Turn turn, RefusedCall refusal) {
    return others.getOrDefault(turn.step(), (nothing, why) -> Map.of()).apply(turn, refusal);
  }

  @Override
  public boolean waits(Turn turn) {
    int most = pace.getOrDefault(turn.step(), 0);
    int days = new Random(Objects.hash(seed, turn.step(), turn.before())).nextInt(most + 1);
    return turn.today().isBefore(turn.created().plusDays(days))
        || waits.getOrDefault(turn.step(), never -> false).test(turn);
  }

  @Override
  public boolean before(Turn turn, Workplace here) {
    return errands.getOrDefault(turn.step(), (nothing, there) -> true).test(turn, here);
  }

  @Override
  public long seed() {
    return seed;
  }
}
