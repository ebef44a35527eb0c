package org.huiyin.client;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a walk is about: who works, what they write, and when it is enough. */
public interface Scenario {

  /** Accounts that look for work, in this order; the first starts the process. */
  List<String> staff();

  /**
   * @param step id of the user task
   * @return values or {@link Hint}s by field key; for a list a {@code List} of rows, or a {@code
   *     Map} for every row
   */
  Map<String, Object> hints(String step);

  /**
   * What a person does when the server refuses.
   *
   * @return other hints, empty to give up
   */
  default Map<String, Object> secondThoughts(String step, RefusedCall refusal) {
    return Map.of();
  }

  /** Whether to stop before the process ends. */
  default boolean enough(Set<String> stepsDone) {
    return false;
  }
}
