package org.huiyin.signing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks of the person whose request runs, in the words of this capability. */
public interface SigningTasks {

  /** Those that are his, or offered to him, the most urgent first. */
  List<Waiting> mine(String userId, Collection<String> stepKeys);

  int count(String userId, Collection<String> stepKeys);

  /**
   * Takes the task and sends its form through the gate, in a transaction of its own.
   *
   * @return nothing, or the sentence that says why not
   */
  Optional<String> complete(Waiting task, Map<String, Object> content, String userId);
}
