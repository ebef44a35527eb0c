package org.huiyin.audit;

import java.util.Set;
import java.util.TreeSet;

/**
 * A person at work, or the machine.
 *
 * @param userId the account
 * @param groups the engine groups it is in at this moment
 */
public record Actor(String userId, Set<String> groups) {

  /** The sweeps, timers and start-up. */
  public static final Actor MACHINE = new Actor("huiyin", Set.of());

  public Actor {
    groups = Set.copyOf(groups);
  }

  public boolean isIn(String group) {
    return groups.contains(group);
  }

  /** The groups in one text, as a row of the audit trail keeps them. */
  public String groupList() {
    return String.join(",", new TreeSet<>(groups));
  }
}
