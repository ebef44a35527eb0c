package org.huiyin.petition;

import java.util.Set;
import org.huiyin.audit.Actor;

/** Who holds the open tasks of a case. */
public interface TaskHolders {

  /** Whether the person could take the task from the pool. */
  boolean isOfferedTo(String taskId, Actor person);

  /** To whom the task is offered; to nobody when it is gone. */
  Offer offerOf(String taskId);

  /** Groups of the engine, and accounts by name. */
  record Offer(Set<String> groups, Set<String> users) {}

  /** From now on the task is this person's, and no longer who held it. */
  void give(String taskId, String userId);

  /**
   * From now on the person is responsible for what is still to be handled in the case.
   *
   * @param checkedBy the group that checks the result
   */
  void makeResponsible(String taskId, String userId, String checkedBy);
}
