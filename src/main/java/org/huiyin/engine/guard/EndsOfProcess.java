package org.huiyin.engine.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must have happened before a process of ours may end. The house keeps it in its own code, not
 * in the model: whoever edits the model cannot set it aside.
 */
public interface EndsOfProcess {

  /** Key of the process, e.g. {@code petition-handling}. */
  String processKey();

  List<Mark> marks();

  /**
   * The one condition behind which nothing is owed, e.g. {@code ${entryKind == 'FURTHER'}}; only a
   * flow out of an exclusive gateway that has exactly this text is let off.
   */
  default Optional<String> owesNothingIf() {
    return Optional.empty();
  }

  /**
   * Ids of the elements at which the house itself lets an instance begin or go back to, past all
   * that stands before them.
   */
  default Set<String> alsoFrom() {
    return Set.of();
  }

  /**
   * Elements of which one is passed on every way to an end.
   *
   * @param messageKey says which way is missing; its arguments are file, id and name of the end
   * @param within id of the embedded subprocess whose ends it is about, empty for the process
   * @param userTasks ids of user tasks: what a person does there belongs to the id
   * @param delegates names of beans that service tasks call
   */
  record Mark(
      String messageKey, Optional<String> within, Set<String> userTasks, Set<String> delegates) {

    public static Mark ofProcess(String messageKey, Set<String> userTasks, Set<String> delegates) {
      return new Mark(messageKey, Optional.empty(), userTasks, delegates);
    }

    public static Mark within(
        String subProcess, String messageKey, Set<String> userTasks, Set<String> delegates) {
      return new Mark(messageKey, Optional.of(subProcess), userTasks, delegates);
    }
  }
}
