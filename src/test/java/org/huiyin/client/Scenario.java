package org.huiyin.client;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the way of a matter is about: who works, what they write, and when it is enough. */
public interface Scenario {

  /** Accounts that look for work, in this order; the first starts the process. */
  List<String> staff();

  /** Of them who does this step, the first who sees it. */
  default List<String> staff(String step) {
    return staff();
  }

  /**
   * @return values or {@link Hint}s by field key; for a list a {@code List} of rows, or a {@code
   *     Map} for every row
   */
  Map<String, Object> hints(Turn turn);

  /**
   * What a person does when the server refuses.
   *
   * @return other hints, empty to give up
   */
  default Map<String, Object> secondThoughts(Turn turn, RefusedCall refusal) {
    return Map.of();
  }

  /** Whether the step is left lying today. */
  default boolean waits(Turn turn) {
    return false;
  }

  /**
   * What is done before the form is filled: a paper is brought, a slip of the register is put
   * right.
   *
   * @return whether to go on with the step; what was done may have ended the matter
   */
  default boolean before(Turn turn, Workplace here) {
    return true;
  }

  /** Whether to stop before the process ends. */
  default boolean enough(Set<String> stepsDone) {
    return false;
  }

  /** Of what is left to chance. */
  default long seed() {
    return 0;
  }
}
